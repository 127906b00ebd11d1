import { useEffect } from 'react'
import { minute, NO_FIGURE, shortDigest } from '../format.ts'
import { Failed, SkeletonLines } from '../states.tsx'
import { useFigures } from './figure-context.tsx'
import { appearanceOf } from './figure-facts.ts'
import type { FigureSource, RecordAddress } from './figure-source.ts'
import { FormulaSection } from './formula-section.tsx'
import { PointsSection } from './points-section.tsx'
import { RecordsSection } from './records-section.tsx'
import type { FigureView } from './shown.ts'
import { StrengthTag } from './strength-tag.tsx'
import { useLoaded } from './use-loaded.ts'

interface Props {
  readonly id: string
  readonly isWide: boolean
  readonly onName: (id: string, title: string) => void
  readonly onRecord: (record: RecordAddress) => void
}

export function FigurePanel({ id, isWide, onName, onRecord }: Props) {
  const figures = useFigures()
  const { value, error, retry } = useLoaded(id, () => loadFigure(figures?.source, id))
  useEffect(() => {
    if (value !== null) onName(id, value.label)
  }, [id, value, onName])
  if (error !== null) return <Failed what="这个数" error={error} onRetry={retry} />
  if (value === null) return <SkeletonLines lines={9} what="正在打开这个数" />
  return (
    <article className="inspector-figure">
      <Headline view={value} />
      <PointsSection view={value} />
      <FormulaSection view={value} />
      {value.records === null || figures === null ? null : (
        <RecordsSection
          figure={id}
          records={value.records}
          source={figures.source}
          isWide={isWide}
          onRecord={onRecord}
        />
      )}
      <Provenance view={value} />
    </article>
  )
}

async function loadFigure(source: FigureSource | undefined, id: string): Promise<FigureView> {
  if (source === undefined) throw new Error('这里没有可供查阅的数据')
  return source.figure(id)
}

function Headline({ view }: { readonly view: FigureView }) {
  return (
    <header className="inspector-headline">
      <h2>{view.label}</h2>
      <p className="inspector-value">
        <span className="inspector-digits">{view.display}</span>
        {view.value === null ? null : <span className="inspector-unit">{view.unit}</span>}
      </p>
      {view.value === null ? <p className="inspector-absence">无数据：{view.absence ?? '原因未注明'}</p> : null}
      <ul className="inspector-tags">
        <li className="tag">{view.period.words}</li>
        <li>
          <StrengthTag strength={view.strength} />
        </li>
        {appearanceOf(view) === 'typed' ? <li className="tag tag-watch">手填</li> : null}
        {view.isSample ? <li className="tag tag-watch">含示例数据</li> : null}
      </ul>
      {view.note === null ? null : <p className="inspector-note">{view.note}</p>}
    </header>
  )
}

function Provenance({ view }: { readonly view: FigureView }) {
  const rows = [
    { term: '责任科室', words: view.owner === '' ? NO_FIGURE : view.owner },
    { term: '取舍规则', words: view.rounding },
    { term: '计算时间', words: minute(view.computedAt) },
    { term: '数据编号', words: view.id, isCode: true },
    { term: '数据摘要', words: shortDigest(view.digest), title: view.digest, isCode: true },
    ...(view.records === null
      ? []
      : [{ term: '记录摘要', words: shortDigest(view.records.digest), title: view.records.digest, isCode: true }]),
  ]
  return (
    <section className="inspector-section" aria-label="责任与核验">
      <h3>责任与核验</h3>
      <dl className="inspector-facts">
        {rows.map(({ term, words, ...row }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd className={'isCode' in row ? 'is-code' : undefined} title={'title' in row ? row.title : undefined}>
              {words}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

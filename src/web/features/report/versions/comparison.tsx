import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ReportVersionView } from '../../../../contract/report-edit-view.ts'
import { reportVersionQuery } from '../../../api/queries.ts'
import { Answer } from '../../../page/answer.tsx'
import { useSeat } from '../../../page/seat.tsx'
import { NO_FIGURE, wholeNumber } from '../../../ui/format.ts'
import {
  compareFigures,
  compareLines,
  type FigureChange,
  foldSame,
  type LineChange,
  linesOf,
} from './compare-versions.ts'

/** What differs between two versions: words, then figures. */
export function Comparison({ before, after }: { readonly before: number; readonly after: number }) {
  const { at } = useSeat()
  const earlier = useQuery(reportVersionQuery(at, before))
  const later = useQuery(reportVersionQuery(at, after))
  return (
    <Answer query={earlier} what={`第 ${before} 版`}>
      {(left) => (
        <Answer query={later} what={`第 ${after} 版`}>
          {(right) => <Differences before={left} after={right} />}
        </Answer>
      )}
    </Answer>
  )
}

interface Props {
  readonly before: ReportVersionView
  readonly after: ReportVersionView
}

function Differences({ before, after }: Props) {
  const lines = useMemo(() => compareLines(wordsOf(before), wordsOf(after)), [before, after])
  const figures = useMemo(() => compareFigures(before.figures, after.figures), [before, after])
  const changed = lines.filter(({ kind }) => kind !== 'same').length
  return (
    <>
      <section className="section" aria-labelledby="words-differ">
        <div className="section-head">
          <h2 id="words-differ">
            文字：第 {before.version} 版 → 第 {after.version} 版，{wholeNumber(changed)} 处不同
          </h2>
        </div>
        {changed === 0 ? <p className="section-note">两版文字相同。</p> : <Lines lines={lines} />}
      </section>
      <section className="section" aria-labelledby="figures-differ">
        <div className="section-head">
          <h2 id="figures-differ">数：{wholeNumber(figures.length)} 个不同</h2>
        </div>
        {figures.length === 0 ? <p className="section-note">两版的数相同。</p> : <Figures figures={figures} />}
      </section>
    </>
  )
}

/** The report as it reads; where it cannot be compiled any more, its words as they are kept. */
function wordsOf({ document, template }: ReportVersionView): readonly string[] {
  return document === null ? template.split('\n') : linesOf(document)
}

function Lines({ lines }: { readonly lines: readonly LineChange[] }) {
  return (
    <div className="difference">
      {foldSame(lines).map((part, index) =>
        typeof part === 'number' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a comparison have no other identity and never move
          <p key={index} className="difference-folded">
            …… {wholeNumber(part)} 段相同 ……
          </p>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <p key={index} className={`difference-line difference-${part.kind}`}>
            {part.pieces.map(({ kind, text }, place) => {
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              if (kind === 'removed') return <del key={place}>{text}</del>
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              if (kind === 'added') return <ins key={place}>{text}</ins>
              return text
            })}
          </p>
        ),
      )}
    </div>
  )
}

function Figures({ figures }: { readonly figures: readonly FigureChange[] }) {
  return (
    <div className="table-scroll">
      <table className="table">
        <caption className="visually-hidden">两版之间不同的数</caption>
        <thead>
          <tr>
            <th scope="col">数</th>
            <th scope="col" className="is-number">
              前
            </th>
            <th scope="col" className="is-number">
              后
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ id, label, before, after }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td className="is-number">{before ?? NO_FIGURE}</td>
              <td className="is-number">{after ?? NO_FIGURE}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

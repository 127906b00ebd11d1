import type { ReactNode } from 'react'
import { dayInWords, minute, wholeNumber } from '../format.ts'
import { Failed, SkeletonLines } from '../states.tsx'
import { EvidenceList } from './evidence-list.tsx'
import type { FigureSource, RecordAddress } from './figure-source.ts'
import type { RecordView } from './shown.ts'
import { StrengthTag } from './strength-tag.tsx'
import { useLoaded } from './use-loaded.ts'

interface Props {
  readonly at: RecordAddress
  readonly source: FigureSource
  /** What can be done with the record here; nothing in a report of its own. */
  readonly actions?: ((row: RecordView) => ReactNode) | undefined
}

/** One record: what it says, where it comes from, its evidence and its history. */
export function RecordPanel({ at, source, actions }: Props) {
  const { value, error, retry } = useLoaded(`${at.ledger}/${at.id}`, () => source.record(at))
  if (error !== null) return <Failed what="这条记录" error={error} onRetry={retry} />
  if (value === null) return <SkeletonLines lines={10} what="正在打开记录" />
  return <RecordDetails row={value} source={source} actions={actions?.(value)} />
}

interface DetailsProps {
  readonly row: RecordView
  readonly source: FigureSource
  readonly actions: ReactNode
}

function RecordDetails({ row, source, actions }: DetailsProps) {
  return (
    <article className="inspector-record">
      <header className="inspector-headline">
        <h2>{row.ledgerTitle}</h2>
        <p className="inspector-record-day">{row.name}</p>
        {row.isDated ? <p className="inspector-note">{dayInWords(row.happenedOn)}</p> : null}
        <ul className="inspector-tags">
          <li>
            <StrengthTag strength={row.strength} />
          </li>
          {row.isSample ? <li className="tag tag-watch">示例数据</li> : null}
          {row.lateReason === null ? null : <li className="tag tag-watch">补录</li>}
          {row.voidReason === null ? null : <li className="tag tag-warning">已作废</li>}
        </ul>
        {row.voidReason === null ? null : <p className="inspector-absence">作废原因：{row.voidReason}</p>}
        {row.lateReason === null ? null : <p className="inspector-note">补录原因：{row.lateReason}</p>}
        {actions}
      </header>
      <section className="inspector-section" aria-label="记录内容">
        <h3>记录内容</h3>
        <dl className="inspector-facts">
          {row.fields.map(({ name, label, display, isNumber }) => (
            <div key={name}>
              <dt>{label}</dt>
              <dd className={isNumber ? 'is-digits' : undefined}>{display === '' ? '—' : display}</dd>
            </div>
          ))}
          <div>
            <dt>数据来源</dt>
            <dd>{row.source}</dd>
          </div>
        </dl>
      </section>
      <EvidenceList evidence={row.evidence} source={source} />
      <History row={row} />
    </article>
  )
}

function History({ row }: { readonly row: RecordView }) {
  return (
    <section className="inspector-section" aria-label="变更历史">
      <h3>
        变更历史 <small>第 {wholeNumber(row.revision)} 版</small>
      </h3>
      <ol className="inspector-history">
        {row.history.map(({ at, actor, words }) => (
          <li key={`${at}${words}`}>
            <time dateTime={at}>{minute(at)}</time>
            <span>{actor}</span>
            <p>{words}</p>
          </li>
        ))}
        {row.history.length === 0 ? (
          <li>
            <time dateTime={row.enteredAt}>{minute(row.enteredAt)}</time>
            <span>{row.enteredBy}</span>
            <p>录入</p>
          </li>
        ) : null}
      </ol>
      <p className="inspector-id">
        记录编号 <code>{row.id}</code>
      </p>
    </section>
  )
}

import { memo } from 'react'
import type { JudgedFinding } from '../../../contract/audit-view.ts'
import { findingId } from './audited-text.tsx'
import { SEVERITIES } from './finding-filter.ts'
import { type Judge, VerdictForm } from './verdict-form.tsx'

interface Props {
  readonly index: number
  readonly finding: JudgedFinding
  readonly isCurrent: boolean
  /** @param start the place to go to; the first one when not given. */
  readonly onOpen: (finding: number, start?: number) => void
  readonly judge: Judge
}

/** One finding: what, both values, where, what to do, and what was said of it. */
export const FindingCard = memo(function FindingCard({ index, finding, isCurrent, onOpen, judge }: Props) {
  const { severity, rule, title, message, suggestion, verdict } = finding
  const { word, light } = SEVERITIES.find(({ id }) => id === severity) ?? SEVERITIES[0]
  return (
    <li
      id={findingId(index)}
      className={`finding finding-${severity}${isCurrent ? ' is-current' : ''}${verdict?.verdict === 'dismissed' ? ' is-dismissed' : ''}`}
      aria-current={isCurrent ? 'true' : undefined}
    >
      <p className="finding-head">
        <span className={`light ${light}`}>{word}</span>
        <span className="finding-rule" title={title}>
          {rule}
        </span>
      </p>
      <button type="button" className="finding-message" onClick={() => onOpen(index)}>
        {message}
      </button>
      <Values finding={finding} />
      <Places index={index} finding={finding} onOpen={onOpen} />
      {suggestion === null ? null : <p className="finding-suggestion">建议：{suggestion}</p>}
      <VerdictForm finding={finding} judge={judge} />
    </li>
  )
})

function Values({ finding: { actual, expected, difference, unit } }: { readonly finding: JudgedFinding }) {
  const values = [
    { name: '文中', value: actual, unit },
    { name: '对照', value: expected, unit },
    // Two rates lie some points apart, not some percent.
    { name: '相差', value: difference, unit: unit === '%' ? '个百分点' : unit },
  ].filter(({ value }) => value !== null)
  if (values.length < 2) return null
  return (
    <dl className="finding-values">
      {values.map(({ name, value, unit: mark }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {value}
            {mark}
          </dd>
        </div>
      ))}
    </dl>
  )
}

const SHOWN_PLACES = 8

function Places({ index, finding: { spans }, onOpen }: Pick<Props, 'index' | 'finding' | 'onOpen'>) {
  const places = spans.filter(({ start, end }) => end > start)
  if (places.length === 0) return <p className="finding-suggestion">位置：全文</p>
  return (
    <ul className="finding-places">
      {places.slice(0, SHOWN_PLACES).map(({ start, line, text }) => (
        <li key={start}>
          <button type="button" className="row-button" onClick={() => onOpen(index, start)}>
            第 {line} 行“{text.length > 16 ? `${text.slice(0, 16)}…` : text}”
          </button>
        </li>
      ))}
      {places.length > SHOWN_PLACES ? <li>等 {places.length} 处</li> : null}
    </ul>
  )
}

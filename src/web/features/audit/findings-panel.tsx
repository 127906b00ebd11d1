import { type KeyboardEvent, useId } from 'react'
import type { AuditView, JudgedFinding } from '../../../contract/audit-view.ts'
import { wholeNumber } from '../../ui/format.ts'
import { FindingCard } from './finding-card.tsx'
import { ALL_FINDINGS, type FindingFilter, SEVERITIES } from './finding-filter.ts'
import type { Judge } from './verdict-form.tsx'

interface Props {
  readonly view: AuditView
  readonly shown: readonly number[]
  readonly filter: FindingFilter
  readonly onFilter: (filter: FindingFilter) => void
  readonly current: number | null
  readonly onOpen: (finding: number, start?: number) => void
  readonly onStep: (step: 1 | -1) => void
  readonly judge: Judge
}

/** 问题 — filtered, walked through by keyboard, each judged. */
export function FindingsPanel({ view, shown, filter, onFilter, current, onOpen, onStep, judge }: Props) {
  const { findings, findingCount } = view
  const walk = (event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLElement && event.target.closest('textarea, input, select') !== null
    if (isTyping || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
    event.preventDefault()
    onStep(event.key === 'ArrowDown' ? 1 : -1)
  }
  if (findings.length === 0) return <NothingFound view={view} />
  return (
    <section className="audit-findings" aria-label="问题">
      <Filters findings={findings} filter={filter} onFilter={onFilter} />
      <p className="audit-walk">
        <span>
          {shown.length === findings.length
            ? `共 ${wholeNumber(findingCount)} 处`
            : `显示 ${wholeNumber(shown.length)} 处，共 ${wholeNumber(findingCount)} 处`}
          {findingCount > findings.length ? `，列出前 ${wholeNumber(findings.length)} 处` : ''}
        </span>
        <span className="audit-steps no-print">
          <button type="button" className="button button-small" onClick={() => onStep(-1)}>
            上一处 <kbd>K</kbd>
          </button>
          <button type="button" className="button button-small" onClick={() => onStep(1)}>
            下一处 <kbd>J</kbd>
          </button>
        </span>
      </p>
      <ol className="finding-list" onKeyDown={walk}>
        {shown.map((index) => {
          const finding = findings[index]
          return finding === undefined ? null : (
            <FindingCard
              key={`${index}${finding.fingerprint}`}
              index={index}
              finding={finding}
              isCurrent={index === current}
              onOpen={onOpen}
              judge={judge}
            />
          )
        })}
      </ol>
      {shown.length === 0 ? (
        <p className="empty">
          没有符合条件的问题。
          <button type="button" className="button button-small" onClick={() => onFilter(ALL_FINDINGS)}>
            显示全部
          </button>
        </p>
      ) : null}
    </section>
  )
}

interface FilterProps {
  readonly findings: readonly JudgedFinding[]
  readonly filter: FindingFilter
  readonly onFilter: (filter: FindingFilter) => void
}

function Filters({ findings, filter, onFilter }: FilterProps) {
  const id = useId()
  const rules = [...new Map(findings.map(({ rule, title }) => [rule, title]))].toSorted(([left], [right]) =>
    left < right ? -1 : 1,
  )
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length
  return (
    <div className="audit-filters no-print">
      <fieldset className="segments">
        <legend className="visually-hidden">按程度筛选</legend>
        <button
          type="button"
          aria-pressed={filter.severity === 'any'}
          onClick={() => onFilter({ ...filter, severity: 'any' })}
        >
          全部
        </button>
        {SEVERITIES.map(({ id: severity, word, light }) => (
          <button
            key={severity}
            type="button"
            aria-pressed={filter.severity === severity}
            onClick={() => onFilter({ ...filter, severity })}
          >
            <span className={`light ${light}`}>
              {word} {count(severity)}
            </span>
          </button>
        ))}
      </fieldset>
      <label htmlFor={`${id}-rule`} className="visually-hidden">
        规则
      </label>
      <select
        id={`${id}-rule`}
        className="input"
        value={filter.rule}
        onChange={({ currentTarget }) => onFilter({ ...filter, rule: currentTarget.value })}
      >
        <option value="any">全部规则</option>
        {rules.map(([rule, title]) => (
          <option key={rule} value={rule}>
            {rule}　{title}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-verdict`} className="visually-hidden">
        判定
      </label>
      <select
        id={`${id}-verdict`}
        className="input"
        value={filter.verdict}
        onChange={({ currentTarget }) => {
          const verdict = VERDICTS.find((one) => one.id === currentTarget.value)?.id ?? 'any'
          onFilter({ ...filter, verdict })
        }}
      >
        {VERDICTS.map(({ id: verdict, word }) => (
          <option key={verdict} value={verdict}>
            {word}
          </option>
        ))}
      </select>
    </div>
  )
}

const VERDICTS = [
  { id: 'any', word: '全部判定' },
  { id: 'open', word: '未判定' },
  { id: 'confirmed', word: '已确认' },
  { id: 'dismissed', word: '已排除' },
] as const

function NothingFound({ view: { obligations, recognition } }: { readonly view: AuditView }) {
  const count = (outcome: string) => obligations.filter((entry) => entry.outcome === outcome).length
  return (
    <section className="audit-findings" aria-label="问题">
      <div className="notice">
        <p className="notice-title light light-normal">没有发现问题</p>
        <p>
          按 {obligations.length} 项规则检查：{count('consistent')} 项核对一致，{count('insufficient-data')}{' '}
          项文中没有可核对的内容，
          {count('not-applicable')} 项不适用于这份文件。识别数字 {wholeNumber(recognition.numbers)} 个。
        </p>
        <p>没有发现不等于没有问题：文中只写一次、又没有合计可对的数，须对照原始资料核实。</p>
      </div>
    </section>
  )
}

import { useCallback, useEffect, useState } from 'react'
import type { AuditView } from '../../../contract/audit-view.ts'
import { wholeNumber } from '../../ui/format.ts'
import { AuditExports } from './audit-exports.tsx'
import { AuditedText, findingId } from './audited-text.tsx'
import { ALL_FINDINGS, countsOf, type FindingFilter, neighbour, SEVERITIES, shownFindings } from './finding-filter.ts'
import { FindingsPanel } from './findings-panel.tsx'
import { ObligationLedger } from './obligation-ledger.tsx'
import type { Handed } from './use-audits.ts'
import type { Judge } from './verdict-form.tsx'

interface Props {
  readonly handed: Handed
  readonly view: AuditView
  readonly judge: Judge
}

const TABS = [
  { id: 'findings', word: '问题' },
  { id: 'document', word: '原文' },
  { id: 'checks', word: '检查项目与识别率' },
] as const

type Tab = (typeof TABS)[number]['id']

/** 体检结果 — the document with its findings beside it; on a phone one after the other. */
export function AuditResult({ handed, view, judge }: Props) {
  const [tab, setTab] = useState<Tab>('findings')
  return (
    <section className="section audit-result" aria-label={`“${view.file}”的体检结果`}>
      <header className="section-head">
        <h2>{view.file}</h2>
        <Summary view={view} />
        <AuditExports handed={handed} view={view} />
      </header>
      <fieldset className="segments audit-tabs no-print">
        <legend className="visually-hidden">查看</legend>
        {TABS.map(({ id, word }) => (
          <button
            key={id}
            type="button"
            className={`audit-tab-${id}`}
            aria-pressed={tab === id}
            onClick={() => setTab(id)}
          >
            {word}
          </button>
        ))}
      </fieldset>
      {tab === 'checks' ? (
        <ObligationLedger view={view} />
      ) : (
        <Examined view={view} judge={judge} pane={tab} onPane={setTab} />
      )}
    </section>
  )
}

function Summary({ view: { findings, characters } }: { readonly view: AuditView }) {
  const counts = countsOf(findings)
  return (
    <p className="audit-summary">
      {SEVERITIES.map(({ id, word, light }) => (
        <span key={id} className={`light ${light}`}>
          {word} {counts[id]}
        </span>
      ))}
      <span>全文 {wholeNumber(characters)} 字</span>
    </p>
  )
}

interface ExaminedProps {
  readonly view: AuditView
  readonly judge: Judge
  /** What a phone shows. */
  readonly pane: 'findings' | 'document'
  readonly onPane: (pane: 'findings' | 'document') => void
}

function Examined({ view, judge, pane, onPane }: ExaminedProps) {
  const [filter, setFilter] = useState<FindingFilter>(ALL_FINDINGS)
  const [current, setCurrent] = useState<number | null>(null)
  const { findings } = view
  const shown = shownFindings(findings, filter)

  const openFromList = useCallback(
    (finding: number, start?: number) => {
      setCurrent(finding)
      const place = start ?? findings[finding]?.spans.find((span) => span.end > span.start)?.start
      if (place === undefined) return
      onPane('document')
      requestAnimationFrame(() => showPlace(place))
    },
    [findings, onPane],
  )
  const openFromText = useCallback(
    (finding: number) => {
      setFilter(ALL_FINDINGS)
      setCurrent(finding)
      onPane('findings')
      requestAnimationFrame(() => showCard(finding))
    },
    [onPane],
  )
  const step = (by: 1 | -1) => {
    const next = neighbour(shown, current, by)
    if (next === null) return
    setCurrent(next)
    const place = findings[next]?.spans.find((span) => span.end > span.start)?.start
    requestAnimationFrame(() => {
      if (place !== undefined) showPlace(place)
      showCard(next)
    })
  }
  useLetterKeys(step)
  return (
    <div className="audit-panes" data-pane={pane}>
      <AuditedText view={view} current={current} onOpen={openFromText} />
      <FindingsPanel
        view={view}
        shown={shown}
        filter={filter}
        onFilter={setFilter}
        current={current}
        onOpen={openFromList}
        onStep={step}
        judge={judge}
      />
    </div>
  )
}

/** J and K walk the findings from anywhere on the page but a field. */
function useLetterKeys(step: (by: 1 | -1) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const by = STEPS[event.key.toLowerCase()]
      if (by !== undefined && !isForOthers(event)) step(by)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
}

const STEPS: Readonly<Record<string, 1 | -1>> = { j: 1, k: -1 }

/** Typed into a field, or a shortcut of the browser. */
function isForOthers({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const isTyping = target instanceof HTMLElement && target.closest('input, textarea, select, dialog') !== null
  return isTyping || ctrlKey || metaKey || altKey
}

function showCard(finding: number): void {
  document.getElementById(findingId(finding))?.scrollIntoView({ block: 'nearest' })
}

/** The marked piece that begins there, or the next one after it. */
function showPlace(start: number): void {
  const pieces = [...document.querySelectorAll<HTMLElement>('[data-place]')]
  const piece = pieces.find(({ dataset }) => Number(dataset.place) >= start)
  piece?.scrollIntoView({ block: 'center' })
  // Blocks that were not drawn before have their true height only now.
  requestAnimationFrame(() => piece?.scrollIntoView({ block: 'center' }))
}

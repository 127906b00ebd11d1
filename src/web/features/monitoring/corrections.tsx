import { useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { CorrectionView, MonitoringView } from '../../../contract/monitoring-view.ts'
import { STEP_WORDS } from '../../../domain/monitoring/index.ts'
import { dayInWords } from '../../ui/format.ts'
import { RecordLink } from '../../ui/record-link.tsx'
import { CorrectionDialog, type Step } from './correction-dialog.tsx'
import { dueInWords } from './monitoring-words.ts'

const STATES: Readonly<Record<CorrectionView['state'], string>> = {
  进行中: 'tag tag-accent',
  申请销号: 'tag tag-watch',
  已销号: 'tag tag-normal',
  退回: 'tag tag-warning',
}

/** 纠偏措施 of the year: what is to be done by whom and when, and where it stands. */
export function Corrections({ view }: { readonly view: MonitoringView }) {
  const open = view.corrections.filter(({ state }) => state !== '已销号').length
  return (
    <section className="section" aria-labelledby="corrections">
      <div className="section-head">
        <h2 id="corrections">纠偏措施办得怎样</h2>
        {view.corrections.length === 0 ? null : (
          <p>
            共 {view.corrections.length} 项，{open === 0 ? '全部销号' : `${open} 项未销号`}
          </p>
        )}
      </div>
      {view.corrections.length === 0 ? (
        <p className="section-note">还没有纠偏措施。展开亮灯的指标，说明偏差时可以列出措施、责任人和时限。</p>
      ) : (
        <CorrectionList view={view} corrections={view.corrections} withSubject />
      )}
    </section>
  )
}

interface ListProps {
  readonly view: MonitoringView
  readonly corrections: readonly CorrectionView[]
  readonly withSubject?: boolean
}

export function CorrectionList({ view, corrections, withSubject = false }: ListProps) {
  const [asked, setAsked] = useState<{ readonly step: Step; readonly correction: CorrectionView } | null>(null)
  return (
    <>
      <ul className="corrections">
        {corrections.map((correction) => (
          <CorrectionItem
            key={correction.id}
            correction={correction}
            isAddressed={withSubject}
            onStep={(step) => setAsked({ step, correction })}
          />
        ))}
      </ul>
      {asked === null ? null : <CorrectionDialog {...asked} view={view} onClose={() => setAsked(null)} />}
    </>
  )
}

interface ItemProps {
  readonly correction: CorrectionView
  /** Stands in the list that an address leads to. */
  readonly isAddressed: boolean
  readonly onStep: (step: Step) => void
}

function CorrectionItem({ correction, isAddressed, onStep }: ItemProps) {
  const item = useRef<HTMLLIElement>(null)
  const { correction: addressed } = useSearch({ from: '/shell/monitoring' })
  const isChosen = isAddressed && addressed === correction.id
  useEffect(() => {
    if (isChosen) item.current?.scrollIntoView({ block: 'center' })
  }, [isChosen])
  return (
    <li ref={item} className={isChosen ? 'is-chosen' : undefined}>
      <div className="correction-head">
        <span className={STATES[correction.state]}>{correction.state}</span>
        <strong>{correction.measure}</strong>
        <span className="correction-actions no-print">
          {correction.steps.map((step) => (
            <button key={step} type="button" className="button button-small" onClick={() => onStep(step)}>
              {STEP_WORDS[step]}
            </button>
          ))}
        </span>
      </div>
      <p className="correction-facts">
        {isAddressed ? `${correction.subject}　` : ''}
        {correction.owner}
        {correction.isMine ? '（我）' : ''}　{dayInWords(correction.dueOn)}前
        <span className={correction.isOverdue ? 'is-overdue' : undefined}>　{dueInWords(correction)}</span>
        {correction.evidence === 0 ? '' : `　佐证 ${correction.evidence} 份`}　
        <RecordLink ledger="correction" id={correction.id}>
          记录和历史
        </RecordLink>
      </p>
      {correction.result === null ? null : <p>落实情况：{correction.result}</p>}
      {correction.verifier === null ? null : (
        <p>
          {correction.verifier}核验
          {correction.verifiedOn === null ? '' : `（${dayInWords(correction.verifiedOn)}）`}
          {correction.verdict === null ? '' : `：${correction.verdict}`}
        </p>
      )}
    </li>
  )
}

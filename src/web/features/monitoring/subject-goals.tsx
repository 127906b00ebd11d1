import { useState } from 'react'
import type { GoalView, MonitoredSubject, MonitoringView } from '../../../contract/monitoring-view.ts'
import { useNarrow } from '../../ui/use-narrow.ts'
import { AnswerDialog } from './answer-dialog.tsx'
import { GoalCards } from './goal-cards.tsx'
import { GoalTable } from './goal-table.tsx'
import { MonthMatrix } from './month-matrix.tsx'

/** The money and each indicator of one subject: where they stand now, or month by month. */
export function SubjectGoals({ view, subject }: { readonly view: MonitoringView; readonly subject: MonitoredSubject }) {
  const [shown, setShown] = useState<'now' | 'months'>('now')
  const [asked, setAsked] = useState<GoalView | null>(null)
  const isNarrow = useNarrow()
  const goals = [subject.money, ...subject.indicators]
  const name = subject.kind === 'project' ? subject.name : '单位整体'
  const list = { view, goals, onAnswer: setAsked }
  return (
    <section className="section" aria-labelledby="goals">
      <div className="section-head">
        <h2 id="goals">{name}：逐项看</h2>
        <fieldset className="segments" aria-label="看法">
          <button type="button" aria-pressed={shown === 'now'} onClick={() => setShown('now')}>
            截至{view.month}月
          </button>
          <button type="button" aria-pressed={shown === 'months'} onClick={() => setShown('months')}>
            逐月对照
          </button>
        </fieldset>
      </div>
      {shown === 'months' ? (
        <MonthMatrix view={view} goals={goals} />
      ) : isNarrow ? (
        <GoalCards {...list} />
      ) : (
        <GoalTable {...list} />
      )}
      {asked === null ? null : (
        <AnswerDialog view={view} subject={subject} goal={asked} onClose={() => setAsked(null)} />
      )}
    </section>
  )
}

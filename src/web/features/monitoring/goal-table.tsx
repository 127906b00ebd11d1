import { Fragment, useState } from 'react'
import type { GoalView, MonitoringView } from '../../../contract/monitoring-view.ts'
import { FigureText } from '../../ui/figure/figure-text.tsx'
import { StrengthTag } from '../../ui/figure/strength-tag.tsx'
import { Light } from '../../ui/light.tsx'
import { GoalDetails } from './goal-details.tsx'
import { Sparkline } from './sparkline.tsx'

export interface GoalListProps {
  readonly view: MonitoringView
  readonly goals: readonly GoalView[]
  readonly onAnswer: (goal: GoalView) => void
}

/** One line a goal; its light opens why it stands so and what is done about it. */
export function GoalTable({ view, goals, onAnswer }: GoalListProps) {
  const [opened, setOpened] = useState<string | null>(null)
  return (
    <div className="table-scroll">
      <table className="table goal-table">
        <caption className="visually-hidden">截至{view.month}月的预算执行和各项指标</caption>
        <thead>
          <tr>
            <th scope="col">指标</th>
            <th scope="col">目标</th>
            <th scope="col" className="is-number">
              完成值
            </th>
            <th scope="col" className="is-number">
              完成率
            </th>
            <th scope="col">亮灯</th>
            <th scope="col">走势</th>
            <th scope="col" className="is-number">
              全年预计
            </th>
          </tr>
        </thead>
        <tbody>
          {goals.map((goal) => {
            const isOpen = opened === goal.code
            return (
              <Fragment key={goal.code}>
                <tr className={isOpen ? 'is-chosen' : undefined}>
                  <th scope="row">
                    <GoalName goal={goal} />
                  </th>
                  <td className="goal-target">{goal.targetWords}</td>
                  <td className="is-number">
                    <GoalActual goal={goal} />
                  </td>
                  <td className="is-number">
                    {goal.completion === null ? '—' : <FigureText view={goal.completion} />}
                  </td>
                  <td>
                    <button
                      type="button"
                      className="light-button"
                      aria-expanded={isOpen}
                      onClick={() => setOpened(isOpen ? null : goal.code)}
                    >
                      <Light light={goal.light} />
                      <GoalMarks goal={goal} month={view.month} />
                    </button>
                  </td>
                  <td>
                    <Sparkline goal={goal} />
                  </td>
                  <td className="is-number">
                    <GoalForecast goal={goal} />
                  </td>
                </tr>
                {isOpen ? (
                  <tr className="goal-row-details">
                    <td colSpan={7}>
                      <GoalDetails view={view} goal={goal} onAnswer={() => onAnswer(goal)} />
                    </td>
                  </tr>
                ) : null}
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

export function GoalName({ goal }: { readonly goal: GoalView }) {
  if (goal.kind === 'money') return <strong>{goal.name}</strong>
  return (
    <>
      <span className="code">{goal.code}</span> {goal.name}
      <span className="goal-level">{goal.levelTwo}</span>
    </>
  )
}

/** The value as of the month, or why there is none. */
export function GoalActual({ goal }: { readonly goal: GoalView }) {
  if (goal.actual === null) return <span title={goal.why}>—</span>
  return (
    <>
      <FigureText view={goal.actual} />
      <span className="goal-strength">
        <StrengthTag strength={goal.actual.strength} isBrief />
      </span>
    </>
  )
}

/** 待说明, 已说明, or recovered since. */
export function GoalMarks({ goal, month }: { readonly goal: GoalView; readonly month: number }) {
  if (goal.recovered !== null) return <span className="tag tag-small tag-normal">已恢复</span>
  const asks = goal.light === '关注' || goal.light === '预警'
  if (goal.answer?.month === month) return <span className="tag tag-small">已说明</span>
  return asks ? <span className="tag tag-small tag-watch">待说明</span> : null
}

export function GoalForecast({ goal: { forecast } }: { readonly goal: GoalView }) {
  if (forecast.figure === null) return <span title={forecast.method}>—</span>
  return (
    <>
      <FigureText view={forecast.figure} />
      {forecast.isMet === false ? <span className="forecast-missed">预计不达标</span> : null}
    </>
  )
}

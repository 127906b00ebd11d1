import type { GoalView, MonitoringView } from '../../../contract/monitoring-view.ts'
import { useFigures } from '../../ui/figure/figure-context.tsx'
import { GoalName } from './goal-table.tsx'

const CLASSES = { 正常: 'light-normal', 关注: 'light-watch', 预警: 'light-warning', 无数据: 'light-absent' } as const

/** Money and indicators side by side, month by month: the value reached by the end of each and the light it gave. */
export function MonthMatrix({ view, goals }: { readonly view: MonitoringView; readonly goals: readonly GoalView[] }) {
  const months = Array.from({ length: view.month }, (_, index) => index + 1)
  return (
    <div className="table-scroll">
      <table className="table month-matrix">
        <caption>各月末的累计数或现值；金额为元，其余为指标的度量单位</caption>
        <thead>
          <tr>
            <th scope="col">指标</th>
            <th scope="col">目标</th>
            {months.map((month) => (
              <th key={month} scope="col" className="is-number">
                {month}月
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {goals.map((goal) => (
            <tr key={goal.code}>
              <th scope="row">
                <GoalName goal={goal} />
              </th>
              <td className="goal-target">{goal.targetWords}</td>
              {months.map((month) => (
                <td key={month} className="is-number">
                  <MonthCell point={goal.trend.find((one) => one.month === month)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function MonthCell({ point }: { readonly point: GoalView['trend'][number] | undefined }) {
  const figures = useFigures()
  if (point === undefined || point.figure === null) return <span className="light light-absent" title="无数据" />
  const { figure, display, light } = point
  return (
    <a
      className={`figure light ${CLASSES[light]}`}
      href={figures?.hrefOf(figure) ?? '#'}
      aria-label={`${display}，${light}`}
      title={light}
      onClick={(event) => {
        if (figures === null || event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        figures.open(figure)
      }}
    >
      {display}
    </a>
  )
}

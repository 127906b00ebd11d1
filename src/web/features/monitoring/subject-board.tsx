import { Link } from '@tanstack/react-router'
import type { MonitoredSubject, MonitoringView } from '../../../contract/monitoring-view.ts'
import { FigureText } from '../../ui/figure/figure-text.tsx'
import { filled, percent } from '../../ui/format.ts'
import { LIGHTS, Light } from '../../ui/light.tsx'
import { useNarrow } from '../../ui/use-narrow.ts'

interface Props {
  readonly view: MonitoringView
  readonly chosen: MonitoredSubject | null
}

/** The unit and each project on one line: money against time, indicators by light. A line opens its goals below. */
export function SubjectBoard({ view, chosen }: Props) {
  const isNarrow = useNarrow()
  return (
    <section className="section" aria-labelledby="board">
      <div className="section-head">
        <h2 id="board">钱花到哪一步，目标做到哪一步</h2>
        <p>
          截至{view.month}月，时间进度 {percent(view.subjects[0]?.money.expected ?? null)}
        </p>
      </div>
      {isNarrow ? <BoardCards view={view} chosen={chosen} /> : <BoardTable view={view} chosen={chosen} />}
    </section>
  )
}

function BoardTable({ view, chosen }: Props) {
  return (
    <div className="table-scroll">
      <table className="table">
        <caption className="visually-hidden">单位整体和各项目截至{view.month}月的预算执行与指标亮灯</caption>
        <thead>
          <tr>
            <th scope="col">监控对象</th>
            <th scope="col">综合</th>
            <th scope="col" className="is-number">
              累计支出（元）
            </th>
            <th scope="col">预算执行进度</th>
            <th scope="col">绩效指标</th>
          </tr>
        </thead>
        <tbody>
          {view.subjects.map((subject) => (
            <tr key={subject.id} className={subject.id === chosen?.id ? 'is-chosen' : undefined}>
              <th scope="row">
                <SubjectLink subject={subject} isChosen={subject.id === chosen?.id} />
                {subject.section === null ? null : <span className="board-section">{subject.section}</span>}
              </th>
              <td>
                <Light light={subject.light} />
              </td>
              <td className="is-number">
                <FigureText view={subject.money.actual ?? undefined} unit="in-header" />
              </td>
              <td>
                <MoneyProgress subject={subject} />
              </td>
              <td>
                <IndicatorCounts subject={subject} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function BoardCards({ view, chosen }: Props) {
  return (
    <ul className="board-cards">
      {view.subjects.map((subject) => (
        <li key={subject.id} className={subject.id === chosen?.id ? 'is-chosen' : undefined}>
          <div className="board-card-head">
            <SubjectLink subject={subject} isChosen={subject.id === chosen?.id} />
            <Light light={subject.light} />
          </div>
          <MoneyProgress subject={subject} />
          <IndicatorCounts subject={subject} />
        </li>
      ))}
    </ul>
  )
}

function SubjectLink({ subject, isChosen }: { readonly subject: MonitoredSubject; readonly isChosen: boolean }) {
  return (
    <Link
      to="/monitoring"
      search={(before) => ({ ...before, subject: subject.id })}
      resetScroll={false}
      className="subject-link"
      aria-current={isChosen ? 'true' : undefined}
    >
      {subject.kind === 'project' ? <span className="code">{subject.id}</span> : null}
      {subject.kind === 'project' ? ` ${subject.name}` : '单位整体'}
    </Link>
  )
}

/** Share of the budget spent, with a mark where the calendar stands. */
function MoneyProgress({ subject: { money } }: { readonly subject: MonitoredSubject }) {
  const done = filled({ part: money.completion?.value ?? null, of: '1' })
  const expected = filled({ part: money.expected, of: '1' })
  return (
    <span className="money-progress">
      <span className="meter" aria-hidden="true">
        <span className={`meter-fill meter-${money.light}`} style={{ inlineSize: `${done}%` }} />
        <span className="meter-mark" style={{ insetInlineStart: `${expected}%` }} />
      </span>
      <span className="money-progress-value">
        <FigureText view={money.completion ?? undefined} />
      </span>
      <Light light={money.light} />
    </span>
  )
}

function IndicatorCounts({ subject: { indicators } }: { readonly subject: MonitoredSubject }) {
  if (indicators.length === 0) return <span className="section-note">没有指标</span>
  return (
    <span className="inline-lights">
      {LIGHTS.map((light) => {
        const count = indicators.filter((one) => one.light === light).length
        return count === 0 ? null : (
          <Light key={light} light={light}>
            {light} {count}
          </Light>
        )
      })}
    </span>
  )
}

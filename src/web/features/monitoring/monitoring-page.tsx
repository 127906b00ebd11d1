import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import type { MonitoringView } from '../../../contract/monitoring-view.ts'
import { monitoringQuery } from '../../api/queries.ts'
import { Answer } from '../../page/answer.tsx'
import { Page } from '../../page/page.tsx'
import { PrintButton } from '../../page/print-button.tsx'
import { useSeat } from '../../page/seat.tsx'
import { LIGHTS, Light } from '../../ui/light.tsx'
import { Corrections } from './corrections.tsx'
import { monthFromAddress, reportInWords } from './monitoring-words.ts'
import { MonthSwitch } from './month-switch.tsx'
import { SubjectBoard } from './subject-board.tsx'
import { SubjectGoals } from './subject-goals.tsx'
import './monitoring.css'

/** 绩效运行监控 — whether money and objectives are on pace, month by month, and what is done where they are not. */
export function MonitoringPage() {
  const { at } = useSeat()
  const { month } = useSearch({ from: '/shell/monitoring' })
  const query = useQuery(monitoringQuery(at, monthFromAddress(month)))
  const view = query.data
  return (
    <Page
      title="绩效运行监控"
      state={view === undefined ? null : <StateTag view={view} />}
      actions={
        <>
          <PrintButton />
          {view === undefined || view.month === 0 ? null : (
            <Link to="/monitoring/form" search={{ month: String(view.month) }} className="button button-primary">
              运行监控表
            </Link>
          )}
        </>
      }
      filter={view === undefined ? '' : `截至${view.month}月`}
      summary="预算执行和绩效目标一起看：落后的亮灯，亮灯的说明原因，需要的纠偏并跟到办结。点任何一个数可查看来历。"
    >
      <Answer query={query} what="运行监控">
        {(value) => <Monitoring view={value} isStale={query.isPlaceholderData} />}
      </Answer>
    </Page>
  )
}

function Monitoring({ view, isStale }: { readonly view: MonitoringView; readonly isStale: boolean }) {
  const { subject: asked } = useSearch({ from: '/shell/monitoring' })
  const subject = view.subjects.find(({ id }) => id === asked) ?? view.subjects[0]
  return (
    <>
      <div className="monitoring-bar">
        <MonthSwitch view={view} />
        <ul className="light-counts" aria-label="亮灯合计">
          {LIGHTS.map((light) => (
            <li key={light}>
              <Light light={light}>
                {light} {view.counts[light]}
              </Light>
            </li>
          ))}
        </ul>
      </div>
      <div className={isStale ? 'monitoring-body is-stale' : 'monitoring-body'} aria-busy={isStale}>
        <SubjectBoard view={view} chosen={subject ?? null} />
        {subject === undefined ? null : <SubjectGoals key={subject.id} view={view} subject={subject} />}
        <Corrections view={view} />
        <Rule view={view} />
      </div>
    </>
  )
}

function Rule({ view }: { readonly view: MonitoringView }) {
  return (
    <details className="disclosure">
      <summary>怎样亮灯、什么时候报送</summary>
      <p>{view.rule.words}。</p>
      <p className="section-note">
        依据：{view.rule.source}
        {view.rule.confidence === 'unconfirmed' ? '（待核实）' : ''}；规则包：{view.pack.title}。
      </p>
      <p>{reportInWords(view)}</p>
    </details>
  )
}

function StateTag({ view }: { readonly view: MonitoringView }) {
  return (
    <>
      {view.isPast ? <span className="tag">{view.year}年度已结束</span> : null}
      {view.unanswered === 0 ? null : (
        <span className="tag">
          <Light light="关注">{view.unanswered} 项待说明</Light>
        </span>
      )}
    </>
  )
}

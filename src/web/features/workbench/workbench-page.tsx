import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { WorkbenchView } from '../../../contract/workbench-view.ts'
import { workbenchQuery } from '../../api/queries.ts'
import { Answer } from '../../page/answer.tsx'
import { Page } from '../../page/page.tsx'
import { useSeat } from '../../page/seat.tsx'
import { FigureText } from '../../ui/figure/figure-text.tsx'
import { dayInWords } from '../../ui/format.ts'
import { LIGHTS, Light } from '../../ui/light.tsx'
import { Changes } from './changes.tsx'
import { Promises } from './promises.tsx'
import { Waiting } from './waiting.tsx'
import { daysInWords, REPORT_STATES } from './workbench-words.ts'
import './workbench.css'

/** 工作台 — what waits for whoever looks, the lights of the year, what falls due, what changed. */
export function WorkbenchPage() {
  const { at } = useSeat()
  const query = useQuery(workbenchQuery(at))
  return (
    <Page title="工作台" state={query.data === undefined ? null : <StateTags view={query.data} />}>
      <Answer query={query} what="工作台">
        {(view) => <Workbench view={view} />}
      </Answer>
    </Page>
  )
}

function StateTags({ view }: { readonly view: WorkbenchView }) {
  return (
    <>
      <span className="tag">今天 {dayInWords(view.today)}</span>
      {view.isPast ? <span className="tag">{view.year}年度已结束</span> : null}
    </>
  )
}

function Workbench({ view }: { readonly view: WorkbenchView }) {
  return (
    <>
      <Headline view={view} />
      <div className="workbench">
        <div className="workbench-column">
          <Waiting view={view} />
          <Changes view={view} />
        </div>
        <div className="workbench-column">
          <Lights view={view} />
          <Promises />
          <Deadlines view={view} />
        </div>
      </div>
    </>
  )
}

function Headline({ view: { headline, report } }: { readonly view: WorkbenchView }) {
  const facts = [
    { term: '全年预算数', figure: headline.annualBudget },
    { term: '累计支出', figure: headline.executed },
    { term: '预算执行率', figure: headline.executionRate },
    ...(headline.total === null ? [] : [{ term: '整体支出自评', figure: headline.total }]),
  ]
  return (
    <dl className="headline">
      {facts.map(({ term, figure }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            <FigureText view={figure} unit="in-header" />
            <span className="headline-unit">{figure.value === null ? '' : figure.unit}</span>
            {term === '整体支出自评' && headline.grade !== null ? (
              <span className="headline-unit">{headline.grade}</span>
            ) : null}
          </dd>
        </div>
      ))}
      <div>
        <dt>自评报告</dt>
        <dd>
          <Link to="/report" search={(before) => before} className="text-link">
            {report === null ? '未编制' : (REPORT_STATES[report.state] ?? report.state)}
          </Link>
        </dd>
      </div>
    </dl>
  )
}

function Lights({ view: { lights, isPast } }: { readonly view: WorkbenchView }) {
  return (
    <section className="section" aria-labelledby="lights">
      <div className="section-head">
        <h2 id="lights">{isPast ? '全年亮灯' : `截至${lights.month}月的亮灯`}</h2>
        <Link to="/monitoring" search={(before) => before} className="text-link">
          看运行监控
        </Link>
      </div>
      <ul className="inline-lights">
        {LIGHTS.map((light) => (
          <li key={light}>
            <Light light={light}>
              {light} {lights.counts[light]}
            </Light>
          </li>
        ))}
      </ul>
      {lights.first.length === 0 ? (
        <p className="section-note">没有需要关注的项目和指标。</p>
      ) : (
        <ul className="workbench-list">
          {lights.first.map((one) => (
            <li key={`${one.subject} ${one.name}`}>
              <p className="workbench-line">
                <Light light={one.light} />
                <Link
                  to="/monitoring"
                  search={(before) => ({ ...before, subject: one.subject, month: String(lights.month) })}
                  className="text-link"
                >
                  {one.name}
                </Link>
                {one.isAnswered ? <span className="tag">已说明</span> : null}
              </p>
              <p className="section-note">
                {one.subjectName}：{one.why}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Deadlines({ view: { deadlines } }: { readonly view: WorkbenchView }) {
  const dated = deadlines.filter(({ dueOn }) => dueOn !== null)
  const others = deadlines.filter(({ dueOn }) => dueOn === null)
  return (
    <section className="section" aria-labelledby="deadlines">
      <div className="section-head">
        <h2 id="deadlines">期限</h2>
      </div>
      <ul className="workbench-list">
        {dated.map(({ id, label, term, daysLeft, source, isConfirmed }) => (
          <li key={id}>
            <p className="workbench-line">
              <span>{label}</span>
              <span className={daysLeft !== null && daysLeft >= 0 && daysLeft <= 7 ? 'days-left is-near' : 'days-left'}>
                {daysInWords(daysLeft)}
              </span>
            </p>
            <p className="section-note">
              {term}，{source}
              {isConfirmed ? '' : '（待核实）'}
            </p>
          </li>
        ))}
      </ul>
      {others.length === 0 ? null : (
        <details className="disclosure">
          <summary>另有 {others.length} 项期限从某件事发生之日起算</summary>
          <ul className="workbench-terms">
            {others.map(({ id, label, term, source }) => (
              <li key={id}>
                {label}：{term}（{source}）
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

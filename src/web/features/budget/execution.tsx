import { lazy, Suspense, useState } from 'react'
import type { BudgetView } from '../../../contract/budget-view.ts'
import { FigureText } from '../../ui/figure/figure-text.tsx'
import { monthName, percent } from '../../ui/format.ts'
import { SkeletonLines } from '../../ui/states.tsx'

const ProgressChart = lazy(() => import('./progress-chart.tsx').then((module) => ({ default: module.ProgressChart })))

/** 执行进度 — month by month against the calendar, as a chart or as the table behind it. */
export function Execution({ budget }: { readonly budget: BudgetView }) {
  const [shown, setShown] = useState<'chart' | 'table'>('chart')
  return (
    <section className="section" aria-labelledby="execution">
      <div className="section-head">
        <h2 id="execution">支出进度赶上时间进度了吗</h2>
        <fieldset className="segments" aria-label="图或表">
          <button type="button" aria-pressed={shown === 'chart'} onClick={() => setShown('chart')}>
            图
          </button>
          <button type="button" aria-pressed={shown === 'table'} onClick={() => setShown('table')}>
            表
          </button>
        </fieldset>
      </div>
      {shown === 'chart' ? (
        <div className="no-print">
          <Suspense fallback={<SkeletonLines lines={8} what="正在画图" />}>
            <ProgressChart months={budget.months} />
          </Suspense>
        </div>
      ) : null}
      <div className={shown === 'chart' ? 'print-only' : undefined}>
        <MonthTable budget={budget} />
      </div>
      <ProjectTable budget={budget} />
    </section>
  )
}

function MonthTable({ budget: { months } }: { readonly budget: BudgetView }) {
  return (
    <div className="table-scroll">
      <table className="table">
        <caption className="visually-hidden">各月支出（元）与累计支出进度</caption>
        <thead>
          <tr>
            <th scope="col">月份</th>
            <th scope="col" className="is-number">
              当月支出（元）
            </th>
            <th scope="col" className="is-number">
              累计支出（元）
            </th>
            <th scope="col" className="is-number">
              支出进度
            </th>
            <th scope="col" className="is-number">
              时间进度
            </th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, executed, cumulated, rate, elapsed }) => (
            <tr key={month}>
              <th scope="row">{monthName(month)}</th>
              <td className="is-number">
                <FigureText view={executed} unit="in-header" />
              </td>
              <td className="is-number">
                <FigureText view={cumulated} unit="in-header" />
              </td>
              <td className="is-number">
                <FigureText view={rate} />
              </td>
              <td className="is-number">{percent(elapsed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ProjectTable({ budget: { projects } }: { readonly budget: BudgetView }) {
  if (projects.length === 0) return null
  return (
    <>
      <h3>各项目执行情况</h3>
      <div className="table-scroll">
        <table className="table">
          <caption className="visually-hidden">各项目预算（元）与执行率</caption>
          <thead>
            <tr>
              <th scope="col">项目</th>
              <th scope="col" className="is-number">
                年初预算数（元）
              </th>
              <th scope="col" className="is-number">
                全年预算数（元）
              </th>
              <th scope="col" className="is-number">
                全年执行数（元）
              </th>
              <th scope="col" className="is-number">
                执行率
              </th>
            </tr>
          </thead>
          <tbody>
            {projects.map(({ code, name, initial, annual, executed, executionRate }) => (
              <tr key={code}>
                <th scope="row">
                  <span className="code">{code}</span> {name}
                </th>
                {[initial, annual, executed].map((view) => (
                  <td key={view.id} className="is-number">
                    <FigureText view={view} unit="in-header" />
                  </td>
                ))}
                <td className="is-number">
                  <FigureText view={executionRate} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

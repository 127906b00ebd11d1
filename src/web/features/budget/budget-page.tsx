import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import type { BudgetView } from '../../../contract/budget-view.ts'
import { budgetQuery } from '../../api/queries.ts'
import { Answer } from '../../page/answer.tsx'
import { Page } from '../../page/page.tsx'
import { PrintButton } from '../../page/print-button.tsx'
import { useSeat } from '../../page/seat.tsx'
import { FigureText } from '../../ui/figure/figure-text.tsx'
import { Adjustments } from './adjustments.tsx'
import { BudgetLines } from './budget-lines.tsx'
import { BUDGET_PARTS, type BudgetPart, partFrom } from './budget-parts.ts'
import { ASSETS, INCOME, LINES, PAYMENTS, PROCUREMENT } from './budget-pivots.ts'
import { Changes } from './changes.tsx'
import { Execution } from './execution.tsx'
import { InitialTable } from './initial-table.tsx'
import { LedgerPivot } from './ledger-pivot.tsx'
import { Reconciliation } from './reconciliation.tsx'
import { piecesOf, viewsOf } from './remark-pieces.ts'
import { Staffing, ThreePublic } from './three-public.tsx'
import './budget.css'

/** 预算 — what came in, what went out, whether both tie out, and how the year went. */
export function BudgetPage() {
  const { at } = useSeat()
  const part = partFrom(useSearch({ from: '/shell/budget' }).part)
  const query = useQuery(budgetQuery(at))
  return (
    <Page
      title="预算与收支"
      state={query.data === undefined ? null : <StateTag budget={query.data} />}
      actions={<PrintButton />}
      summary="金额以元列示，由收入台账、支付台账和预算指标计算；点任何一个数可查看来历。"
    >
      <Parts part={part} />
      <Answer query={query} what="预算">
        {(budget) => <Part part={part} budget={budget} />}
      </Answer>
    </Page>
  )
}

function Parts({ part }: { readonly part: BudgetPart }) {
  return (
    <nav className="budget-parts no-print" aria-label="预算的各部分">
      {BUDGET_PARTS.map(({ id, title }) => (
        <Link
          key={id}
          to="/budget"
          search={id === 'reconciliation' ? {} : { part: id }}
          activeOptions={{ exact: true, includeSearch: true }}
          className="budget-part"
          aria-current={id === part ? 'page' : undefined}
        >
          {title}
        </Link>
      ))}
    </nav>
  )
}

function Part({ part, budget }: { readonly part: BudgetPart; readonly budget: BudgetView }) {
  switch (part) {
    case 'reconciliation':
      return (
        <>
          <Headline budget={budget} />
          <Remarks budget={budget} />
          <Reconciliation budget={budget} />
        </>
      )
    case 'lines':
      return (
        <>
          <BudgetLines budget={budget} />
          <InitialTable table={budget.initialTable} />
          <Adjustments adjustments={budget.adjustments} />
          <LedgerPivot {...LINES} />
        </>
      )
    case 'income':
      return <LedgerPivot {...INCOME} />
    case 'payments':
      return <LedgerPivot {...PAYMENTS} />
    case 'execution':
      return <Execution budget={budget} />
    case 'three-public':
      return (
        <>
          <ThreePublic threePublic={budget.threePublic} />
          <Staffing staffing={budget.staffing} />
        </>
      )
    case 'change':
      return <Changes changes={budget.changes} />
    case 'procurement':
      return (
        <>
          <LedgerPivot {...PROCUREMENT} />
          <LedgerPivot {...ASSETS} />
        </>
      )
    default:
      return part satisfies never
  }
}

function StateTag({ budget }: { readonly budget: BudgetView }) {
  const { light, words } = standingOf(budget)
  return (
    <span className="tag">
      <span className={`light ${light}`}>{words}</span>
    </span>
  )
}

function standingOf({ remarks, byCode, total }: BudgetView): { readonly light: string; readonly words: string } {
  if (remarks.length > 0) return { light: 'light-watch', words: `${remarks.length} 处待说明` }
  if (byCode.length === 0) return { light: 'light-absent', words: '还没有收支' }
  return { light: 'light-normal', words: total.gap.value === '0' ? '收支相符' : '差额均已说明' }
}

function Headline({ budget: { headline, composition } }: { readonly budget: BudgetView }) {
  const facts = [
    { term: '总收入', view: headline.income },
    { term: '总支出', view: headline.expenditure },
    { term: '支出减收入', view: headline.gap },
    { term: '全年预算数', view: headline.annualBudget },
    { term: '预算执行率', view: headline.executionRate },
  ]
  return (
    <section className="section" aria-label="全年收支">
      <dl className="headline">
        {facts.map(({ term, view }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              <FigureText view={view} unit="in-header" />
              <span className="headline-unit">{view.value === null ? '' : view.unit}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p>
        总支出中，基本支出 <FigureText view={composition.basic} />
        ，占 <FigureText view={composition.basicShare} />
        ；项目支出 <FigureText view={composition.project} />
        ，占 <FigureText view={composition.projectShare} />。
      </p>
    </section>
  )
}

/** What does not tie out: both values, each to be opened, never which side is wrong. */
function Remarks({ budget }: { readonly budget: BudgetView }) {
  const { remarks } = budget
  if (remarks.length === 0) return null
  const views = viewsOf(budget)
  return (
    <section className="notice notice-watch" aria-labelledby="remarks">
      <h2 id="remarks" className="notice-title">
        对账提示：{remarks.length} 处两数不能同时成立，或尚未说明
      </h2>
      <ol className="remarks">
        {remarks.map((remark) => (
          <li key={remark.words}>
            {piecesOf(remark, views).map(({ words, view, start }) =>
              view === null ? words : <FigureText key={start} view={view} text={words} />,
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

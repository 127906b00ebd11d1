import type { BudgetView } from '../../../contract/budget-view.ts'
import type { FigureView } from '../../../contract/figure-view.ts'
import { FigureText } from '../../ui/figure/figure-text.tsx'
import { useNarrow } from '../../ui/use-narrow.ts'
import { gapInWords } from './gap.ts'

type Code = BudgetView['byCode'][number]

/** 收支对账 — income against expenditure by function code. */
export function Reconciliation({ budget }: { readonly budget: BudgetView }) {
  const isNarrow = useNarrow()
  return (
    <section className="section" aria-labelledby="reconciliation">
      <div className="section-head">
        <h2 id="reconciliation">收入和支出按功能分类对得上吗</h2>
        <p>单位：元</p>
      </div>
      {isNarrow ? <CodeCards budget={budget} /> : <CodeTable budget={budget} />}
    </section>
  )
}

function CodeTable({ budget: { byCode, headline, composition } }: { readonly budget: BudgetView }) {
  return (
    <div className="table-scroll">
      <table className="table reconciliation">
        <caption className="visually-hidden">按功能分类的收入、支出与差额（元）</caption>
        <thead>
          <tr>
            <th scope="col">功能分类</th>
            <th scope="col" className="is-number">
              收入
            </th>
            <th scope="col" className="is-number">
              基本支出
            </th>
            <th scope="col" className="is-number">
              项目支出
            </th>
            <th scope="col" className="is-number">
              支出合计
            </th>
            <th scope="col" className="is-number">
              支出减收入
            </th>
            <th scope="col">对账</th>
          </tr>
        </thead>
        <tbody>
          {byCode.map((code) => (
            <CodeRow key={code.code} code={code} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">合计</th>
            <Amounts views={[headline.income, composition.basic, composition.project, headline.expenditure]} />
            <td className="is-number">
              <FigureText view={headline.gap} unit="in-header" />
            </td>
            <td>
              <GapWord gap={headline.gap} />
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function CodeRow({ code: { code, name, income, basic, project, expenditure, gap } }: { readonly code: Code }) {
  const { isOpen } = gapInWords(gap)
  return (
    <tr className={isOpen ? 'is-gap' : undefined}>
      <th scope="row">
        <span className="code">{code}</span> {name}
      </th>
      <Amounts views={[income, basic, project, expenditure]} />
      <td className="is-number">
        <FigureText view={gap} unit="in-header" />
      </td>
      <td>
        <GapWord gap={gap} />
      </td>
    </tr>
  )
}

function Amounts({ views }: { readonly views: readonly FigureView[] }) {
  return views.map((view) => (
    <td key={view.id} className="is-number">
      <FigureText view={view} unit="in-header" />
    </td>
  ))
}

function GapWord({ gap }: { readonly gap: FigureView }) {
  const { light, words } = gapInWords(gap)
  return <span className={`light ${light}`}>{words}</span>
}

function CodeCards({ budget: { byCode, headline } }: { readonly budget: BudgetView }) {
  const total = { code: '', name: '合计', ...headline }
  return (
    <ul className="code-cards">
      {[...byCode, total].map(({ code, name, income, expenditure, gap }) => (
        <li key={code} className={gapInWords(gap).isOpen ? 'is-gap' : undefined}>
          <p>
            <span className="code">{code}</span> {name}
          </p>
          <dl>
            <div>
              <dt>收入</dt>
              <dd>
                <FigureText view={income} unit="in-header" />
              </dd>
            </div>
            <div>
              <dt>支出</dt>
              <dd>
                <FigureText view={expenditure} unit="in-header" />
              </dd>
            </div>
            <div>
              <dt>
                <GapWord gap={gap} />
              </dt>
              <dd>
                <FigureText view={gap} unit="in-header" />
              </dd>
            </div>
          </dl>
        </li>
      ))}
    </ul>
  )
}

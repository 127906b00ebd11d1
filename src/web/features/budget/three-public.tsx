import type { BudgetView } from '../../../contract/budget-view.ts'
import { FigureText } from '../../ui/figure/figure-text.tsx'
import { LedgerLinks } from './ledger-links.tsx'

/** “三公”经费 — budget, final amount and last year's, by item. */
export function ThreePublic({ threePublic }: { readonly threePublic: BudgetView['threePublic'] }) {
  const { items, ...total } = threePublic
  return (
    <section className="section" aria-labelledby="three-public">
      <div className="section-head">
        <h2 id="three-public">“三公”经费</h2>
        <p>单位：元</p>
        <LedgerLinks ledger="three_public" />
      </div>
      <div className="table-scroll">
        <table className="table">
          <caption className="visually-hidden">“三公”经费预算数、决算数与上年决算数、增减（元）</caption>
          <thead>
            <tr>
              <th scope="col">项目</th>
              {['本年预算数', '本年决算数', '上年决算数', '比上年增减', '增减率'].map((title) => (
                <th key={title} scope="col" className="is-number">
                  {title}
                </th>
              ))}
              <th scope="col">增减原因</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.expense}>
                <th scope="row">{item.expense}</th>
                <Amounts of={item} />
                <td>{item.reason ?? '—'}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">合计</th>
              <Amounts of={total} />
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  )
}

function Amounts({ of }: { readonly of: Omit<BudgetView['threePublic'], 'items'> }) {
  const { budget, final, priorFinal, change, changeRate } = of
  return (
    <>
      {[budget, final, priorFinal, change].map((view) => (
        <td key={view.id} className="is-number">
          <FigureText view={view} unit="in-header" />
        </td>
      ))}
      <td className="is-number">
        <FigureText view={changeRate} />
      </td>
    </>
  )
}

export function Staffing({ staffing }: { readonly staffing: BudgetView['staffing'] }) {
  const facts = [
    { term: '编制数', view: staffing.quota },
    { term: '在职人数', view: staffing.inPost },
    { term: '在职人员控制率', view: staffing.controlRate },
  ]
  return (
    <section className="section" aria-labelledby="staffing">
      <div className="section-head">
        <h2 id="staffing">人员编制</h2>
      </div>
      <dl className="staffing">
        {facts.map(({ term, view }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              <FigureText view={view} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

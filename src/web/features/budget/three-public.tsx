import type { BudgetView } from '../../../contract/budget-view.ts'
import { FigureText } from '../../ui/figure/figure-text.tsx'
import { useNarrow } from '../../ui/use-narrow.ts'
import { FigureCards } from './figure-cards.tsx'
import { LedgerLinks } from './ledger-links.tsx'

/** “三公”经费 — budget, final amount and last year's, by item. */
export function ThreePublic({ threePublic }: { readonly threePublic: BudgetView['threePublic'] }) {
  const { items, ...total } = threePublic
  const isNarrow = useNarrow()
  return (
    <section className="section" aria-labelledby="three-public">
      <div className="section-head">
        <h2 id="three-public">“三公”经费</h2>
        <p>单位：元</p>
        <LedgerLinks ledger="three_public" />
      </div>
      {isNarrow ? (
        <FigureCards
          cards={[...items.map((item) => cardOf(item.expense, item)), cardOf('合计', { ...total, reason: null })]}
        />
      ) : (
        <div className="table-scroll">
          <table className="table">
            <caption className="visually-hidden">“三公”经费预算数、决算数与上年决算数、增减（元）</caption>
            <thead>
              <tr>
                <th scope="col">项目</th>
                {COLUMNS.map((title) => (
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
      )}
    </section>
  )
}

const COLUMNS = ['本年预算数', '本年决算数', '上年决算数', '比上年增减', '增减率']

type Amounted = Omit<BudgetView['threePublic'], 'items'>

function cardOf(
  title: string,
  { budget, final, priorFinal, change, changeRate, reason }: Amounted & { reason: string | null },
) {
  const views = [budget, final, priorFinal, change, changeRate]
  return {
    title: <strong>{title}</strong>,
    note: reason,
    facts: views.map((view, place) => ({
      term: COLUMNS[place] ?? '',
      view,
      unit: view === changeRate ? ('shown' as const) : ('in-header' as const),
    })),
  }
}

function Amounts({ of }: { readonly of: Amounted }) {
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

import type { BudgetView } from '../../../contract/budget-view.ts'
import type { FigureView } from '../../../contract/figure-view.ts'
import { FigureText } from '../../ui/figure/figure-text.tsx'
import { dayInWords } from '../../ui/format.ts'
import { useNarrow } from '../../ui/use-narrow.ts'

type Adjustment = BudgetView['adjustments'][number]

/** 预算调整 — the budget before and after each document, in all and for each project that it changed. */
export function Adjustments({ adjustments }: { readonly adjustments: readonly Adjustment[] }) {
  const isNarrow = useNarrow()
  return (
    <section className="section" aria-labelledby="adjustments">
      <div className="section-head">
        <h2 id="adjustments">每次调整前后各是多少</h2>
        <p>单位：元</p>
      </div>
      {adjustments.length === 0 ? (
        <p className="section-note">本年没有预算调整。</p>
      ) : isNarrow ? (
        <Cards adjustments={adjustments} />
      ) : (
        <div className="table-scroll">
          <table className="table">
            <caption className="visually-hidden">每次预算调整前、调整数、调整后（元）</caption>
            <thead>
              <tr>
                <th scope="col">文号</th>
                {['调整前', '调整数', '调整后'].map((title) => (
                  <th key={title} scope="col" className="is-number">
                    {title}
                  </th>
                ))}
                <th scope="col">原因</th>
              </tr>
            </thead>
            <tbody>
              {adjustments.map((adjustment) => (
                <Step key={adjustment.documentNumber ?? ''} adjustment={adjustment} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function Step({ adjustment: { documentNumber, decidedOn, reason, projects, ...step } }: { adjustment: Adjustment }) {
  return (
    <>
      <tr>
        <th scope="row">
          {documentNumber ?? '未注明文号'} <span className="code">{dayInWords(decidedOn)}</span>
        </th>
        <Amounts {...step} />
        <td>{reason ?? '—'}</td>
      </tr>
      {projects.map(({ name, ...own }) => (
        <tr key={name} className="adjusted-project">
          <td>{name}</td>
          <Amounts {...own} />
          <td />
        </tr>
      ))}
    </>
  )
}

function Cards({ adjustments }: { readonly adjustments: readonly Adjustment[] }) {
  return (
    <ul className="code-cards">
      {adjustments.map(({ documentNumber, decidedOn, reason, projects, ...whole }) => (
        <li key={documentNumber ?? ''}>
          <p className="code-card-head">
            <span>{documentNumber ?? '未注明文号'}</span>
            <span className="code">{dayInWords(decidedOn)}</span>
          </p>
          {reason === null ? null : <p className="code-card-said">{reason}</p>}
          <dl>
            {[{ name: '全年预算', ...whole }, ...projects].map(({ name, before, amount, after }) => (
              <div key={name} className="step">
                <dt>{name}</dt>
                <dd>
                  <FigureText view={before} unit="in-header" /> → <FigureText view={after} unit="in-header" />
                  （调整 <FigureText view={amount} unit="in-header" />）
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  )
}

function Amounts({ before, amount, after }: Readonly<Record<'before' | 'amount' | 'after', FigureView>>) {
  return [before, amount, after].map((view) => (
    <td key={view.id} className="is-number">
      <FigureText view={view} unit="in-header" />
    </td>
  ))
}

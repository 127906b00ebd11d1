import type { BudgetView } from '../../../contract/budget-view.ts'
import { FigureText } from '../../ui/figure/figure-text.tsx'
import { RowMarks } from '../../ui/figure/record-list.tsx'
import { cellOf } from '../../ui/figure/record-listing.ts'
import { LedgerLinks } from './ledger-links.tsx'

/** 增减原因 — what of the change from last year is explained, and what is left. */
export function IncomeChange({ change }: { readonly change: BudgetView['incomeChange'] }) {
  return (
    <section className="section" aria-labelledby="income-change">
      <div className="section-head">
        <h2 id="income-change">收入比上年为什么增减</h2>
        <p>
          上年 <FigureText view={change.prior} />
          ，增长 <FigureText view={change.growthRate} />
        </p>
      </div>
      <LedgerLinks ledger="change_reason" />
      <p className="equation">
        <span>
          比上年增加 <FigureText view={change.growth} />
        </span>
        <span>
          − 已说明 <FigureText view={change.explained} />
        </span>
        <strong>
          ＝ 尚未说明 <FigureText view={change.unexplained} />
        </strong>
      </p>
      {change.reasons.length === 0 ? null : (
        <div className="table-scroll">
          <table className="table">
            <caption className="visually-hidden">增减原因与金额（元）</caption>
            <thead>
              <tr>
                <th scope="col">项目</th>
                <th scope="col">原因</th>
                <th scope="col">文号</th>
                <th scope="col" className="is-number">
                  影响金额（元）
                </th>
              </tr>
            </thead>
            <tbody>
              {change.reasons.map((row) => (
                <tr key={row.id}>
                  <td>{cellOf(row, 'subject')}</td>
                  <td>
                    {cellOf(row, 'reason')} <RowMarks row={row} />
                  </td>
                  <td>{cellOf(row, 'documentNumber') || '—'}</td>
                  <td className="is-number">{cellOf(row, 'amount')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

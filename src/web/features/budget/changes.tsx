import type { BudgetView } from '../../../contract/budget-view.ts'
import { FigureText } from '../../ui/figure/figure-text.tsx'
import { RowMarks } from '../../ui/figure/record-list.tsx'
import { cellOf } from '../../ui/figure/record-listing.ts'
import { RecordLink } from '../../ui/record-link.tsx'
import { useNarrow } from '../../ui/use-narrow.ts'
import { FigureCards } from './figure-cards.tsx'
import { LedgerLinks } from './ledger-links.tsx'

type Change = BudgetView['changes'][number]

/** 上年对比 — what of each change from last year is explained, and what is left. */
export function Changes({ changes }: { readonly changes: BudgetView['changes'] }) {
  const isNarrow = useNarrow()
  return (
    <>
      <section className="section" aria-labelledby="changes">
        <div className="section-head">
          <h2 id="changes">比上年增减多少，说清了多少</h2>
          <p>单位：元</p>
          <LedgerLinks ledger="prior_year" />
        </div>
        {isNarrow ? <FigureCards cards={changes.map(cardOf)} /> : <Summary changes={changes} />}
      </section>
      {changes.map((change) => (
        <Reasons key={change.subject} change={change} />
      ))}
    </>
  )
}

const COLUMNS = ['本年', '上年', '比上年增减', '增减率', '已说明', '说明率', '尚未说明']

function Summary({ changes }: { readonly changes: readonly Change[] }) {
  return (
    <div className="table-scroll">
      <table className="table">
        <caption className="visually-hidden">与上年相比的增减和说明（元）</caption>
        <thead>
          <tr>
            <th scope="col">项目</th>
            {COLUMNS.map((title) => (
              <th key={title} scope="col" className="is-number">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.subject}>
              <th scope="row">{change.subject}</th>
              {amountsOf(change).map(({ view, unit }) => (
                <td key={view.id} className="is-number">
                  <FigureText view={view} unit={unit} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function amountsOf({ current, prior, growth, growthRate, explained, explainedShare, unexplained }: Change) {
  const yuan = 'in-header' as const
  const percent = 'shown' as const
  return [
    { view: current, unit: yuan },
    { view: prior, unit: yuan },
    { view: growth, unit: yuan },
    { view: growthRate, unit: percent },
    { view: explained, unit: yuan },
    { view: explainedShare, unit: percent },
    { view: unexplained, unit: yuan },
  ]
}

function cardOf(change: Change) {
  const facts = amountsOf(change).map((fact, place) => ({ ...fact, term: COLUMNS[place] ?? '' }))
  return { title: <strong>{change.subject}</strong>, facts }
}

function Reasons({ change }: { readonly change: Change }) {
  const { subject, reasons, growth, explainedShare } = change
  const id = `reasons-${subject}`
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{subject}为什么增减</h2>
        <LedgerLinks ledger="change_reason" />
      </div>
      {growth.value === null ? (
        <p className="section-note">没有增减额可说明：{growth.absence}。上年数登记在上年基数台账后自动计算。</p>
      ) : null}
      {reasons.length === 0 ? (
        growth.value === null ? null : (
          <p className="section-note">还没有登记原因。请在增减原因台账逐条写明原因、影响金额和文号。</p>
        )
      ) : (
        <ReasonTable change={change} />
      )}
      {explainedShare.value === null && growth.value !== null ? (
        <p className="section-note">说明率“—”：{explainedShare.absence}。</p>
      ) : null}
    </section>
  )
}

function ReasonTable({
  change: { subject, reasons, explained, explainedShare, unexplained },
}: {
  readonly change: Change
}) {
  if (useNarrow()) {
    return (
      <FigureCards
        cards={[
          ...reasons.map(({ row, amount, share }) => ({
            title: (
              <RecordLink ledger={row.ledger} id={row.id}>
                {cellOf(row, 'reason')}
              </RecordLink>
            ),
            note: cellOf(row, 'documentNumber') || null,
            facts: [
              { term: '影响金额（元）', view: amount },
              { term: '占增减额', view: share, unit: 'shown' as const },
            ],
          })),
          {
            title: <strong>合计</strong>,
            facts: [
              { term: '已说明', view: explained },
              { term: '说明率', view: explainedShare, unit: 'shown' as const },
              { term: '尚未说明', view: unexplained },
            ],
          },
        ]}
      />
    )
  }
  return (
    <div className="table-scroll">
      <table className="table change-reasons">
        <caption className="visually-hidden">{subject}的增减原因、金额和占比</caption>
        <thead>
          <tr>
            <th scope="col">原因</th>
            <th scope="col">文号</th>
            <th scope="col" className="is-number">
              影响金额（元）
            </th>
            <th scope="col" className="is-number">
              占增减额
            </th>
          </tr>
        </thead>
        <tbody>
          {reasons.map(({ row, amount, share }) => (
            <tr key={row.id}>
              <td>
                <RecordLink ledger={row.ledger} id={row.id}>
                  {cellOf(row, 'reason')}
                </RecordLink>{' '}
                <RowMarks row={row} />
              </td>
              <td>{cellOf(row, 'documentNumber') || '—'}</td>
              <td className="is-number">
                <FigureText view={amount} unit="in-header" />
              </td>
              <td className="is-number">
                <FigureText view={share} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              已说明
            </th>
            <td className="is-number">
              <FigureText view={explained} unit="in-header" />
            </td>
            <td className="is-number">
              <FigureText view={explainedShare} />
            </td>
          </tr>
          <tr>
            <th scope="row" colSpan={2}>
              尚未说明
            </th>
            <td className="is-number">
              <FigureText view={unexplained} unit="in-header" />
            </td>
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

import { Fragment, useState } from 'react'
import type { BudgetView } from '../../../contract/budget-view.ts'
import type { FigureView } from '../../../contract/figure-view.ts'
import { useSeat } from '../../page/seat.tsx'
import { FigureText } from '../../ui/figure/figure-text.tsx'
import { RowMarks } from '../../ui/figure/record-list.tsx'
import { cellOf } from '../../ui/figure/record-listing.ts'
import { RecordLink } from '../../ui/record-link.tsx'
import { Empty } from '../../ui/states.tsx'
import { useNarrow } from '../../ui/use-narrow.ts'
import { ExplainDialog, type ToExplain } from './explain-dialog.tsx'
import { type GapWords, gapInWords } from './gap.ts'
import { LedgerLinks } from './ledger-links.tsx'

/** A line of the table: a function code, or the total. */
interface Line {
  /** `null`: the total. */
  readonly code: string | null
  readonly name: string
  readonly amounts: readonly FigureView[]
  readonly gap: FigureView
  readonly covered: FigureView
  readonly unexplained: FigureView
  readonly explanations: BudgetView['total']['explanations']
}

/** 收支对账 — income against expenditure by function code; each gap asks for its explanation. */
export function Reconciliation({ budget }: { readonly budget: BudgetView }) {
  const isNarrow = useNarrow()
  const { unit } = useSeat()
  const [asked, setAsked] = useState<ToExplain | null>(null)
  const lines = linesOf(budget)
  const ask = unit.permissions.includes('record:write') ? (line: Line) => setAsked(toExplain(line, lines)) : null
  return (
    <section className="section" aria-labelledby="reconciliation">
      <div className="section-head">
        <h2 id="reconciliation">收入和支出按功能分类对得上吗</h2>
        <p>单位：元</p>
        <LedgerLinks ledger="gap_explanation" />
      </div>
      {budget.byCode.length === 0 ? (
        <Empty
          title="还没有收入和支出"
          hint="收入台账、支付台账录入或导入后，会在这里按功能分类逐项对照，差额在旁边说明。"
        />
      ) : isNarrow ? (
        <CodeCards lines={lines} onAsk={ask} />
      ) : (
        <CodeTable lines={lines} onAsk={ask} />
      )}
      {ask === null ? (
        <p className="section-note no-print">差额由有录入权限的人员说明；您可以查看每个数和已有的说明。</p>
      ) : null}
      {asked === null ? null : <ExplainDialog asked={asked} onClose={() => setAsked(null)} />}
    </section>
  )
}

function linesOf({ byCode, headline, composition, total }: BudgetView): readonly Line[] {
  return [
    ...byCode.map(({ income, basic, project, expenditure, ...line }) => ({
      ...line,
      amounts: [income, basic, project, expenditure],
    })),
    {
      ...total,
      code: null,
      name: '合计',
      amounts: [headline.income, composition.basic, composition.project, headline.expenditure],
    },
  ]
}

function toExplain({ code, name, unexplained }: Line, lines: readonly Line[]): ToExplain {
  const isNegative = (value: string | null) => value?.startsWith('-') === true
  const counterparts = lines.flatMap((line) => {
    const isOther = line.code !== null && line.code !== code && gapInWords(line).isOpen
    const isOpposite = isNegative(line.unexplained.value) !== isNegative(unexplained.value)
    return isOther && isOpposite && line.code !== null ? [{ code: line.code, name: line.name }] : []
  })
  return { code, name, unexplained: unexplained.value ?? '0', counterparts: code === null ? [] : counterparts }
}

interface LinesProps {
  readonly lines: readonly Line[]
  /** `null` for whoever may not enter records. */
  readonly onAsk: ((line: Line) => void) | null
}

const AMOUNTS = ['收入', '基本支出', '项目支出', '支出合计', '支出减收入', '结转和已说明', '尚未说明']

function CodeTable({ lines, onAsk }: LinesProps) {
  const total = lines.find(({ code }) => code === null)
  return (
    <div className="table-scroll">
      <table className="table reconciliation">
        <caption className="visually-hidden">按功能分类的收入、支出、差额与说明（元）</caption>
        <thead>
          <tr>
            <th scope="col">功能分类</th>
            {AMOUNTS.map((title) => (
              <th key={title} scope="col" className="is-number">
                {title}
              </th>
            ))}
            <th scope="col">对账</th>
          </tr>
        </thead>
        <tbody>
          {lines
            .filter(({ code }) => code !== null)
            .map((line) => (
              <Fragment key={line.code}>
                <LineRow line={line} onAsk={onAsk} />
                <ExplanationRows line={line} />
              </Fragment>
            ))}
          {total === undefined ? null : <ExplanationRows line={total} />}
        </tbody>
        {total === undefined ? null : (
          <tfoot>
            <LineRow line={total} onAsk={onAsk} />
          </tfoot>
        )}
      </table>
    </div>
  )
}

function LineRow({ line, onAsk }: { readonly line: Line; readonly onAsk: LinesProps['onAsk'] }) {
  const words = gapInWords(line)
  return (
    <tr className={words.isOpen ? 'is-gap' : undefined}>
      <th scope="row">
        {line.code === null ? null : <span className="code">{line.code}</span>} {line.name}
      </th>
      {[...line.amounts, line.gap, line.covered, line.unexplained].map((view) => (
        <td key={view.id} className="is-number">
          <FigureText view={view} unit="in-header" />
        </td>
      ))}
      <td className="gap-standing">
        <GapWord words={words} /> <Ask line={line} words={words} onAsk={onAsk} />
      </td>
    </tr>
  )
}

function GapWord({ words: { light, words } }: { readonly words: GapWords }) {
  return <span className={`light ${light}`}>{words}</span>
}

function Ask({ line, words, onAsk }: { line: Line; words: GapWords; onAsk: LinesProps['onAsk'] }) {
  if (onAsk === null || !words.isOpen) return null
  return (
    <button
      type="button"
      className="button button-small no-print"
      aria-label={`说明${line.code === null ? '合计' : `${line.code} ${line.name}`}的差额`}
      onClick={() => onAsk(line)}
    >
      说明
    </button>
  )
}

/** What people said about a gap, under it. */
function ExplanationRows({ line: { code, explanations } }: { readonly line: Line }) {
  return explanations.map((row) => (
    <tr key={row.id} className="explanation">
      <td colSpan={AMOUNTS.length - 1}>
        {code === null ? '合计：' : ''}
        <RecordLink ledger={row.ledger} id={row.id}>
          {cellOf(row, 'reason')}
        </RecordLink>{' '}
        <RowMarks row={row} />
      </td>
      <td className="is-number">{cellOf(row, 'amount')}</td>
      <td colSpan={2}>{cellOf(row, 'documentNumber')}</td>
    </tr>
  ))
}

function CodeCards({ lines, onAsk }: LinesProps) {
  return (
    <ul className="code-cards">
      {lines.map((line) => (
        <CodeCard key={line.code ?? '合计'} line={line} onAsk={onAsk} />
      ))}
    </ul>
  )
}

function CodeCard({ line, onAsk }: { readonly line: Line; readonly onAsk: LinesProps['onAsk'] }) {
  const { code, name, amounts, gap, covered, unexplained, explanations } = line
  const words = gapInWords(line)
  const [income, , , expenditure] = amounts
  const facts = [
    { term: '收入', view: income },
    { term: '支出', view: expenditure },
    { term: '支出减收入', view: gap },
    ...(gap.value === '0' && covered.value === '0'
      ? []
      : [
          { term: '结转和已说明', view: covered },
          { term: '尚未说明', view: unexplained },
        ]),
  ]
  return (
    <li className={words.isOpen ? 'is-gap' : undefined}>
      <p className="code-card-head">
        <span>
          {code === null ? null : <span className="code">{code}</span>} {name}
        </span>
        <GapWord words={words} />
      </p>
      <dl>
        {facts.map(({ term, view }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              <FigureText view={view} unit="in-header" />
            </dd>
          </div>
        ))}
      </dl>
      {explanations.map((row) => (
        <p key={row.id} className="code-card-said">
          <RecordLink ledger={row.ledger} id={row.id}>
            {cellOf(row, 'reason')}
          </RecordLink>{' '}
          {cellOf(row, 'amount')} 元
        </p>
      ))}
      <Ask line={line} words={words} onAsk={onAsk} />
    </li>
  )
}

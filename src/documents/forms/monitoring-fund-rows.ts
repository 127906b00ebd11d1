import { dividedBy } from '../../domain/amount/index.ts'
import type { ReportFacts } from '../facts.ts'
import { address, cell, centered, label, row, text } from './cells.ts'
import { exactValue, figureContent, inUnit, moneyFormat } from './figure-content.ts'
import { liveRate, liveSum } from './live-formulas.ts'
import type { MonitoredFund, MonitoredSubjectFacts, MonitoringFacts } from './monitoring-facts.ts'
import type { MonitoringLayout } from './monitoring-layout.ts'
import { lightInShape, moneyInWords, monthsInWords } from './monitoring-words.ts'
import type { FormCell, FormRow } from './workbook.ts'

interface Funds {
  readonly monitoring: MonitoringFacts
  readonly layout: MonitoringLayout
  readonly subject: MonitoredSubjectFacts
  /** Row of the header. */
  readonly firstRow: number
}

const AMOUNTS = ['initial', 'annual', 'executed', 'forecast'] as const

/** 项目资金 by source: budget, execution up to the month, its rate and the year's forecast; beside them the light of the money. */
export function monitoringFundRows(funds: Funds): FormRow[] {
  const { monitoring, layout, subject } = funds
  const { month, rule } = monitoring
  const spans = layout.funds
  const months = monthsInWords(month)
  const header = row(
    [
      label(`${subject.kind === 'unit' ? '部门' : '项目'}资金\n（${rule.value.moneyUnit}）`, {
        column: 1,
        rows: subject.funds.length + 1,
      }),
      label('资金来源', spans.fund),
      label('年初预算数', spans.initial),
      label('全年预算数', spans.annual),
      label(`${months}执行数`, spans.executed),
      label(`${months}执行率`, spans.rate),
      label('全年预计执行数', spans.forecast),
      label('预算执行亮灯', spans.light),
      label('偏差原因及纠偏措施', spans.words),
    ],
    layout.widths,
  )
  return [header, ...subject.funds.map((fund, index) => fundRow(funds, { fund, index }))]
}

interface Placed {
  readonly fund: MonitoredFund
  readonly index: number
}

function fundRow(funds: Funds, placed: Placed): FormRow {
  const { monitoring, layout, subject } = funds
  const { fund, index } = placed
  const spans = layout.funds
  const { answer, light } = subject.money
  const beside = [
    centered(lightInShape(light), { ...spans.light, rows: subject.funds.length }),
    text(moneyInWords(light, { answer, month: monitoring.month }), { ...spans.words, rows: subject.funds.length }),
  ]
  const cells = [
    text(index === 1 ? `其中：${fund.fund}` : fund.fund, spans.fund),
    ...AMOUNTS.map((column) => amountCell(funds, { ...placed, column })),
    rateCell(funds, placed),
    ...(index === 0 ? beside : []),
  ]
  return row(cells, layout.widths)
}

function amountCell(
  { monitoring: { facts, rule }, layout, subject, firstRow }: Funds,
  { fund, index, column }: Placed & { readonly column: (typeof AMOUNTS)[number] },
): FormCell {
  const { moneyUnit } = rule.value
  const place = layout.funds[column]
  const figure = fund[column]
  if (index > 0) return cell({ ...place, role: 'number', content: figureContent(facts, figure, moneyUnit), figure })
  const inForm = (id: string | null) => {
    const fen = exactValue(facts, id)
    return fen === null ? null : inUnit(fen, moneyUnit)
  }
  const parts = subject.funds.slice(1).map((part) => inForm(part[column]))
  const at = firstRow + 1
  const range = `SUM(${address(place.column, at + 1)}:${address(place.column, at + parts.length)})`
  const content = liveSum({ total: inForm(figure), parts, range, format: moneyFormat(moneyUnit) })
  return cell({ ...place, role: 'number', content, figure })
}

/** What it is a share of is the rule pack's choice. */
function rateCell(
  { monitoring: { facts, rule }, layout: { funds }, firstRow }: Funds,
  { fund, index }: Placed,
): FormCell {
  const base = rule.value.rateOf
  const at = firstRow + 1 + index
  const content = liveRate({
    rate: rateOf(facts, { part: fund.executed, of: fund[base] }),
    executed: address(funds.executed.column, at),
    budget: address(funds[base].column, at),
  })
  return cell({ ...funds.rate, role: 'number', content })
}

function rateOf(facts: ReportFacts, { part, of }: { part: string | null; of: string }) {
  const [executed, budget] = [exactValue(facts, part), exactValue(facts, of)]
  return executed === null || budget === null ? null : dividedBy(executed, budget)
}

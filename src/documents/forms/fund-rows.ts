import { dividedBy, exactOf } from '../../domain/amount/index.ts'
import type { EvaluationFacts, FundRow, ReportFacts } from '../facts.ts'
import { address, cell, centered, label, row, text } from './cells.ts'
import { exactValue, figureContent, inUnit, type MoneyUnit, moneyFormat, numberContent } from './figure-content.ts'
import { liveExecutionPoints, liveRate, liveSum } from './live-formulas.ts'
import type { ProjectLayout } from './project-layouts.ts'
import type { FormCell, FormRow } from './workbook.ts'

interface Funds {
  readonly facts: ReportFacts
  readonly evaluation: EvaluationFacts
  readonly layout: ProjectLayout
  readonly unit: MoneyUnit
  /** Row of the header. */
  readonly firstRow: number
}

const COLUMNS = ['initial', 'annual', 'executed'] as const

/** 项目资金: header, 年度资金总额 and its parts; the total is the parts' sum, the rate and its points are computed in the sheet. */
export function fundRows(funds: Funds): FormRow[] {
  const { evaluation, layout, unit } = funds
  const { funds: spans, fundTitles } = layout
  const titles = ['initial', 'annual', 'executed', 'weight', 'rate', 'points'] as const
  const header = row(
    [
      label(`项目资金\n（${unit}）`, { column: 1, rows: evaluation.funds.length + 1 }),
      label('', spans.fund),
      ...titles.map((name) => label(fundTitles[name], spans[name])),
    ],
    layout.widths,
  )
  const body = evaluation.funds.map((fund, index) => {
    const at = funds.firstRow + 1 + index
    const cells = [
      text(fundLabel(fund, index), spans.fund),
      ...COLUMNS.map((column) => amountCell(funds, { fund, column, index, at })),
      ...(index === 0 ? scoredCells(funds, at) : unscoredCells(funds, { fund, at })),
    ]
    return row(cells, layout.widths)
  })
  return [header, ...body]
}

function fundLabel({ fund }: FundRow, index: number): string {
  if (index === 0) return fund
  return index === 1 ? `其中：${fund}` : fund
}

interface Amount {
  readonly fund: FundRow
  readonly column: (typeof COLUMNS)[number]
  readonly index: number
  readonly at: number
}

function amountCell({ facts, evaluation, layout, unit }: Funds, { fund, column, index, at }: Amount): FormCell {
  const place = layout.funds[column]
  const figure = fund[column]
  if (index > 0) return cell({ ...place, role: 'number', content: figureContent(facts, figure, unit), figure })
  const inForm = (id: string) => {
    const fen = exactValue(facts, id)
    return fen === null ? null : inUnit(fen, unit)
  }
  const parts = evaluation.funds.slice(1).map((part) => inForm(part[column]))
  const range = `SUM(${address(place.column, at + 1)}:${address(place.column, at + parts.length)})`
  const content = liveSum({ total: inForm(figure), parts, range, format: moneyFormat(unit) })
  return cell({ ...place, role: 'number', content, figure })
}

function rateCell(
  { facts, layout }: Funds,
  { fund, at, figure }: { fund: FundRow; at: number; figure: string | null },
): FormCell {
  const [executed, budget] = [exactValue(facts, fund.executed), exactValue(facts, fund.annual)]
  const { funds } = layout
  const content = liveRate({
    rate: executed === null || budget === null ? null : dividedBy(executed, budget),
    executed: address(funds.executed.column, at),
    budget: address(funds.annual.column, at),
  })
  return cell({ ...funds.rate, role: 'number', content, figure })
}

function scoredCells(funds: Funds, at: number): FormCell[] {
  const { facts, evaluation, layout } = funds
  const { weight, rate, points } = evaluation.execution
  const [total] = evaluation.funds
  if (total === undefined) return []
  const { funds: spans } = layout
  const content = liveExecutionPoints({
    points: exactValue(facts, points),
    weight,
    executed: exactValue(facts, total.executed),
    budget: exactValue(facts, total.annual),
    rule: facts.pack.execution.value,
    addresses: {
      weight: address(spans.weight.column, at),
      rate: address(spans.rate.column, at),
    },
  })
  return [
    cell({ ...spans.weight, role: 'number', content: numberContent(exactOf(weight), 'points') }),
    rateCell(funds, { fund: total, at, figure: rate }),
    cell({ ...spans.points, role: 'number', content, figure: points }),
  ]
}

function unscoredCells(funds: Funds, { fund, at }: { fund: FundRow; at: number }): FormCell[] {
  const { weight, points } = funds.layout.funds
  return [centered('—', weight), rateCell(funds, { fund, at, figure: null }), centered('—', points)]
}

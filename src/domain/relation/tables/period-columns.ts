import type { ExaminedTable, TableColumn } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { closedTie, makeTie } from '../tie/make-tie.ts'
import { isOneSlipAway } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { sumOfParts } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'

/** The times that make up a year, in their order. */
const PERIODS: readonly (readonly string[])[] = [
  ['一季度', '二季度', '三季度', '四季度'],
  ['上半年', '下半年'],
  Array.from({ length: 12 }, (_, at) => `${at + 1}月`),
]
const YEAR = /^(?:全年|合计|全年合计|年度合计|全年累计|累计|小计|总计)$/

const nameOf = ({ header }: TableColumn): string =>
  header
    .slice(header.lastIndexOf('/') + 1)
    .replace(/（[^（）]*）/g, '')
    .replace(/^第(?=[一二三四]季度)|份$/g, '')

/** 一季度, 二季度, 三季度, 四季度 and 全年: the columns of a year, the whole of it last. */
function columnsOfYear({ columns }: ExaminedTable): readonly TableColumn[] {
  const names = columns.map(nameOf)
  return flatMapped(PERIODS, (periods) => {
    const from = names.indexOf(periods[0] as string) // none is empty
    const own = columns.slice(from, from + periods.length + 1)
    const isYear = from !== -1 && YEAR.test(names[from + periods.length] ?? '')
    return isYear && periods.every((period, at) => names[from + at] === period) ? own : []
  })
}

/** Rows of a year by its quarters, halves or months: a single one tells as well as many. */
export function sumsOfYears(table: ExaminedTable): Tie[] {
  const columns = columnsOfYear(table)
  if (columns.length === 0 || columns.some(({ unit }) => unit?.dimension === 'percent')) return []
  return flatMapped(table.rows, ({ index }) => {
    const amounts = flatMapped(columns, (column) => table.amountAt(index, column.index) ?? [])
    const year = amounts.at(-1)
    if (year === undefined || amounts.length < columns.length) return []
    const equation = sumOfParts(year, amounts.slice(0, -1))
    if (isSolved(equation)) return [makeTie('table-sum', equation, 'certain')]
    return isOneSlipAway(equation) ? [closedTie('table-sum', equation)] : []
  })
}

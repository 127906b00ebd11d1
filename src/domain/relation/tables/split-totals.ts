import type { ExaminedTable, TableAmount, TableColumn, TableRow } from '../../claim/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { isOneSlipAway } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { sumOfParts } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'

/** So many characters, a heading, may stand between the parts of one table. */
const GAP = 60
const SUBTOTAL = /小计/

const isNextTo = (one: ExaminedTable, other: ExaminedTable): boolean =>
  one.table.columnCount === other.table.columnCount && other.table.start - one.table.end <= GAP

/** The tables right before one that have as many columns, each ending with a subtotal. */
function partsBefore(tables: readonly ExaminedTable[], at: number): ExaminedTable[] {
  const parts: ExaminedTable[] = []
  for (let next = at; next > 0; next -= 1) {
    const [table, following] = tables.slice(next - 1, next + 1) as [ExaminedTable, ExaminedTable] // both are there
    const last = table.rows.at(-1)
    if (!isNextTo(table, following) || last === undefined || !last.isTotal || !SUBTOTAL.test(last.label)) break
    parts.unshift(table)
  }
  return parts
}

/** What a total adds to the parts before: the subtotals of its own table, else the rows above it. */
function ownRows({ rows }: ExaminedTable, total: TableRow): TableRow[] {
  const above = rows.filter(({ index }) => index < total.index)
  const subtotals = above.filter(({ isTotal }) => isTotal)
  return subtotals.length > 0 ? subtotals : above
}

const amountsAt = (table: ExaminedTable, rows: readonly TableRow[], { index }: TableColumn): TableAmount[] =>
  rows.flatMap((row) => table.amountAt(row.index, index) ?? [])

function totalsOf(table: ExaminedTable, parts: readonly ExaminedTable[]): Tie[] {
  const total = table.rows.at(-1)
  if (total === undefined || !total.isTotal || SUBTOTAL.test(total.label)) return []
  return table.columns.flatMap((column) => {
    const whole = table.amountAt(total.index, column.index)
    const before = parts.flatMap((part) => amountsAt(part, part.rows.slice(-1), column))
    if (whole === null || before.length < parts.length) return []
    const equation = sumOfParts(whole, [...before, ...amountsAt(table, ownRows(table, total), column)])
    return isSolved(equation) || isOneSlipAway(equation) ? [makeTie('table-sum', equation, 'likely')] : []
  })
}

/** 一、设备 with its 小计, 二、家具 with its own, and 总计 of both: one table that headings part. */
export function splitTotals(tables: readonly ExaminedTable[], ties: readonly Tie[]): Tie[] {
  const met = new Set(ties.filter(({ holds }) => holds).map(({ equation }) => quantitiesOf(equation)[0]?.start))
  return tables
    .flatMap((table, at) => {
      const parts = partsBefore(tables, at)
      return parts.length === 0 ? [] : totalsOf(table, parts)
    })
    .filter(({ holds, equation }) => holds || !met.has(quantitiesOf(equation)[0]?.start))
}

import type { ExaminedTable, TableAmount, TableColumn, TableRow } from '../../claim/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import { sumOfParts } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'

type SumEquation = Extract<Equation, { form: 'sum' }>

const TOTAL = /^(?:总分|总得分|综合得分|自评总分|评价总分|得分合计)/
const FUNDS = /资金总额|预算执行/
const SCORE = /(分值|得分|权重)(?:（[^（）]*）)?$/
const FEWEST = 3

const kindOf = ({ header }: TableColumn): string | null => SCORE.exec(header)?.[1] ?? null

/** What the rate of execution is worth, and what it got: it stands beside the funds, in the table above. */
function fundsScore(tables: readonly ExaminedTable[], kind: string | null): TableAmount[] {
  return tables
    .flatMap((table) => {
      const rows = new Set(table.rows.filter(({ label }) => FUNDS.test(label)).map(({ index }) => index))
      const columns = new Set(table.columns.filter((column) => kindOf(column) === kind).map(({ index }) => index))
      return table.amounts.filter(({ row, column }) => rows.has(row) && columns.has(column))
    })
    .slice(-1)
}

/** The total of a column as the sum of its rows, and with what the funds got. */
function readingsOf(tables: readonly ExaminedTable[], table: ExaminedTable, row: TableRow): SumEquation[][] {
  const columns = table.columns.filter((column) => kindOf(column) !== null)
  const others = table.rows.filter(({ index, isTotal }) => index < row.index && !isTotal)
  const equations = columns.flatMap((column) => {
    const whole = table.amountAt(row.index, column.index)
    const parts = others.flatMap(({ index }) => table.amountAt(index, column.index) ?? [])
    if (whole === null || parts.length < FEWEST) return []
    return [
      { plain: sumOfParts(whole, parts), full: sumOfParts(whole, [...fundsScore(tables, kindOf(column)), ...parts]) },
    ]
  })
  return [equations.map(({ plain }) => plain), equations.map(({ full }) => full)]
}

function totalsOf(before: readonly ExaminedTable[], table: ExaminedTable): Tie[] {
  return table.rows
    .filter(({ label, isTotal }) => TOTAL.test(label) && !isTotal)
    .flatMap((row) => {
      const confirmed = readingsOf(before, table, row).find((equations) => equations.some(isSolved)) ?? []
      return confirmed.map((equation) => makeTie('table-sum', equation, isSolved(equation) ? 'certain' : 'likely'))
    })
}

/** 总分 of the indicators, with the score of the execution rate where it stands above: what one column shows holds for the other. */
export function scoreTotals(tables: readonly ExaminedTable[]): Tie[] {
  return tables.flatMap((table, at) => totalsOf(tables.slice(0, at), table))
}

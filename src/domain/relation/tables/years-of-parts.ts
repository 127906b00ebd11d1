import type { ExaminedTable, TableColumn, TableRow } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { closedTie } from '../tie/make-tie.ts'
import { isExactSlip } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlainSlip, sumOfParts } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'

/** The whole year below its parts. */
const YEAR = /^(?:20\d\d年?)?(?:全年|年度|本年|全年度)(?:累计|合计)?$/
const NAMES: readonly (readonly [label: RegExp, count: number])[] = [
  [/^(?:20\d\d年?)?第?[一二三四1-4]季度?$/, 4],
  [/^(?:20\d\d年?)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?$/, 12],
  [/^(?:20\d\d年?)?[上下]半年$/, 2],
]
/** What there is at a time, and what is reckoned of amounts, adds up to nothing. */
const NO_AMOUNT = /单价|价格|均|[率比度位数]$|库存|存栏|结存|余额|[期月季末]末|累计|人数|水位|指数/
const FEWEST_DIGITS = 3

const isAmount = ({ header, unit, isMark }: TableColumn): boolean =>
  !isMark &&
  unit?.dimension !== 'percent' &&
  unit?.dimension !== 'score' &&
  !NO_AMOUNT.test(header.replace(/（.*$/, ''))

/** The quarters, months or halves right above it, all of them. */
function partsOf(rows: readonly TableRow[], at: number): readonly TableRow[] {
  const found = NAMES.find(([label]) => label.test(rows[at - 1]?.label ?? ''))
  if (found === undefined) return []
  const [label, count] = found
  const parts = rows.slice(Math.max(0, at - count), at)
  const isAll = parts.length === count && parts.every((row) => label.test(row.label))
  return isAll && new Set(parts.map((row) => row.label)).size === count ? parts : []
}

function equationsOf(table: ExaminedTable, year: TableRow, parts: readonly TableRow[]): Equation[] {
  return flatMapped(table.columns.filter(isAmount), ({ index }): Equation[] => {
    const whole = table.amountAt(year.index, index)
    const cells = parts.flatMap((row) => table.amountAt(row.index, index) ?? [])
    return whole === null || cells.length < parts.length ? [] : [sumOfParts(whole, cells)]
  })
}

/** 第一季度 … 第四季度, 全年: the year is all of its parts; told where another column shows it, or one slip to the last digit. */
export const yearsOfParts = (tables: readonly ExaminedTable[]): Tie[] => tables.flatMap(yearsIn)

function yearsIn(table: ExaminedTable): Tie[] {
  return table.rows.flatMap((year, at) => {
    if (!YEAR.test(year.label)) return []
    const equations = equationsOf(table, year, partsOf(table.rows, at))
    const isShown = equations.some(isSolved)
    const isTold = (equation: Equation): boolean =>
      isSolved(equation) || (isShown ? isExactSlip(equation) : isPlainSlip(equation, FEWEST_DIGITS))
    return equations.filter(isTold).map((equation) => closedTie('table-sum', equation))
  })
}

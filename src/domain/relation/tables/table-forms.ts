import { compare, isZero } from '../../amount/index.ts'
import type { ExaminedTable, TableAmount, TableColumn, TableRow } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { isOneSlipAway } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { sumOfParts } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { isOfJointBase } from './joint-bases.ts'

type SumEquation = Extract<Equation, { form: 'sum' }>

const TOTAL_LABEL = /(?:总额|合计|总计)[：:]?$/
const FUND = /其中|拨款|结转|结余|资金|专户|自筹|债券/

/** 年度资金总额：160 with 其中：财政拨款、其他资金 below it, each beside its own label: what stands in the frame of a form. */
export function labelledSums(table: ExaminedTable, normal: string): Tie[] {
  const words = new Map(
    table.table.cells.map(({ row, column, start, end }) => [`${row}:${column}`, normal.slice(start, end).trim()]),
  )
  const labelOf = ({ row, column }: TableAmount): string => words.get(`${row}:${column - 1}`) ?? ''
  const totals = table.amounts.filter((whole) => whole.column > 0 && TOTAL_LABEL.test(labelOf(whole)))
  return totals.flatMap((whole) => {
    const parts = fundsBelow(table, whole, labelOf)
    const [first] = parts
    if (first === undefined || parts.length < 2) return []
    const equation = sumOfParts(whole, parts)
    return isSolved(equation) || /其中/.test(labelOf(first)) ? [makeTie('table-sum', equation, 'certain')] : []
  })
}

function fundsBelow(table: ExaminedTable, whole: TableAmount, labelOf: (amount: TableAmount) => string): TableAmount[] {
  const parts: TableAmount[] = []
  for (let row = whole.row + 1; ; row += 1) {
    const part = table.amountAt(row, whole.column)
    if (part === null || !FUND.test(labelOf(part)) || TOTAL_LABEL.test(labelOf(part))) return parts
    parts.push(part)
  }
}

/** The rows that a row is divided into: 1., 2., 3. below it; or what stands below 其中. */
function childrenOf(rows: readonly TableRow[], at: number): TableRow[] {
  const [parent, first] = [rows[at], rows[at + 1]]
  if (parent === undefined || first === undefined || first.isTotal) return []
  if (first.isAmong) return amongBelow(rows, at + 1)
  const isDeeper = first.level > 0 && (parent.level === 0 || parent.level < first.level)
  if (isDeeper) return levelBelow(rows, at + 1, first.level)
  return parent.level > 0 && first.level === 0 ? unnumberedBelow(rows, at + 1) : []
}

/** 一、基础设施 with the projects below it, which have no number of their own. */
function unnumberedBelow(rows: readonly TableRow[], from: number): TableRow[] {
  const end = rows.findIndex((row, at) => at > from && (row.level > 0 || row.isTotal))
  return rows.slice(from, end === -1 ? rows.length : end)
}

function amongBelow(rows: readonly TableRow[], from: number): TableRow[] {
  const end = rows.findIndex((row, at) => at > from && (row.level > 0 || row.isTotal || row.isAmong))
  return rows.slice(from, end === -1 ? rows.length : end)
}

function levelBelow(rows: readonly TableRow[], from: number, level: number): TableRow[] {
  const children: TableRow[] = []
  let isAmong = false
  for (const row of rows.slice(from)) {
    if (row.isTotal || (row.level > 0 && row.level < level)) break
    if (row.level === level) {
      children.push(row)
      isAmong = false
    } else if (row.isAmong) isAmong = true
    else if (!isAmong && row.level === 0) break
  }
  return children
}

const isSummed = ({ unit, isMark }: TableColumn): boolean => !isMark && unit?.dimension !== 'percent'

/** Rows with their subdivisions, column by column: where most columns add up, the others must. */
export function subdivisions(table: ExaminedTable): Tie[] {
  const columns = table.columns.filter(isSummed)
  const ofRows = table.rows.map((row, at) => {
    const children = row.code !== null || row.isTotal ? [] : childrenOf(table.rows, at)
    return flatMapped(columns, ({ index }) => {
      const whole = table.amountAt(row.index, index)
      const parts = children.map((child) => table.amountAt(child.index, index)).filter((part) => part !== null)
      return whole === null || parts.length < (row.level > 0 ? 1 : 2) ? [] : sumOfParts(whole, parts)
    })
  })
  const isSubdivided = (equations: readonly SumEquation[]): boolean => equations.some(({ terms }) => terms.length > 1)
  const isNumbered = table.rows.some(({ level }) => level === 1) && table.rows.some(({ level }) => level !== 1)
  const own = ofRows.filter(isSubdivided).map((equations) => confirmed(equations, 'table-sum'))
  // A row with one row below it tells nothing by itself: where all the others add up, it must too.
  const together = own.flat().length > 0 ? [] : confirmed(ofRows.flat(), 'table-sum', isNumbered)
  const single = own.flat().some(({ holds: isTrue }) => isTrue)
    ? ofRows.filter((each) => !isSubdivided(each)).flat()
    : []
  return [...own.flat(), ...together, ...confirmed(single, 'table-sum')]
}

/**
 * Equations of one pattern, where at least two hold and they are more than the rest; where the table numbers what belongs
 * together, one will do, and a slip that keeps the only other from it.
 */
function confirmed(equations: readonly Equation[], kind: 'table-sum' | 'table-rate', isNumbered = false): Tie[] {
  const isMet = (equation: Equation): boolean => isSolved(equation) && !isEmpty(equation)
  const met = equations.filter(isMet).length
  const isMost = met >= 2 && met * 3 >= equations.length * 2 - 1
  const isOfTwo = isNumbered && met === 1 && equations.length === 2
  if (!isMost && !(isOfTwo && equations.every((each) => isMet(each) || isOneSlipAway(each)))) return []
  return equations
    .filter((equation) => isSolved(equation) || !isEmpty(equation))
    .map((each) => makeTie(kind, each, 'certain'))
}

function isEmpty(equation: Equation): boolean {
  if (equation.form === 'sum') return isZero(equation.whole.value)
  return equation.form === 'ratio' && isZero(equation.numerator.value)
}

const isPercentColumn = ({ unit }: TableColumn): boolean => unit?.dimension === 'percent'
const MOST_COLUMNS = 8

function ratio(rate: TableAmount | null, numerator: TableAmount | null, denominator: TableAmount | null): Equation[] {
  if (rate === null || numerator === null || denominator === null || isZero(denominator.value)) return []
  return [{ form: 'ratio', rate, numerator, denominator }]
}

/** 一季度, 二季度, …, 全年 */
const WHOLE_YEAR = /^全年(?:合计|累计)?$/

/** Ways to read a column of percentages: one column by another, or one column by its own total. */
function readingsOf(table: ExaminedTable, rate: TableColumn): Equation[][] {
  const others = table.columns
    .filter((column) => isSummed(column) && column.index !== rate.index)
    .slice(0, MOST_COLUMNS)
  const total = table.rows.find(({ isTotal, label }) => isTotal || WHOLE_YEAR.test(label))
  const byOther = others.flatMap((top) =>
    others
      .filter((bottom) => bottom !== top)
      .map((bottom) =>
        table.rows.flatMap(({ index }) =>
          ratio(
            table.amountAt(index, rate.index),
            table.amountAt(index, top.index),
            table.amountAt(index, bottom.index),
          ),
        ),
      ),
  )
  if (total === undefined) return byOther
  const byTotal = others.map((top) =>
    table.rows
      .filter((row) => !row.isTotal && row !== total)
      .flatMap(({ index }) =>
        ratio(
          table.amountAt(index, rate.index),
          table.amountAt(index, top.index),
          table.amountAt(total.index, top.index),
        ),
      ),
  )
  return [...byTotal, ...byOther]
}

const SHARES = /(?:占比|比重|比例|构成)(?:（[^（）]{1,4}）)?$/

/** Columns of percentages that no name explains: what most rows confirm. */
export function confirmedRates(table: ExaminedTable, told: ReadonlySet<number>): Tie[] {
  return table.columns.filter(isPercentColumn).flatMap((column) => {
    const isTold = table.rows.some(({ index }) => told.has(table.amountAt(index, column.index)?.start ?? -1))
    if (isTold) return []
    const readings = readingsOf(table, column)
    const met = (reading: readonly Equation[]): number =>
      reading.filter((each) => isSolved(each) && !isEmpty(each)).length
    const [best] = [...readings].sort((one, other) => met(other) - met(one))
    if (best === undefined) return []
    return confirmed(best, 'table-rate', SHARES.test(column.header)).filter(
      ({ equation, holds: isTrue }) => isTrue || equation.form !== 'ratio' || !isOfJointBase(table, equation),
    )
  })
}

/** Two totals side by side, 收入总计 and 支出总计, are one amount. */
export function facingTotals(sides: readonly ExaminedTable[]): Tie[] {
  const [left, right] = sides.map((side) => {
    const row = side.rows.findLast(({ isTotal, label }) => isTotal && /总计$/.test(label))
    return row === undefined ? undefined : side.amounts.find((amount) => amount.row === row.index)
  })
  if (left === undefined || right === undefined) return []
  return [makeTie('table-sum', { form: 'same', first: left, second: right }, 'certain')]
}

/** 总计 = 合计 + what stands between them: 年初结转, 年末结余. */
export function grandTotals(table: ExaminedTable): Tie[] {
  const { rows } = table
  return rows.flatMap((row, at) => {
    const before = rows.slice(0, at).findLastIndex(({ isTotal }) => isTotal)
    if (!row.isTotal || !/总计$/.test(row.label) || before === -1) return []
    const parts = rows.slice(before, at)
    return table.columns.filter(isSummed).flatMap(({ index }) => {
      const whole = table.amountAt(row.index, index)
      const terms = parts.map((part) => table.amountAt(part.index, index)).filter((part) => part !== null)
      if (whole === null || terms.length < 2) return []
      const equation = sumOfParts(whole, terms)
      const isMeant =
        isSolved(equation) || (isOneSlipAway(equation) && compare(whole.value, terms[0]?.value ?? whole.value) >= 0)
      return isMeant ? [makeTie('table-sum', equation, 'certain')] : []
    })
  })
}

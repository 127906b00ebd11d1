import type { Exact } from '../../amount/index.ts'
import { compare, fraction, isZero, minus, sumOf as sumOfAll, whole, ZERO } from '../../amount/index.ts'
import type { ExaminedTable, TableAmount, TableColumn, TableRow } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { isNearlySo } from '../tie/in-row.ts'
import { makeTie } from '../tie/make-tie.ts'
import { HUNDRED } from '../tie/print.ts'
import { isOneSlipAway } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { sumOfParts } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'
import { tiesOfAnswers } from './answer-tables.ts'
import { isOfJointBase } from './joint-bases.ts'
import { meanRows } from './mean-rows.ts'
import { columnTies } from './table-columns.ts'
import { confirmedRates, grandTotals, labelledSums, subdivisions } from './table-forms.ts'
import { productsOf } from './table-products.ts'
import { stocksOf } from './table-stocks.ts'
import { bodyOf, readingsOf } from './totalled-rows.ts'
import { turnedTable } from './turned-table.ts'

type SumEquation = Extract<Equation, { form: 'sum' }>
type RatioEquation = Extract<Equation, { form: 'ratio' }>

/** @param fewest as few parts as can be; cells left empty are nought where the columns are known */
function sumOf(whole: TableAmount, parts: readonly (TableAmount | null)[], fewest = 2): SumEquation | null {
  const found = parts.filter((part) => part !== null)
  if (found.length < fewest) return null
  return sumOfParts(whole, found)
}

const isMet = (equation: Equation | null): boolean => equation !== null && isSolved(equation)

const isScoreColumn = ({ header }: TableColumn): boolean => /(?:得分|分值)(?:（[^（）]{1,4}）)?$/.test(header)

const isRateColumn = (column: TableColumn): boolean =>
  column.unit?.dimension === 'percent' ||
  column.unit?.dimension === 'percentage-points' ||
  /得分|分值|单价|均|[率比]$/.test(column.header)

/** Percentages have no sum, unless they are shares that make up all. */
const isRate = ({ unit, value }: TableAmount): boolean => unit.dimension === 'percent' && compare(value, HUNDRED) !== 0

const SHARES = /(?:占比|比重|比例|构成|份额)(?:（[^（）]{1,4}）)?$/

/** Percentages that make up all, but for rounding. */
function areShares(parts: readonly (TableAmount | null)[]): boolean {
  const sum = sumOfAll(parts.map((part) => part?.value ?? ZERO))
  return compare(minus(sum, HUNDRED), ROUNDING) <= 0 && compare(minus(HUNDRED, sum), ROUNDING) <= 0
}

interface Reading {
  readonly found: readonly (SumEquation | null)[]
}

/** Of several ways to read a totals row that which most columns meet; where none does, that which a slip keeps from it. */
function likeliest<Of extends Reading>(readings: readonly Of[]): Of | undefined {
  const metIn = ({ found }: Of): number => found.filter(isMet).length
  const [best] = [...readings].sort((one, other) => metIn(other) - metIn(one))
  if (best === undefined || metIn(best) > 0) return best
  return readings.find(({ found }) => found.some((equation) => equation !== null && isOneSlipAway(equation))) ?? best
}

/** Totals rows against the rows that they total, column by column. */
function downwards(table: ExaminedTable): Tie[] {
  const ties: Tie[] = []
  for (const [at, row] of table.rows.entries()) {
    if (!row.isTotal) continue
    const readings = readingsOf(bodyOf(table.rows, at))
    const columns = table.columns.filter(
      (column) =>
        (!isRateColumn(column) || isScoreColumn(column) || SHARES.test(column.header)) &&
        table.amountAt(row.index, column.index) !== null,
    )
    const equations = (reading: readonly TableRow[]): (SumEquation | null)[] =>
      columns.map((column) => {
        const { index } = column
        const whole = table.amountAt(row.index, index)
        const parts = reading.map((part) => table.amountAt(part.index, index))
        const isNoSum = (whole !== null && isRate(whole)) || SHARES.test(column.header)
        return whole === null || (isNoSum && !areShares(parts)) ? null : sumOf(whole, parts)
      })
    const counted = readings.map((reading) => ({ reading, found: equations(reading) }))
    const best = likeliest(counted)
    if (best !== undefined)
      ties.push(
        ...judged(
          best.found,
          counted.flatMap(({ found }) => found),
        ),
      )
  }
  return ties
}

const FEWEST_MARKS = 4
const FULL_MARK = whole(100)
const TEN = whole(10)
/** What rounding may take from all, of percentages. */
const ROUNDING = fraction(3n, 10n)

/** The ten points for what was spent of the budget, which other tables hold. */
const OF_BUDGET = /预算执行|执行率/

/** Points that make a hundred together, or are to: none of them stands elsewhere. */
function isOfFullMark({ whole: total, terms }: SumEquation): boolean {
  const sum = partsOf({ terms })
  const isFull = compare(total.value, FULL_MARK) === 0 || compare(sum, FULL_MARK) === 0
  const isTenShort = compare(minus(total.value, sum), TEN) === 0
  const mayStandElsewhere = isTenShort && !terms.some(({ quantity: { label } }) => OF_BUDGET.test(label))
  return isFull && !mayStandElsewhere && terms.length >= FEWEST_MARKS
}

const partsOf = ({ terms }: Pick<SumEquation, 'terms'>): Exact => sumOfAll(terms.map(({ quantity }) => quantity.value))

/** Near to its total, as neither another reading of the row nor another column is. */
const isOnlyNear = (equation: SumEquation, all: readonly (SumEquation | null)[]): boolean =>
  isNearlySo(equation) &&
  all.every((other) => other === null || !isNearlySo(other) || compare(partsOf(other), partsOf(equation)) === 0)

/** 总分 may hold ten points more for what stands in another table: there another column must add up, as where nothing is near. */
function isAccusable(equation: SumEquation, met: number, all: readonly (SumEquation | null)[]): boolean {
  if (isOneSlipAway(equation)) return equation.whole.unit.dimension !== 'score' || met >= 1 || isOfFullMark(equation)
  return met >= 1 || (equation.whole.unit.dimension !== 'score' && isOnlyNear(equation, all))
}

/** A reading that most columns confirm accuses the rest; one that none confirms, only what is one slip away. */
function judged(found: readonly (SumEquation | null)[], all: readonly (SumEquation | null)[]): Tie[] {
  const met = found.filter(isMet).length
  const metOtherwise = new Set(all.filter(isMet).map((equation) => equation?.whole))
  return found.flatMap((equation) => {
    if (equation === null) return []
    if (isMet(equation)) return makeTie('table-sum', equation, 'certain')
    const isAccused = !metOtherwise.has(equation.whole) && isAccusable(equation, met, all)
    return isAccused ? makeTie('table-sum', equation, met >= 1 ? 'certain' : 'likely') : []
  })
}

/** The nearest code above that the table has: 201 for 2010302 where 20103 is absent. */
function parentOf(code: string, codes: ReadonlySet<string | null>): string | null {
  for (let length = code.length - 2; length >= 3; length -= 2) {
    if (codes.has(code.slice(0, length))) return code.slice(0, length)
  }
  return null
}

function childrenByCode(rows: readonly TableRow[]): Map<string, TableRow[]> {
  const codes = new Set(rows.map(({ code }) => code))
  const children = new Map<string, TableRow[]>()
  for (const row of rows) {
    const parent = row.code === null ? null : parentOf(row.code, codes)
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), row])
  }
  return children
}

/** A parent row against its children, by the codes: 201 and 20103, 20106. */
function byCodes(table: ExaminedTable): Tie[] {
  const coded = table.rows.filter(({ code }) => code !== null)
  const children = childrenByCode(coded)
  const amountsOf = (row: TableRow): Tie[] => {
    const own = children.get(row.code ?? '') ?? []
    return table.columns
      .filter((column) => !isRateColumn(column))
      .flatMap(({ index }) => {
        const whole = table.amountAt(row.index, index)
        const parts = own.map((child) => table.amountAt(child.index, index)).filter((part) => part !== null)
        if (whole === null || parts.length === 0) return []
        return makeTie('table-sum', sumOfParts(whole, parts), 'certain')
      })
  }
  return coded.flatMap(amountsOf)
}

const isSummand = (column: TableColumn): boolean => !isRateColumn(column) && !column.isMark
const MOST_CANDIDATES = 24
const FEWEST_COLUMNS = 3

/** Runs of columns beside a totals column that it could be the sum of, the longest first. */
function columnRuns(
  table: ExaminedTable,
  total: TableColumn,
  inner: ReadonlySet<TableColumn>,
): (readonly TableColumn[])[] {
  const right = table.columns.slice(total.index + 1).filter(isSummand)
  const outer = right.filter((column) => !inner.has(column))
  const left = table.columns.slice(0, total.index).filter(isSummand)
  const lengthsOf = ({ length }: readonly TableColumn[]): number[] =>
    Array.from({ length: Math.max(0, length - 1) }, (_, at) => length - at)
  const runs = [
    ...lengthsOf(right).map((length) => right.slice(0, length)),
    ...(outer.length < right.length ? lengthsOf(outer).map((length) => outer.slice(0, length)) : []),
    ...lengthsOf(left).map((length) => left.slice(-length)),
  ]
  return runs.slice(0, MOST_CANDIDATES)
}

interface ColumnSum {
  readonly columns: readonly TableColumn[]
  /** Rows that add up, with two amounts and more that are not nought. */
  readonly telling: number
  readonly met: number
  readonly asked: number
}

/** How many rows a run of columns adds up in; `null` where no row tells, having at most one amount that is not zero. */
function countRows(table: ExaminedTable, total: TableColumn, columns: readonly TableColumn[]): ColumnSum | null {
  const equations = flatMapped(table.rows, (row) => acrossRow(table, { row, total, columns }, 1) ?? [])
  const isTelling = ({ terms }: SumEquation): boolean =>
    terms.filter(({ quantity }) => !isZero(quantity.value)).length >= 2
  const telling = equations.filter((equation) => isTelling(equation) && isMet(equation)).length
  return telling === 0 ? null : { columns, telling, met: equations.filter(isMet).length, asked: equations.length }
}

/**
 * Which columns a totals column is the sum of, as most rows show; of two rows one will do where a slip mends the other. A column
 * that no head calls a total is one where two rows and three of four show it.
 */
function columnsOf(
  table: ExaminedTable,
  total: TableColumn,
  inner: ReadonlySet<TableColumn>,
): readonly TableColumn[] | null {
  const counted = flatMapped(columnRuns(table, total, inner), (columns) => countRows(table, total, columns) ?? [])
  const best = counted.reduce<ColumnSum | null>(
    (most, each) => (most === null || each.met > most.met ? each : most),
    null,
  )
  if (best === null) return null
  if (!isTotalColumn(total)) return best.telling >= 2 && best.met * 4 >= best.asked * 3 ? best.columns : null
  const isMost = best.met >= 2 && best.met * 3 >= best.asked * 2
  const isHalf =
    best.met === 1 && best.asked === 2 && (best.columns.length >= FEWEST_COLUMNS || SUBTOTAL.test(total.header))
  return isMost || (isHalf && areSlipped(table, total, best.columns)) ? best.columns : null
}

/** 价格分, 技术分 and 总分 of each bidder. */
const isTotalColumn = ({ isTotal, header }: TableColumn): boolean => isTotal || /总分$|总得分$|综合得分$/.test(header)

function areSlipped(table: ExaminedTable, total: TableColumn, columns: readonly TableColumn[]): boolean {
  const equations = table.rows.flatMap((row) => acrossRow(table, { row, total, columns }) ?? [])
  return equations.every((equation) => isMet(equation) || isOneSlipAway(equation))
}

/** 2016年比2015年增减%: a row of percentages. */
const OF_RATES = /[%％]|增[幅速]|降幅|增长率|比重|占比/

function acrossRow(
  table: ExaminedTable,
  { row, total, columns }: { row: TableRow; total: TableColumn; columns: readonly TableColumn[] },
  fewest = 2,
): SumEquation | null {
  const whole = table.amountAt(row.index, total.index)
  return whole === null || OF_RATES.test(row.label)
    ? null
    : sumOf(
        whole,
        columns.map(({ index }) => table.amountAt(row.index, index)),
        fewest,
      )
}

/** 公务用车, 小计 above 购置费 and 运行费 */
const SUBTOTAL = /\/小计$/

function across(table: ExaminedTable): Tie[] {
  // 合计 is made of 小计, and not once more of what that is made of.
  const inner = new Set<TableColumn>()
  return table.columns
    .filter(isSummand)
    .toReversed()
    .flatMap((total) => {
      const columns = columnsOf(table, total, inner)
      if (columns === null) return []
      if (isTotalColumn(total)) for (const column of columns) inner.add(column)
      return table.rows.flatMap((row) => {
        const equation = acrossRow(table, { row, total, columns }, 1)
        return equation === null ? [] : makeTie('table-sum', equation, 'certain')
      })
    })
}

const RATE_PAIRS: readonly (readonly [RegExp, RegExp, RegExp])[] = [
  [/执行率|支出进度|预算完成率/, /执行数|支出数|决算数|实际支出/, /全年预算|调整(?:后)?预算|预算数|年度预算/],
  [/完成率/, /实际完成|完成值|完成数|实际值/, /目标值|指标值|计划数|任务数/],
  [/到位率/, /到位/, /预算|计划|应到位/],
  [/^(?:在职)?人?员?控制率/, /在职|实有/, /编制/],
]

/** The budget as it stands at the end of the year comes before the one that it began with. */
const FINAL = /全年|调整/

/** Rates of a table against the two columns that their names ask for. */
function rates(table: ExaminedTable): Tie[] {
  return table.columns.flatMap((rateColumn) => {
    const words = RATE_PAIRS.find(([name]) => name.test(rateColumn.header) && isRateColumn(rateColumn))
    if (words === undefined) return []
    const [, numeratorWords, denominatorWords] = words
    const called = table.columns.filter((column) => numeratorWords.test(column.header) && !isRateColumn(column))
    const numerators = calledAlike(called, rateColumn)
    const denominators = table.columns
      .filter((column) => !isRateColumn(column))
      .filter(({ header }) => denominatorWords.test(header) && !numeratorWords.test(header))
      .sort((one, other) => Number(FINAL.test(other.header)) - Number(FINAL.test(one.header)))
    return ratesOf(table, { rateColumn, numerators, denominators })
  })
}

interface RateColumns {
  readonly rateColumn: TableColumn
  readonly numerators: readonly TableColumn[]
  readonly denominators: readonly TableColumn[]
}

/** The rates of every row by each pair of columns; which pair is meant, most rows tell. */
function ratesOf(table: ExaminedTable, { rateColumn, numerators, denominators }: RateColumns): Tie[] {
  const readings = numerators.flatMap((top) =>
    denominators.map((bottom) => table.rows.flatMap((row) => rateOf(table, row, [rateColumn, top, bottom]))),
  )
  const counted = readings
    .map((equations) => ({ equations, met: equations.filter(isMet).length }))
    .sort((one, other) => other.met - one.met)
  const [best] = counted
  if (best === undefined) return []
  const isMeant = best.met * 2 >= best.equations.length && best.met >= 2
  return best.equations.flatMap((equation) => {
    const other = isMet(equation)
      ? equation
      : readings.flat().find(({ rate, ...own }) => rate === equation.rate && isMet({ rate, ...own }))
    if (other !== undefined) return makeTie('table-rate', other, 'certain')
    if (isOfJointBase(table, equation)) return []
    const isLone = best.equations.length === 1 && isOneSlipAway(equation)
    return isMeant || readings.length === 1 || isLone ? makeTie('table-rate', equation, 'likely') : []
  })
}

function rateOf(
  table: ExaminedTable,
  { index }: TableRow,
  columns: readonly [rate: TableColumn, top: TableColumn, bottom: TableColumn],
): RatioEquation[] {
  const [rate, numerator, denominator] = columns.map((column) => table.amountAt(index, column.index))
  const isWhole = rate != null && numerator != null && denominator != null && !isZero(denominator.value)
  return isWhole ? [{ form: 'ratio', rate, numerator, denominator }] : []
}

/** Of several columns that a rate could be made of, those that are called as it is: 1—7月执行率 of 1—7月执行数. */
function calledAlike(columns: readonly TableColumn[], rate: TableColumn): readonly TableColumn[] {
  const prefix = (rate.header.split('/').at(-1) ?? '').slice(0, 2)
  const alike = columns.filter(({ header }) => (header.split('/').at(-1) ?? '').startsWith(prefix))
  return alike.length > 0 ? alike : columns
}

/** Sums down and across, parents and children by code, and rates of one table. */
export function tiesInTable(table: ExaminedTable, normal: string): Tie[] {
  if (table.amounts.length === 0) return []
  const ties = [
    ...byCodes(table),
    ...downwards(table),
    ...grandTotals(table),
    ...across(table),
    ...rates(table),
    ...productsOf(table),
    ...labelledSums(table, normal),
    ...subdivisions(table),
    ...columnTies(table),
    ...stocksOf(table),
    ...meanRows(table),
    ...tiesOfAnswers(table, normal),
  ]
  const told = new Set(
    ties.flatMap(({ equation }) =>
      equation.form === 'ratio' || equation.form === 'rise' ? [equation.rate.start] : [],
    ),
  )
  return [...ties, ...confirmedRates(table, told), ...sidewaysTies(table, ties)]
}

/** More rows than these are things of one kind, not years and their difference. */
const MOST_SIDEWAYS = 12

/** What a table states down its columns as others do across their rows: 2020年, 2021年, 增减额 one below the other. */
function sidewaysTies(table: ExaminedTable, known: readonly Tie[]): Tie[] {
  if (table.rows.length > MOST_SIDEWAYS) return []
  const told = new Set(known.flatMap(({ equation }) => quantitiesOf(equation).slice(0, 1)).map(({ start }) => start))
  const turned = turnedTable(table)
  const ties = [...across(turned), ...productsOf(turned), ...columnTies(turned), ...stocksOf(turned), ...rates(turned)]
  const rated = new Set([
    ...told,
    ...ties.flatMap(({ equation }) => quantitiesOf(equation).slice(0, 1)).map(({ start }) => start),
  ])
  return [...ties, ...confirmedRates(turned, rated)].filter(
    ({ equation }) =>
      !quantitiesOf(equation)
        .slice(0, 1)
        .some(({ start }) => told.has(start)),
  )
}

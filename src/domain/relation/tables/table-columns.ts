import type { ExaminedTable, TableAmount, TableColumn } from '../../claim/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import type { Equation, Tie, TieKind } from '../tie/tie.ts'

/** 增减额, 变动（分）, 比上年增减, 结余: a column that is the difference of two others. */
const DIFFERENCE =
  /(?:增减|变动|升降)(?!幅|率|%|比例|（%|原因|说明|情况)|差额|差值|相差|差异(?!率|原因|说明)|增加[额值数]|变化|比上年|较上年|提高值|提升值|净增|结余|结转|节约|剩余|超支|未支[付出]|欠/
/** 增减幅度, 增长率: a column that is the growth of one over another. */
const GROWTH = /增减幅|增减率|增减比|增减%|增减（%）|增长|增幅|降幅|变动率|幅度|同比|环比/

/** 下浮率, 节约率, 产销差率: what a column is less than another, in percent of that. */
const FALL = /下浮|节[约支资]率|优惠率|让利|[核审压]减率|降[低价]率|降幅|差率|漏损率|损[耗失]率|流失率|毛利率|利润率/

/** How a column follows from two others, row by row. */
type Reading = (amounts: { result: TableAmount; one: TableAmount; other: TableAmount }) => Equation

const difference: Reading = ({ result, one, other }) => ({
  form: 'sum',
  whole: result,
  terms: [
    { quantity: one, sign: 1 },
    { quantity: other, sign: -1 },
  ],
})

const growth: Reading = ({ result, one, other }) => ({ form: 'rise', rate: result, current: one, base: other, sign: 1 })

const fall: Reading = ({ result, one, other }) => ({ form: 'rise', rate: result, current: one, base: other, sign: -1 })

const FEWEST = 2
const MOST_COLUMNS = 8

const isNought = ({ value }: TableAmount): boolean => value.numerator === 0n

/** A growth is out of something; a difference tells where not all are nought: 0, 3,500 and 3,500. */
const isEmptyFor = (read: Reading, { one, other }: { one: TableAmount; other: TableAmount }): boolean =>
  read === difference ? isNought(one) && isNought(other) : isNought(one) || isNought(other)

/** The equations of a reading in every row that has all three amounts, as far as they tell. */
function rowsOf(
  table: ExaminedTable,
  columns: readonly [TableColumn, TableColumn, TableColumn],
  read: Reading,
): Equation[] {
  return table.rows.flatMap(({ index }) => {
    const [result, one, other] = columns.map((column) => table.amountAt(index, column.index))
    const amounts = result == null || one == null || other == null ? null : { result, one, other }
    return amounts === null || isEmptyFor(read, amounts) ? [] : [read(amounts)]
  })
}

const isOfRates = ({ unit }: TableColumn): boolean => unit?.dimension === 'percent'

/** 变化（百分点） is the difference of two columns of percentages, and so is the plain number that most rows show to be. */
const isOfPoints = ({ unit }: TableColumn): boolean => unit?.dimension === 'percentage-points'

/** Columns that another can be made from: percentages for points between them, else all but percentages. */
function sourcesOf(table: ExaminedTable, result: TableColumn, read: Reading): readonly TableColumn[][] {
  const filled = new Set(table.amounts.map(({ column }) => column))
  const distance = ({ index }: TableColumn): number => Math.abs(index - result.index)
  const others = table.columns
    .filter(({ index, isMark }) => index !== result.index && !isMark && filled.has(index))
    .toSorted((one, other) => distance(one) - distance(other))
  const rates = others.filter(isOfRates).slice(0, MOST_COLUMNS)
  const amounts = others.filter((column) => !isOfRates(column)).slice(0, MOST_COLUMNS)
  if (isOfPoints(result)) return [rates]
  if (read !== difference) return [amounts]
  return isOfRates(result) ? [rates] : [amounts, ...(result.unit === null ? [rates] : [])]
}

/** Of all pairs of columns the one that explains most rows; the rows that it leaves must be wrong. */
function explained(table: ExaminedTable, result: TableColumn, read: Reading, kind: TieKind): Tie[] {
  const readings = sourcesOf(table, result, read).flatMap((others) =>
    others.flatMap((one) =>
      others.filter((other) => other !== one).map((other) => rowsOf(table, [result, one, other], read)),
    ),
  )
  const best = readings
    .map((equations) => ({ equations, met: equations.filter(isSolved).length }))
    .reduce((most, each) => (each.met > most.met ? each : most), { equations: [] as Equation[], met: 0 })
  const isMost = best.met >= FEWEST && best.met * 3 >= best.equations.length * 2 - 1
  return isMost ? best.equations.map((equation) => makeTie(kind, equation, 'certain')) : []
}

const lastOf = ({ header }: TableColumn): string => header.slice(header.lastIndexOf('/') + 1)

/** A column of percentages as growth over another, else as what it fell by. */
function grownOf(table: ExaminedTable, column: TableColumn): Tie[] {
  if (!isOfRates(column)) return []
  const grown = GROWTH.test(lastOf(column)) ? explained(table, column, growth, 'table-rate') : []
  return grown.length === 0 && FALL.test(lastOf(column)) ? explained(table, column, fall, 'table-rate') : grown
}

/** Columns of differences and of growth, by their names and by what most rows show. */
export function columnTies(table: ExaminedTable): Tie[] {
  return table.columns.flatMap((column) => {
    const grown = grownOf(table, column)
    if (grown.length > 0) return grown
    const name = lastOf(column)
    const isDifference = isOfPoints(column) || DIFFERENCE.test(name) || (isOfRates(column) && GROWTH.test(name))
    return isDifference ? explained(table, column, difference, 'table-sum') : []
  })
}

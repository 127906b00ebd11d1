import { compare, fraction, minus, sumOf, whole, ZERO } from '../../amount/index.ts'
import type { ExaminedTable, TableAmount, TableColumn, TableRow } from '../../claim/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { magnitude } from '../tie/print.ts'
import { isSolved } from '../tie/solve.ts'
import { isSlipped } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'

type Pooled = Extract<Equation, { form: 'pooled' }>

const RATE = /满意|优良|优秀|合格|好评|知晓|认可|达标|率$/
const FEWEST_OPTIONS = 3
const MOST_OPTIONS = 6
const FEWEST_ROWS = 2

const nameOf = ({ header }: TableColumn): string => header.slice(header.lastIndexOf('/') + 1)
const isPercent = ({ unit }: TableColumn): boolean => unit?.dimension === 'percent'
const isCount = ({ unit, isMark, isTotal }: TableColumn): boolean =>
  !isMark && !isTotal && (unit === null || unit.dimension === 'count')

/** Columns of counts right before a rate. */
function optionsBefore({ columns }: ExaminedTable, rate: TableColumn): TableColumn[] {
  const before = columns.slice(0, rate.index)
  const end = before.findLastIndex((column) => !isCount(column))
  return before.slice(end + 1).slice(-MOST_OPTIONS)
}

/** 满意度 = (非常满意 + 满意) ÷ all answers of the row, where so many of the options from the left count. */
function ratesOf(
  table: ExaminedTable,
  { rate, options }: { rate: TableColumn; options: readonly TableColumn[] },
  counted: number,
): Pooled[] {
  return table.rows.flatMap(({ index }): Pooled[] => {
    const stated = table.amountAt(index, rate.index)
    const answers = options
      .map((column) => table.amountAt(index, column.index))
      .filter((answer): answer is TableAmount => answer !== null)
    if (stated === null || answers.length < options.length) return []
    return [{ form: 'pooled', rate: stated, numerators: answers.slice(0, counted), denominators: answers }]
  })
}

function ratesOfAnswers(table: ExaminedTable): Tie[] {
  return table.columns
    .filter((column) => isPercent(column) && RATE.test(nameOf(column)))
    .flatMap((rate) => {
      const options = optionsBefore(table, rate).filter(({ index }) =>
        table.amounts.some(({ column, unit }) => column === index && unit.dimension !== 'percent'),
      )
      if (options.length < FEWEST_OPTIONS) return []
      const readings = options.slice(1).map((_, at) => {
        const equations = ratesOf(table, { rate, options }, at + 1)
        return { equations, met: equations.filter(isSolved).length }
      })
      const best = readings.reduce((most, each) => (each.met > most.met ? each : most))
      const isShown = best.met >= FEWEST_ROWS && best.met * 3 >= best.equations.length * 2
      return isShown ? best.equations.map((equation) => makeTie('table-rate', equation, 'certain')) : []
    })
}

/** 性别 with 男, 女; 年龄 with three ages: the rows of each, by what stands in the first column. */
function groupsOf({ table, rows }: ExaminedTable, normal: string): TableRow[][] {
  const heads = new Map(
    table.cells
      .filter(({ column, start, end }) => column === 0 && normal.slice(start, end).trim() !== '')
      .map((cell) => [cell.row, normal.slice(cell.start, cell.end).trim()]),
  )
  const groups: TableRow[][] = []
  let last = ''
  for (const row of rows) {
    const head = heads.get(row.index) ?? last
    if (head !== last || groups.length === 0) groups.push([])
    groups.at(-1)?.push(row)
    last = head
  }
  return groups
}

const ALL = whole(100)
/** Percentages that make up all, but for rounding. */
const ROUNDING = fraction(3n, 10n)

const amountsIn = (table: ExaminedTable, rows: readonly TableRow[], { index }: TableColumn): TableAmount[] =>
  rows.map((row) => table.amountAt(row.index, index)).filter((amount): amount is TableAmount => amount !== null)

const isAll = (amounts: readonly TableAmount[]): boolean =>
  compare(magnitude(minus(sumOf(amounts.map(({ value }) => value)), ALL)), ROUNDING) <= 0

/** Answers of one group are as many as those of another: 男561, 女687; 392, 571 and 285 by age. */
function asMany(one: readonly TableAmount[], other: readonly TableAmount[]): Equation {
  const [first, ...rest] = other
  return {
    form: 'sum',
    whole: first as TableAmount, // of two and more
    terms: [
      ...one.map((quantity) => ({ quantity, sign: 1 as const })),
      ...rest.map((quantity) => ({ quantity, sign: -1 as const })),
    ],
  }
}

const isPositive = (amounts: readonly TableAmount[]): boolean => amounts.every(({ value }) => compare(value, ZERO) > 0)

function groupsAlike(table: ExaminedTable, normal: string): Tie[] {
  const groups = groupsOf(table, normal)
  const isGrouped =
    groups.length > 1 && groups.every(({ length }) => length > 1) && !table.rows.some((row) => row.isTotal)
  const shares = table.columns.filter(isPercent)
  // Shares that make up all in each group say that each is of all who answered.
  const areShared = shares.some((column) => groups.every((rows) => isAll(amountsIn(table, rows, column))))
  if (!isGrouped || !areShared) return []
  return table.columns.filter(isCount).flatMap((column) => {
    const counted = groups.map((rows) => amountsIn(table, rows, column))
    if (!counted.every((amounts, at) => amounts.length === groups[at]?.length && isPositive(amounts))) return []
    const isBorneOut = (one: readonly TableAmount[]): boolean =>
      counted.some((other) => other !== one && isSolved(asMany(one, other)))
    const sound = counted.find(isBorneOut) ?? (counted[0] as TableAmount[]) // of two groups and more
    return counted
      .filter((other) => other !== sound)
      .map((other) => asMany(sound, other))
      .filter((equation) => isSolved(equation) || isSlipped(equation))
      .map((equation) => makeTie('table-sum', equation, 'certain'))
  })
}

/** Tables of answers: how many are content of all who answered, and groups of which each holds all of them. */
export const tiesOfAnswers = (table: ExaminedTable, normal: string): Tie[] => [
  ...ratesOfAnswers(table),
  ...groupsAlike(table, normal),
]

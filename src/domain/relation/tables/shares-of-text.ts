import { compare } from '../../amount/index.ts'
import type { Claim, ExaminedTable, Prose, TableAmount, TableColumn } from '../../claim/index.ts'
import { between } from '../../claim/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { isOneSlipAway } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'

/** So far before a table stands what its shares are of. */
const BEFORE = 600
const FEWEST_ROWS = 3
const MOST_COLUMNS = 6
/** One part may be larger than the whole by a slip. */
const MOST_LARGER = 1

/** Amounts of the text before a table that all of a column may be parts of, the nearest first; of 有效问卷756份 are people. */
function wholesFor({ claims }: Prose, { table }: ExaminedTable, parts: readonly TableAmount[]): Claim[] {
  const keys = new Set(parts.map(({ unit }) => unit.key))
  const isLike = (claim: Claim): boolean =>
    keys.has(claim.unit.key) ||
    (keys.has('') && claim.unit.dimension === 'count') ||
    (keys.has('人') && claim.unit.key === '份')
  return between(claims, table.start - BEFORE, table.start)
    .filter((claim) => isPlain(claim) && claim.vagueness === 'none' && isLike(claim))
    .filter((claim) => parts.filter(({ value }) => compare(value, claim.value) > 0).length <= MOST_LARGER)
    .reverse()
}

const columnOf = ({ amounts }: ExaminedTable, { index }: TableColumn): TableAmount[] =>
  amounts.filter(({ column }) => column === index)

/** The rates of every row as shares of one amount. */
function readingOf(rates: readonly TableAmount[], parts: readonly TableAmount[], denominator: Claim): Equation[] {
  return rates.flatMap((rate) => {
    const numerator = parts.find(({ row }) => row === rate.row)
    return numerator === undefined ? [] : { form: 'ratio', rate, numerator, denominator }
  })
}

/** Nearly all rows show what they are shares of: a table of few rows none but one, else two of three. */
const isShown = (reading: readonly Equation[]): boolean => {
  const met = reading.filter(isSolved).length
  return reading.length >= FEWEST_ROWS && met >= 2 && met * 3 >= reading.length * 2
}

function sharesIn(prose: Prose, table: ExaminedTable, rates: readonly TableAmount[]): Tie[] {
  const columns = table.columns
    .filter(({ isMark, unit }) => !isMark && unit?.dimension !== 'percent' && unit?.dimension !== 'score')
    .slice(0, MOST_COLUMNS)
  const readings = columns.flatMap((column) => {
    const parts = columnOf(table, column)
    return parts.length < FEWEST_ROWS
      ? []
      : wholesFor(prose, table, parts).map((whole) => readingOf(rates, parts, whole))
  })
  const shown = readings.find(isShown) ?? []
  return shown
    .filter((equation) => isSolved(equation) || isOneSlipAway(equation))
    .map((equation) => makeTie('table-rate', equation, 'certain'))
}

/** 有效问卷756份, and below it 满意人数 and 满意度: a column of shares of an amount of the text, as most rows show. */
export function sharesOfText(prose: Prose, tables: readonly ExaminedTable[], ties: readonly Tie[]): Tie[] {
  const told = new Set(
    ties
      .flatMap(({ equation }) => (equation.form === 'ratio' ? quantitiesOf(equation).slice(0, 1) : []))
      .map(({ start }) => start),
  )
  return tables.flatMap((table) =>
    table.columns
      .filter(({ unit, isMark }) => !isMark && unit?.dimension === 'percent')
      .flatMap((column) => {
        const rates = columnOf(table, column)
        return rates.some(({ start }) => told.has(start)) ? [] : sharesIn(prose, table, rates)
      }),
  )
}

import { fraction } from '../../amount/index.ts'
import type { Claim, ExaminedTable, Prose, TableAmount, Unit } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import type { Price } from '../products/sought-products.ts'
import { around, countsFor, overTime, priceOf } from '../products/sought-products.ts'
import { paragraphBefore } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { fineDigits } from '../tie/print.ts'
import { rescaled } from '../tie/rescaled.ts'
import { isExactSlip } from '../tie/slip.ts'
import { isSolved, requiredText } from '../tie/solve.ts'
import type { Equation, Quantity, Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'
import { rowsSaid } from './named-rows.ts'
import { nearTables } from './near-tables.ts'

const FARTHEST = 4000
const WORDS = 80
const SHORTEST_NAME = 3
const FEWEST_DIGITS = 3
const FEWEST_ROWS = 2
const MOST_ROWS = 2
const FAR_COUNTS = 40
/** Said of what is paid for all that the table counts. */
const STANDARD = /每|均|标准|\//

/** 每座1人: how many each has. */
const OF_EACH = /每[一-龥]{1,3}(?:配备?|安排|设)?$/

const isMoney = ({ unit }: Quantity): boolean => unit.key === '元'

/** 612.00公里 beside 每公里: as many as the price is paid for. */
function counted(amount: TableAmount, { scale }: Unit): TableAmount {
  return amount.unit.dimension === 'measure' ? rescaled(amount, fraction(scale.denominator, scale.numerator)) : amount
}

interface Row {
  readonly counts: readonly Quantity[]
  readonly sums: readonly TableAmount[]
}

/** What a row counts of the things that a price is paid for, and the money in it. */
function rowOf({ amounts }: ExaminedTable, row: number, unit: Unit): Row {
  const own = amounts.filter((amount) => amount.row === row)
  return {
    counts: own.filter((amount) => amount.unit.key === unit.key).map((amount) => counted(amount, unit)),
    sums: own.filter(isMoney),
  }
}

const equationsOf = ({ counts, sums }: Row, prices: readonly (readonly Quantity[])[]): Equation[] =>
  sums.flatMap((product) =>
    counts.flatMap((count) =>
      prices.map((price): Equation => ({ form: 'product', product, factors: [...price, count] })),
    ),
  )

const isFine = (equation: Equation): boolean => Math.max(...quantitiesOf(equation).map(fineDigits)) >= FEWEST_DIGITS

interface Asked {
  readonly prose: Prose
  readonly price: Price
  readonly unit: Unit
  readonly prices: readonly (readonly Quantity[])[]
}

/** （1）优待金。… names a row of which the label holds as much: 义务兵家庭优待金. */
const HEADING = /^(?:[（(]?[\d一二三四五六七八九十①-⑩]+[）).、]?\s?)([一-龥]{2,12})[。：]/

function rowOfHeading(prose: Prose, tables: readonly ExaminedTable[], { claim }: Price) {
  const [paragraph] = prose.paragraphs.slice(claim.paragraph, claim.paragraph + 1)
  const [, name] = HEADING.exec(prose.normal.slice(paragraph?.start, claim.start)) ?? []
  if (name === undefined) return undefined
  const rows = tables.flatMap((table) =>
    table.rows.flatMap(({ index, label }) => (label.includes(name) ? [{ table, row: index }] : [])),
  )
  return rows.length === 1 ? rows[0] : undefined
}

/** Counts of the text that the price may be paid for: those of its sentence, else all near it. */
function countsOfText(prose: Prose, price: Price): Claim[] {
  const near = around(prose, price, FAR_COUNTS).filter(({ lead }) => !OF_EACH.test(lead))
  const own = countsFor(
    prose,
    price,
    near.filter(({ sentence }) => sentence === price.claim.sentence),
  )
  return own.length > 0 ? own : countsFor(prose, price, near)
}

/** （1）优待金。按每户14,500元发放: the row that the paragraph names, by its count or by one of the text. */
function tiesOfNamedRow(
  { prose, price, unit, prices }: Asked,
  tables: readonly ExaminedTable[],
  isTold: boolean,
): Tie[] {
  const words = paragraphBefore(prose, price.claim, WORDS).replace(/\s/g, '')
  const said = rowsSaid(tables, words).filter(({ length }) => length >= SHORTEST_NAME)
  const named = rowOfHeading(prose, tables, price)
  const rows = named === undefined ? said.slice(0, MOST_ROWS) : [named]
  const equations = rows.flatMap(({ table, row }) => {
    const own = rowOf(table, row, unit)
    const counts = own.counts.length > 0 ? own.counts : countsOfText(prose, price)
    return equationsOf({ ...own, counts }, prices)
  })
  const holding = equations.filter(isSolved)
  if (holding.length > 0) return holding.map((equation) => makeTie('product', equation, 'certain'))
  const slipped = isTold ? [] : equations.filter((equation) => isFine(equation) && isExactSlip(equation))
  // 预算数 and 支出数 of one row may be the same.
  const [only, ...others] = new Map(slipped.map((equation) => [requiredText(equation), equation])).values()
  return only === undefined || others.length > 0 ? [] : [makeTie('product', only, 'likely')]
}

/** 按每人500元发放: a column that is the price times another in most rows of a table. */
function tiesOfColumns({ unit, prices }: Asked, table: ExaminedTable): Tie[] {
  const rows = table.rows.filter(({ isTotal }) => !isTotal).map(({ index }) => rowOf(table, index, unit))
  const counting = rows.filter(({ counts, sums }) => counts.length === 1 && sums.length === 1)
  const best = prices
    .map((price) => counting.flatMap((row) => equationsOf(row, [price])))
    .find((equations) => {
      const met = equations.filter(isSolved).length
      return met >= FEWEST_ROWS && met * 3 >= equations.length * 2
    })
  return (best ?? [])
    .filter((equation) => isSolved(equation) || isExactSlip(equation))
    .map((equation) => makeTie('product', equation, 'certain'))
}

function tiesOf(prose: Prose, tables: readonly ExaminedTable[], claim: Claim, isTold: boolean): Tie[] {
  const price = priceOf(prose, claim)
  const unit = price?.bought?.unit
  if (price === null || unit === undefined || unit === null || !STANDARD.test(price.words)) return []
  const near = nearTables(
    claim,
    tables.map((table) => ({ table })),
    FARTHEST,
  ).map(({ table }) => table)
  const asked: Asked = { prose, price, unit, prices: overTime(prose, price, around(prose, price, 12)) }
  const columns = near.flatMap((table) => tiesOfColumns(asked, table))
  return columns.length > 0 ? columns : tiesOfNamedRow(asked, near, isTold)
}

/** Prices of the text that are paid for what a table counts. */
export function rowPrices(prose: Prose, tables: readonly ExaminedTable[], ties: readonly Tie[]): Tie[] {
  if (tables.length === 0) return []
  const told = new Set(
    flatMapped(ties, ({ holds, equation }) =>
      holds && equation.form === 'product' ? quantitiesOf(equation).map(({ start }) => start) : [],
    ),
  )
  return flatMapped(prose.claims, (claim) =>
    claim.unit.key === '元' || claim.unit.key.startsWith('元/')
      ? tiesOf(prose, tables, claim, told.has(claim.start))
      : [],
  )
}

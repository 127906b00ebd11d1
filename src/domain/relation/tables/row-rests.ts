import { compare } from '../../amount/index.ts'
import type { Claim, ExaminedTable, Prose, TableAmount } from '../../claim/index.ts'
import { wordsBefore } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { fineDigits, printedDigits } from '../tie/print.ts'
import { rescaled } from '../tie/rescaled.ts'
import { difference, isSlipped, isSolved } from '../tie/sought.ts'
import type { Equation, Quantity, Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'
import { nameOfRow } from './named-rows.ts'
import { nearTables } from './near-tables.ts'

/** Words that something is left, lacking, more or less by an amount. */
const GAP =
  /结余|结转|未执行|未支[付出]|未用|未完成|剩余|低于|高于|追加|调[减增]|[核压削]减|节[约省]|缺口|落后|上升|下降|提高|短收|变幅|相差|[尚还仍]有|(?:扣|少|多|增|减|超|低|高|差|慢|快|欠|有)[^，。]{0,3}$/
/** So far before an amount stand what it is the difference of, and the word that it is one. */
const REACH = 60
const GAP_REACH = 24
const FARTHEST = 4000
const FEWEST_DIGITS = 3
/** Among more readings than these one is a slip away by chance. */
const MOST_READINGS = 6
const SHORTEST = 2
const EARLIER = /上年|去年|同期|上期|以前年度|(?:19|20)\d\d年/
const OF_ALL = /全年|总|合计|共|各项目?|[两二三四五六七八九十\d]个项目|全部|整体|预算/
const EXTREMES = /最[高大多][^。]*最[低小少]/
const OTHERS = /其他|其中|另/

type Pair = readonly [Quantity, Quantity]

interface Named {
  readonly table: ExaminedTable
  readonly row: number
  readonly at: number
  readonly length: number
}

/** The row whose name stands nearest before an amount; of two that end there, the longer. */
function rowBefore(tables: readonly ExaminedTable[], words: string): Named | null {
  const named = tables.flatMap((table) =>
    table.rows.flatMap(({ label, index, isTotal }): Named[] => {
      const name = isTotal ? '' : nameOfRow(label)
      const at = name.length < SHORTEST ? -1 : words.lastIndexOf(name)
      return at === -1 ? [] : [{ table, row: index, at: at + name.length, length: name.length }]
    }),
  )
  const [first] = named.sort((one, other) => other.at - one.at || other.length - one.length)
  return first ?? null
}

/** 个百分点 lie between percentages. */
const isBetween = (claim: Claim, { unit }: Quantity): boolean =>
  unit.key === claim.unit.key ||
  (claim.unit.dimension === 'percentage-points' && unit.dimension === 'percent') ||
  (unit.key === '' && claim.unit.dimension !== 'percentage-points')

const larger = (one: Quantity, other: Quantity): Pair =>
  compare(one.value, other.value) >= 0 ? [one, other] : [other, one]

/** An amount of a table that says no unit is of the unit that the words give it. */
const asSaid = (amount: Quantity, { unit }: Claim): Quantity =>
  amount.unit.key === '' ? { ...rescaled(amount, unit.scale), unit } : amount

function pairsIn(amounts: readonly Quantity[], claim: Claim): Pair[] {
  const like = amounts.filter((amount) => isBetween(claim, amount)).map((amount) => asSaid(amount, claim))
  return like.flatMap((one, at) => like.slice(at + 1).map((other) => larger(one, other)))
}

/** What was, what shall be and what is of one row. */
const amountsOf = ({ amounts, goals }: ExaminedTable, row: number): TableAmount[] =>
  [...amounts, ...goals].filter((amount) => amount.row === row)

const headersOf = ({ columns }: ExaminedTable): string => columns.map(({ header }) => header).join()

/** The amounts of a row, and those of the total in the same columns: 比全部项目平均低10.57个百分点. */
function pairsWithTotals({ table, row }: Named, claim: Claim): Pair[] {
  const totals = table.rows.filter(({ isTotal }) => isTotal).map(({ index }) => index)
  return amountsOf(table, row)
    .filter((amount) => isBetween(claim, amount))
    .flatMap((amount) =>
      totals.flatMap((total) => {
        const whole = table.amountAt(total, amount.column)
        return whole === null ? [] : [larger(asSaid(amount, claim), asSaid(whole, claim))]
      }),
    )
}

/** 最高与最低相差: the largest and the smallest of a column. */
function extremesOf(table: ExaminedTable, claim: Claim): Pair[] {
  const isOfTotal = (at: number): boolean => table.rows.some(({ index, isTotal }) => isTotal && index === at)
  return table.columns.flatMap(({ index }) => {
    const own = table.amounts
      .filter(({ column, row }) => column === index && !isOfTotal(row))
      .filter((amount) => isBetween(claim, amount))
      .map((amount) => asSaid(amount, claim))
      .sort((one, other) => compare(other.value, one.value))
    const [first, last] = [own[0], own.at(-1)]
    return first === undefined || last === undefined || own.length < 2 ? [] : [[first, last] as const]
  })
}

/** 年末执行率45.00%，…低10.57个百分点: amounts of its sentence, against those of the table. */
function pairsWithText(prose: Prose, claim: Claim, amounts: readonly Quantity[]): Pair[] {
  if (claim.unit.dimension !== 'percentage-points') return []
  const own = prose.claims
    .slice(Math.max(0, claim.index - 3), claim.index)
    .filter(({ sentence, unit }) => sentence >= claim.sentence - 1 && unit.dimension === 'percent')
  return own.flatMap((one) =>
    amounts.filter((other) => other.unit.key === one.unit.key).map((other) => larger(one, other)),
  )
}

const totalsOf = (table: ExaminedTable): TableAmount[] =>
  table.rows.filter(({ isTotal }) => isTotal).flatMap(({ index }) => amountsOf(table, index))

/** Ways to read a difference: those that words state, the surest first, and those that only figures bear out. */
interface Readings {
  readonly stated: readonly Pair[][]
  readonly borne: readonly Pair[][]
}

const NOTHING: Readings = { stated: [], borne: [] }

function readingsOf(prose: Prose, tables: readonly ExaminedTable[], claim: Claim): Readings {
  const words = wordsBefore(prose, claim, REACH)
  const named = rowBefore(tables, words.replace(/\s/g, ''))
  const table = named?.table ?? tables[0]
  if (table === undefined || (EARLIER.test(words) && !EARLIER.test(headersOf(table)))) return NOTHING
  const totals = totalsOf(table)
  const extremes = EXTREMES.test(words) ? [extremesOf(table, claim)] : []
  const isOfAll = OF_ALL.test(words) && !OTHERS.test(words)
  if (named === null)
    return {
      stated: [...extremes, ...(isOfAll ? [pairsIn(totals, claim)] : [])],
      borne: [pairsWithText(prose, claim, totals)],
    }
  const own = amountsOf(table, named.row)
  return {
    stated: [pairsIn(own, claim), ...extremes],
    borne: [pairsWithTotals(named, claim), pairsWithText(prose, claim, [...own, ...totals])],
  }
}

/** 40.0 is printed as finely as 526.5. */
const digitsOf = (quantity: Quantity): number =>
  quantity.digits.includes('.') ? printedDigits(quantity) : fineDigits(quantity)

const isTelling = (equation: Equation): boolean => Math.max(...quantitiesOf(equation).map(digitsOf)) >= FEWEST_DIGITS

function restOf(prose: Prose, tables: readonly ExaminedTable[], claim: Claim): Tie | null {
  if (!GAP.test(wordsBefore(prose, claim, GAP_REACH).replace(/^.*[，。；：]/s, ''))) return null
  const { stated, borne } = readingsOf(prose, tables, claim)
  const equationsOf = (pairs: readonly Pair[]): Equation[] => pairs.map((pair) => difference(claim, pair))
  const holding = [...stated, ...borne].flatMap(equationsOf).find(isSolved)
  if (holding !== undefined) return makeTie('change', holding, 'certain')
  const first = equationsOf(stated.find(({ length }) => length > 0) ?? [])
  const slipped = first.filter((equation) => isTelling(equation) && isSlipped(equation))
  const [only] = slipped
  return only === undefined || slipped.length > 1 || first.length > MOST_READINGS
    ? null
    : makeTie('change', only, 'likely')
}

/** 饮水项目结转243.49万元, 产出指标扣1.8分, 最高与最低相差14个百分点: what lies between two amounts of a table. */
export function restsOfRows(prose: Prose, tables: readonly ExaminedTable[], ties: readonly Tie[]): Tie[] {
  if (tables.length === 0) return []
  const told = new Set(
    ties
      .filter(({ equation: { form } }) => form !== 'within' && form !== 'same')
      .flatMap(({ equation, holds, kind }) =>
        quantitiesOf(equation)
          .slice(0, holds ? undefined : Number(kind === 'change'))
          .map(({ start }) => start),
      ),
  )
  const isMeant = (claim: Claim): boolean =>
    !told.has(claim.start) && claim.bound === 'none' && claim.vagueness === 'none' && claim.unit.dimension !== 'percent'
  const held = tables.map((table) => ({ table }))
  return prose.claims.filter(isMeant).flatMap((claim) => {
    const near = nearTables(claim, held, FARTHEST).map(({ table }) => table)
    return restOf(prose, near, claim) ?? []
  })
}

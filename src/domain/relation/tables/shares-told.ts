import { compare, isZero } from '../../amount/index.ts'
import type { Claim, ExaminedTable, Prose, TableAmount } from '../../claim/index.ts'
import { paragraphBefore, wordsBefore } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { printedDigits } from '../tie/print.ts'
import { isOneSlipAway } from '../tie/slip.ts'
import { isSolved, requiredText } from '../tie/solve.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { rowsSaid } from './named-rows.ts'
import type { Tabled } from './near-tables.ts'
import { nearTables } from './near-tables.ts'

const FARTHEST = 4000
const REACH = 64
const SHORT = 16
const SHORTEST = 2
const FEWEST_DIGITS = 3
const NOISE = /（[^（）]*）|[“”‘’《》\s]/g
const UNIT = /[（(][^（）()]*[）)]/g
/** 占全部不合格批次的, 占产量的: the words of the whole. */
const SHARE = /占(?:[比到]|了)?([^，。；占]{0,16})$/
const DONE = /(?:完成|执行|实现)[^，。；]{0,10}$|(?:完成|执行)率[^。；]{0,10}$|为(?:年度)?(?:目标|计划|指标值)的?$/
const PLANNED = /目标|指标值|计划|任务|预算|概算/
const REACHED = /完成|实际|执行|支出|决算/
/** What rates say of other times, and of each other. */
const OTHER = /上年|去年|同期|比上|较|增|(?<!核)减|提高|下降|上升|其中|分别|平均每/

interface Told {
  readonly rate: Claim
  readonly words: string
}

const headOf = ({ columns }: ExaminedTable, { column }: TableAmount): string =>
  columns.flatMap(({ index, header }) => (index === column ? header.replace(UNIT, '') : [])).join('')

const isAmount = ({ unit: { dimension }, value }: TableAmount): boolean =>
  dimension !== 'percent' && dimension !== 'score' && !isZero(value)

const ratio = (rate: Claim, numerator: TableAmount, denominator: TableAmount): Equation => ({
  form: 'ratio',
  rate,
  numerator,
  denominator,
})

const lastHead = (head: string): string => head.slice(head.lastIndexOf('/') + 1).replace(/[数额量]$/, '')

/** 核减 heads what 核减总额 is the whole of. */
const isCalled = (whole: string, head: string): boolean =>
  lastHead(head).length >= SHORTEST && whole.includes(lastHead(head))

/** 种植面积 heads what 全市面积 may be the whole of. */
const endsAlike = (whole: string, head: string): boolean =>
  whole.length >= SHORTEST && lastHead(head).includes(whole.slice(-SHORTEST))

/** 流通环节占全部不合格批次的60.4%: a row out of the total of its column, of that column which the words name, if they name one. */
function sharesOf(table: ExaminedTable, { rate, words }: Told): Equation[] {
  const said = SHARE.exec(words)
  const [spoken] = said === null ? [] : rowsSaid([table], words.slice(0, said.index))
  const total = table.rows.findLast(({ isTotal }) => isTotal)
  if (said === null || spoken === undefined || total === undefined) return []
  const own = table.amounts.filter((amount) => amount.row === spoken.row && isAmount(amount))
  const whole = `${said[1]}`.replace(/的$/, '')
  const called = own.filter((amount) => isCalled(whole, headOf(table, amount)))
  const named = called.length > 0 ? called : own.filter((amount) => endsAlike(whole, headOf(table, amount)))
  return (named.length > 0 ? named : own).flatMap((part) => {
    const all = table.amountAt(total.index, part.column)
    return all === null || compare(part.value, all.value) > 0 ? [] : [ratio(rate, part, all)]
  })
}

/** 完成目标的89.14%: what a row that the words name reached, out of what it should. */
function donesOf(table: ExaminedTable, { rate, words }: Told): Equation[] {
  const [spoken] = DONE.test(words) ? rowsSaid([table], words) : []
  if (spoken === undefined) return []
  const own = [...table.amounts, ...table.goals].filter((amount) => amount.row === spoken.row && isAmount(amount))
  const called = (pattern: RegExp, not: RegExp): TableAmount[] =>
    own.filter((amount) => pattern.test(headOf(table, amount)) && !not.test(headOf(table, amount)))
  return called(REACHED, PLANNED).flatMap((numerator) =>
    called(PLANNED, REACHED)
      .filter(({ unit }) => unit.key === numerator.unit.key)
      .map((denominator) => ratio(rate, numerator, denominator)),
  )
}

function tieOf(prose: Prose, tables: readonly Tabled[], rate: Claim): Tie | null {
  const sentence = wordsBefore(prose, rate, REACH).replace(NOISE, '')
  // 参观人次。实际完成目标的89.14%: the sentence before heads it.
  const words = sentence.length < SHORT ? paragraphBefore(prose, rate, REACH).replace(NOISE, '') : sentence
  const told = { rate, words }
  if (OTHER.test(words.replace(/^.*[。；]/s, ''))) return null
  const found = nearTables(rate, tables, FARTHEST).map(({ table }) => [
    ...sharesOf(table, told),
    ...donesOf(table, told),
  ])
  const holding = found.flat().find(isSolved)
  if (holding !== undefined) return makeTie('share', holding, 'certain')
  const stated = found.find(({ length }) => length > 0) ?? []
  const [only] = stated
  const isOne = new Set(stated.map(requiredText)).size === 1
  return only !== undefined && isOne && isOneSlipAway(only) ? makeTie('share', only, 'likely') : null
}

/** Shares of a row in its column and rates of what it reached, told in the text and read by nobody else. */
export function sharesTold(prose: Prose, tables: readonly ExaminedTable[], ties: readonly Tie[]): Tie[] {
  if (tables.length === 0) return []
  const held = tables.map((table) => ({ table }))
  const told = new Set(ties.flatMap(({ equation }) => ('rate' in equation ? [equation.rate.start] : [])))
  return prose.claims
    .filter(
      (claim) =>
        claim.unit.dimension === 'percent' &&
        claim.bound === 'none' &&
        claim.vagueness === 'none' &&
        claim.role !== 'growth' &&
        printedDigits(claim) >= FEWEST_DIGITS &&
        !told.has(claim.start),
    )
    .flatMap((rate) => tieOf(prose, held, rate) ?? [])
}

import { compare, fractionText, times, whole } from '../../amount/index.ts'
import type { ExaminedTable, Prose } from '../../claim/index.ts'
import { exactlyBorne } from '../tie/borne.ts'
import { makeTie } from '../tie/make-tie.ts'
import { decimalsOf, significantDigits } from '../tie/print.ts'
import type { SlipKind } from '../tie/slip.ts'
import { slipOf } from '../tie/slip.ts'
import type { Quantity, Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'
import type { Statement } from './statements.ts'
import { COUNTED, statementsOf, wordsShared } from './statements.ts'

const MOST = 400
const FEWEST_DIGITS = 2
const FINE = 4
/** As many characters of a name must be shared, and so much does each weigh beside a digit. */
const NAME = 2
const WEIGHT = 1.5
/** What digits and words together must weigh: three digits and three characters, five and two. */
const ENOUGH = 7.5
/** So much is against two amounts between which another digit makes little difference: less, the more digits they agree in. */
const CLOSE = 6

/** 1,200 to be done and 1,208 done differ by a digit and are both right; 288 and 588 are not. */
function isFarApart(one: Quantity, other: Quantity): boolean {
  const [small, large] = compare(one.value, other.value) < 0 ? [one, other] : [other, one]
  return compare(times(large.value, whole(3)), times(small.value, whole(4))) > 0
}

/** How much a slip takes from what speaks for it: another digit is the difference that two amounts have most easily. */
const DOUBT: Record<SlipKind, number> = { digit: 1, swapped: 0, lost: 0, extra: 0, point: 0, wan: -2 }

/** A point that moved leaves other decimals behind. */
const MOVED = 1

const isGoal = ({ aspect }: Statement): boolean => aspect.includes('goal')
const withoutGoal = ({ aspect }: Statement): string => aspect.replace(/,?goal/, '')

/** Two amounts of different times, parts or stages are two; in a plan what shall be is all that is said. */
function mayBeOne(one: Statement, other: Statement, isPlan: boolean): boolean {
  const isOfOneAspect =
    one.aspect === other.aspect || (isPlan && isGoal(one) !== isGoal(other) && withoutGoal(one) === withoutGoal(other))
  const isOfOneStage = one.stage === other.stage || one.stage === '' || other.stage === ''
  return isOfOneAspect && isOfOneStage && one.place !== other.place
}

/** Whether one slip can lie between two numbers, by their length alone. */
const isNear = (one: Statement, other: Statement): boolean => Math.abs(one.length - other.length) <= 1

const digitsOf = (one: Quantity, other: Quantity): number => Math.max(significantDigits(one), significantDigits(other))

/** What speaks for two amounts being one: digits that agree, words that agree. */
function evidence(suspect: Statement, sound: Statement): number {
  const digits = digitsOf(suspect.quantity, sound.quantity)
  if (digits < FEWEST_DIGITS) return 0
  const shared = wordsShared(suspect, sound)
  const slip = shared < NAME ? null : slipOf(suspect.quantity, sound.quantity.value)
  if (slip === null || compare(slip.value, sound.quantity.value) !== 0) return 0
  // 新增0.88万亩 of one place and 新增0.38万亩 of another.
  if (suspect.aspect.includes('added') && slip.kind === 'digit' && digits < FINE) return 0
  const isClose = slip.kind === 'digit' && !isFarApart(suspect.quantity, sound.quantity)
  // 11,970.0 for 1,197.00: other decimals than usual.
  const isMoved = slip.kind === 'point' && decimalsOf(suspect.quantity) !== decimalsOf(sound.quantity) ? MOVED : 0
  return digits + shared * WEIGHT + isMoved - DOUBT[slip.kind] - (isClose ? Math.max(0, CLOSE - digits) : 0)
}

const amountOf = ({ quantity: { value } }: Statement): string => fractionText(value)

function groupsOf(statements: readonly Statement[]): Statement[][] {
  const groups = new Map<string, Statement[]>()
  for (const statement of statements) {
    const { key, dimension } = statement.quantity.unit
    const group = groups.get(key) ?? []
    if (!COUNTED.has(dimension) || group.length === MOST) continue
    group.push(statement)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** Statements by their amount. */
function byAmount(group: readonly Statement[]): ReadonlyMap<string, readonly Statement[]> {
  const alike = new Map<string, Statement[]>()
  for (const statement of group) alike.set(amountOf(statement), [...(alike.get(amountOf(statement)) ?? []), statement])
  return alike
}

const sameAs = ({ quantity: first }: Statement, { quantity: second }: Statement) =>
  ({ form: 'same', first, second }) as const

/** Nothing is said of results: all is plan. */
const PLAN = /指标值|目标值/
const RESULT = /完成|实际|执行|决算|支出[数额]/
function isPlanOnly(tables: readonly ExaminedTable[]): boolean {
  const headers = tables.flatMap(({ columns }) => columns.map(({ header }) => header))
  return headers.some((header) => PLAN.test(header)) && !headers.some((header) => RESULT.test(header))
}

/** So often one amount is looked at again. */
const MOST_AGAIN = 12

/** One amount stated again under the same name: each with the one before it. */
function repeatsOf(alike: readonly Statement[], isPlan: boolean): Tie[] {
  return alike.slice(1, MOST_AGAIN).flatMap((statement, at) => {
    const before = alike.slice(0, at + 1).findLast((other) => {
      const weight = digitsOf(statement.quantity, other.quantity) + wordsShared(statement, other) * WEIGHT
      return weight >= ENOUGH && mayBeOne(statement, other, isPlan)
    })
    return before === undefined ? [] : makeTie('restated', sameAs(statement, before), 'certain')
  })
}

/**
 * One amount stated twice under one name, and amounts that no relation explains and that nothing repeats, a slip away from one of
 * the same name.
 */
export function twinsOf(prose: Prose, tables: readonly ExaminedTable[], ties: readonly Tie[]): Tie[] {
  const told = new Set(
    ties
      .filter(({ equation: { form } }) => form !== 'within')
      .flatMap(({ equation, holds }) =>
        holds ? exactlyBorne(equation) : quantitiesOf(equation).map(({ start }) => start),
      ),
  )
  const isPlan = isPlanOnly(tables)
  return groupsOf(statementsOf(prose, tables)).flatMap((group) => {
    const alike = byAmount(group)
    const alone = [...alike.values()].flatMap((each) => (each.length === 1 ? each : []))
    const slipped = alone.flatMap((suspect) => {
      if (told.has(suspect.quantity.start)) return []
      const [twin] = group
        .filter((other) => isNear(suspect, other) && mayBeOne(suspect, other, isPlan))
        .map((other) => ({ other, weight: evidence(suspect, other) }))
        .filter(({ weight }) => weight >= ENOUGH)
        .sort((one, other) => other.weight - one.weight)
      return twin === undefined ? [] : makeTie('restated', sameAs(suspect, twin.other), 'likely')
    })
    return [...[...alike.values()].flatMap((each) => repeatsOf(each, isPlan)), ...slipped]
  })
}

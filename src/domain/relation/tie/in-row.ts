import type { Exact } from '../../amount/index.ts'
import { compare, times, whole } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { magnitude } from './print.ts'
import { solve } from './solve.ts'
import type { Equation, Quantity } from './tie.ts'
import { quantitiesOf } from './tie.ts'

/** Nobody miscalculates by more than so many tenths of the largest amount. */
const FARTHEST_OFF = 3

const larger = (one: Exact, other: Exact): Exact => (compare(one, other) >= 0 ? one : other)

/** No more than so many tenths of another. */
export const isWithin = (gap: Exact, all: Exact, tenths: number): boolean =>
  compare(times(magnitude(gap), whole(10)), times(all, whole(tenths))) <= 0

/** So many tenths of itself a percentage is off at most that was reckoned amiss. */
const RECKONED_AMISS = 3

/** A percentage that is off by no more than somebody can have reckoned. */
export function isReckonedAmiss(equation: Equation): boolean {
  const { difference } = solve(equation)
  const [{ value }] = quantitiesOf(equation) as readonly [Quantity] // every equation has some
  return difference !== null && isWithin(difference, value, RECKONED_AMISS)
}

/** A miscalculation may be all that keeps it from holding: it is off by less than a third of its largest amount. */
export function isNearlySo(equation: Equation): boolean {
  const { difference } = solve(equation)
  const largest = quantitiesOf(equation)
    .map(({ value }) => magnitude(value))
    .reduce(larger)
  return difference !== null && isWithin(difference, largest, FARTHEST_OFF)
}

/** One behind the other in a sentence, with nothing between them but, it may be, what is of one dimension: percentages. */
export function areInRow(
  { claims }: Pick<Prose, 'claims'>,
  members: readonly Claim[],
  between?: Claim['unit']['dimension'],
): boolean {
  const own = new Set(members.map(({ index }) => index))
  const [from, to] = [Math.min(...own), Math.max(...own)]
  const all = claims.slice(from, to + 1)
  return all.every(
    ({ index, sentence, unit }) => sentence === all[0]?.sentence && (own.has(index) || unit.dimension === between),
  )
}

import type { Exact } from '../../amount/index.ts'
import { compare, times, whole } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { magnitude } from './print.ts'
import { solve } from './solve.ts'
import type { Equation } from './tie.ts'
import { quantitiesOf } from './tie.ts'

/** Nobody miscalculates by more than so many tenths of the largest amount. */
const FARTHEST_OFF = 3

const larger = (one: Exact, other: Exact): Exact => (compare(one, other) >= 0 ? one : other)

/** A miscalculation may be all that keeps it from holding: it is off by less than a third of its largest amount. */
export function isNearlySo(equation: Equation): boolean {
  const { difference } = solve(equation)
  const largest = quantitiesOf(equation)
    .map(({ value }) => magnitude(value))
    .reduce(larger)
  return (
    difference !== null && compare(times(magnitude(difference), whole(10)), times(largest, whole(FARTHEST_OFF))) <= 0
  )
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

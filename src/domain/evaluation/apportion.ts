import { compare, dividedBy, type Exact, fraction, minus, sumOf, times, whole, ZERO } from '../amount/index.ts'

/**
 * 分值折算 — `goal` shared out in proportion to `parts`, each a whole number of hundredths, as points are printed, and
 * together exactly the goal: each is rounded down, and what is left goes to the largest remainders, the first of equal ones.
 * Otherwise three thirds of 40 would be 13.33 each, and nobody could reach full points. Parts that add up to the goal already
 * stay as they are; parts of nothing get nothing.
 *
 * @param goal whole hundredths.
 */
export function apportion<T extends { readonly part: Exact }>(
  goal: Exact,
  members: readonly T[],
): readonly (T & { readonly share: Exact })[] {
  const sum = sumOf(members.map(({ part }) => part))
  if (compare(sum, goal) === 0) return members.map((member) => ({ ...member, share: member.part }))
  const hundredths = times(goal, whole(100))
  const cut = members.map((member, place) => {
    const fair = dividedBy(times(member.part, hundredths), sum) ?? ZERO
    const floor = fair.numerator / fair.denominator
    return { member, place, floor, remainder: minus(fair, whole(floor)) }
  })
  const left = compare(sum, ZERO) === 0 ? 0n : cut.reduce((rest, { floor }) => rest - floor, hundredths.numerator)
  const raised = new Set(cut.toSorted(byRemainder).slice(0, Number(left)))
  return cut.map((one) => ({ ...one.member, share: fraction(one.floor + (raised.has(one) ? 1n : 0n), 100n) }))
}

interface Cut {
  readonly place: number
  readonly remainder: Exact
}

function byRemainder(one: Cut, other: Cut): number {
  return compare(other.remainder, one.remainder) || one.place - other.place
}

import type { Exact } from '../amount/index.ts'
import { compare, fraction, isZero, larger, minus, plus, smaller, times, whole } from '../amount/index.ts'
import type { Interval, Vagueness } from './claim.ts'

const FIVE_PERCENT = fraction(5n, 100n)
const TWO = whole(2)
const HALF = fraction(1n, 2n)

/** The place of the last digit that is not zero: 900 → 100, 360 → 10, 35 → 1. What 余 and 多 leave open. */
function openPlace(value: Exact, scale: Exact): Exact {
  const units = fraction(value.numerator * scale.denominator, value.denominator * scale.numerator)
  if (units.denominator !== 1n || isZero(units)) return scale
  let place = 1n
  let rest = units.numerator < 0n ? -units.numerator : units.numerator
  while (rest % 10n === 0n) {
    rest /= 10n
    place *= 10n
  }
  return times(whole(place), scale)
}

/** What a printed number can mean: half a unit of its last digit either way, and what vague words leave open. */
export function intervalOf(written: {
  readonly value: Exact
  readonly step: Exact
  readonly scale: Exact
  readonly vagueness: Vagueness
  readonly isWhole: boolean
}): Interval {
  const { value, step, scale, vagueness, isWhole } = written
  const open = openPlace(value, scale)
  switch (vagueness) {
    case 'more':
      return { low: value, high: plus(value, open) }
    case 'above':
      return { low: value, high: larger(plus(value, open), times(value, TWO)) }
    case 'nearly':
    case 'below':
      return { low: smaller(minus(value, open), times(value, HALF)), high: value }
    case 'about': {
      const margin = larger(times(value, FIVE_PERCENT), times(step, HALF))
      return { low: minus(value, margin), high: plus(value, margin) }
    }
    case 'none': {
      const half = isWhole ? whole(0) : times(step, HALF)
      return { low: minus(value, half), high: plus(value, half) }
    }
    default:
      return vagueness satisfies never
  }
}

/** `true` when the two can stand for one number. */
export function canMeet(left: Interval, right: Interval): boolean {
  return compare(left.low, right.high) <= 0 && compare(right.low, left.high) <= 0
}

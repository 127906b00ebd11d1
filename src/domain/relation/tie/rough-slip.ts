/** A list and what it is said to come to, in plain numbers: good enough to pass over most. */
export interface RoughSum {
  readonly values: readonly number[]
  readonly sum: number
  readonly total: number
}

/** The place of the first digit: 3 of 1,204. */
const placeOf = (value: number): number => Math.floor(Math.log10(value) + 1e-9)

/** Powers of ten from 10⁻²⁰ on: reckoned anew they take most of the time. */
const LOWEST = -20
const TENS = Array.from({ length: 60 }, (_, at) => 10 ** (at + LOWEST))
const tenTo = (place: number): number => TENS[place - LOWEST] ?? 10 ** place

const firstDigit = (value: number): number => {
  const place = placeOf(value)
  return Math.floor(value / tenTo(place) + 1e-9)
}

/** So far a point is moved, or 万 left off. */
const FARTHEST = 4

/** A digit more or less behind the first, a point elsewhere: the first digit stands in another place. */
function isMoved(printed: number, needed: number): boolean {
  if (needed <= 0 || (needed < 2 * printed && printed < 2 * needed)) return false
  const places = Math.abs(placeOf(printed) - placeOf(needed))
  return places > 0 && places <= FARTHEST && firstDigit(printed) === firstDigit(needed)
}

/** One digit and noughts, or nine times one: what a wrong digit leaves, a first one more or less, and two that changed places. */
function isOfOneDigit(gap: number, rounding: number): boolean {
  const place = tenTo(placeOf(gap) - 1)
  const lead = gap / place
  const near = Math.round(lead)
  const slack = rounding / place + 1e-4
  return slack > 0.5 || (Math.abs(lead - near) < slack && (near % 10 === 0 || near % 9 === 0))
}

/**
 * `false` where no slip of a digit or of the point makes one number of the other, both in the unit they are told in: less
 * than one of it may be a digit lost behind the point.
 *
 * @param rounding so far the needed number may be rounded
 */
export function mayBeMistyped(printed: number, needed: number, rounding: number): boolean {
  const gap = Math.abs(needed - printed)
  return gap < 1 || isOfOneDigit(gap, rounding) || isMoved(printed, needed)
}

/** `false` where no single slip of any of its amounts keeps a list from its sum. `unit`: what its amounts are told in. */
export function mayBeSlip({ values, sum, total }: RoughSum, unit: number): boolean {
  const gap = total - sum
  return (
    mayBeMistyped(total / unit, sum / unit, 0) || values.some((value) => isMoved(value / unit, (value + gap) / unit))
  )
}

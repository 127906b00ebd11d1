import {
  compare,
  type Exact,
  exactText,
  fraction,
  grouped,
  rounded,
  roundedText,
  times,
  whole,
} from '../amount/index.ts'

/** `60%`, `99.97%`: at most two decimals. */
export function percentWords(ratio: Exact): string {
  return `${shortText(times(ratio, whole(100)))}%`
}

/** `8`, `8.21`: at most two decimals. */
export function shortText(value: Exact): string {
  return grouped(exactText(rounded(value, 2)))
}

/** `18.07`: exact where six decimals are enough, else `约3.333333`. */
export function exactWords(value: Exact): string {
  const near = rounded(value, 6)
  return `${compare(near, value) === 0 ? '' : '约'}${grouped(exactText(near))}`
}

/** `8.21分`: always two decimals, as forms print points. */
export function pointsWords(points: Exact): string {
  return `${roundedText(points, 2)}分`
}

/** `= 50%` or, where rounding was needed, `≈ 82.13%`. */
export function equalsPercent(ratio: Exact): string {
  const percent = times(ratio, whole(100))
  return `${sign(percent)} ${shortText(percent)}%`
}

/** `= 7.20分` or, where rounding was needed, `≈ 8.21分`. */
export function equalsPoints(points: Exact): string {
  return `${sign(points)} ${pointsWords(points)}`
}

function sign(value: Exact): string {
  return compare(rounded(value, 2), value) === 0 ? '=' : '≈'
}

/** A division whose divisor a rule pack states. @throws RangeError when it is 0: the pack is wrong. */
export function quotientOf(left: Exact, right: Exact): Exact {
  return fraction(left.numerator * right.denominator, left.denominator * right.numerator)
}

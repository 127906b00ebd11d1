/** From `low` to `high`, both included, in printed units. */
export type Range = readonly [low: number, high: number]

/** Floating point is off by less than this share. */
const SLACK = 1e-9

const lies = (value: number, [low, high]: Range): boolean => value >= low - high * SLACK && value <= high + high * SLACK

/** `true` when some digit at the place worth `place` brings the rest into the range. */
function hasDigit(rest: number, place: number, [low, high]: Range): boolean {
  const least = Math.max(0, Math.ceil((low - rest) / place - SLACK))
  return least <= Math.min(9, Math.floor((high - rest) / place + SLACK))
}

/** How many digits stand before the point. */
const integersOf = (digits: string): number => (digits.includes('.') ? digits.indexOf('.') : digits.length)

/** What each place of `123.45` is worth: 100, 10, 1, 0.1, 0.01. */
function placesOf(digits: string): number[] {
  return [...digits.replace('.', '')].map((_, at) => 10 ** (integersOf(digits) - 1 - at))
}

/** One digit wrong: any other digit at its place. */
function isWrong(digits: string, range: Range): boolean {
  const bare = digits.replace('.', '')
  return placesOf(digits).some((place, at) => hasDigit(Number(digits) - Number(bare[at]) * place, place, range))
}

/** One digit lost: any digit more, anywhere. */
function isLost(digits: string, range: Range): boolean {
  const integers = integersOf(digits)
  return Array.from({ length: digits.length + 1 }, (_, at) => at).some((at) => {
    const written = `${digits.slice(0, at)}0${digits.slice(at)}`
    return hasDigit(Number(written), 10 ** (integers - at), range)
  })
}

/** What rounding leaves open in addition where one decimal less is printed. */
function coarser([low, high]: Range, digits: string): Range {
  const place = 10 ** (integersOf(digits) - digits.length + 1)
  return [low - 9 * place, high + 4.5 * place]
}

/** One digit too many: without it; and where it is a decimal typed twice, the fewer that are left tell less. */
function isExtra(digits: string, range: Range): boolean {
  const point = integersOf(digits)
  return [...digits].some((digit, at) => {
    const without = Number(digits.slice(0, at) + digits.slice(at + 1))
    const isTwice = at > point && digits[at - 1] === digit
    return digit !== '.' && lies(without, isTwice ? coarser(range, digits) : range)
  })
}

/** Two digits beside each other, or on either side of the point, changed places. */
function isSwapped(digits: string, range: Range): boolean {
  const bare = digits.replace('.', '')
  const scale = 10 ** (digits.includes('.') ? digits.length - 1 - digits.indexOf('.') : 0)
  return [...bare].some((_, at) => {
    const swapped = bare.slice(0, at) + bare.charAt(at + 1) + bare.charAt(at) + bare.slice(at + 2)
    return lies(Number(swapped) / scale, range)
  })
}

/** A 万 forgotten or added, a point moved. */
const FACTORS = [10, 1 / 10, 100, 1 / 100, 10_000, 1 / 10_000]

/** `true` when one slip of the hand — a digit, the point, 万 — brings printed digits into a range. */
export function slipsInto(digits: string, range: Range): boolean {
  if (!/^\d+(?:\.\d+)?$/.test(digits) || range[0] <= 0) return false
  return (
    isWrong(digits, range) ||
    isExtra(digits, range) ||
    isSwapped(digits, range) ||
    isLost(digits, range) ||
    shiftsInto(digits, range)
  )
}

/** `true` when a digit too many or too few, the point or the unit is all that keeps the digits from a range. */
export const digitsOff = (digits: string, range: Range): boolean =>
  /^\d+(?:\.\d+)?$/.test(digits) &&
  range[0] > 0 &&
  (isExtra(digits, range) || isLost(digits, range) || shiftsInto(digits, range))

/** `true` when the point or the unit is all that keeps the digits from a range. */
export function shiftsInto(digits: string, range: Range): boolean {
  return FACTORS.some((factor) => lies(Number(digits) * factor, range))
}

/**
 * An exact number: a fraction of whole numbers in lowest terms, denominator above zero.
 * Everything between the records and the screen is computed in it; rounding happens once, in {@link roundedText}.
 */
export interface Exact {
  readonly numerator: bigint
  readonly denominator: bigint
}

/** The fraction `numerator / denominator` in lowest terms. @throws RangeError on a zero denominator. */
export function fraction(numerator: bigint, denominator: bigint): Exact {
  if (denominator === 1n) return { numerator, denominator }
  if (denominator === 0n) throw new RangeError('a fraction needs a denominator')
  const sign = denominator < 0n ? -1n : 1n
  const shared = sign * greatestDivisor(numerator, denominator)
  return shared === 1n
    ? { numerator, denominator }
    : { numerator: numerator / shared, denominator: denominator / shared }
}

/** A whole number as {@link Exact}. @throws RangeError when a `number` is not a safe integer. */
export function whole(value: number | bigint): Exact {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new RangeError('not a safe whole number')
  return { numerator: BigInt(value), denominator: 1n }
}

export const ZERO: Exact = whole(0)
export const ONE: Exact = whole(1)

const TENS: readonly bigint[] = Array.from({ length: 20 }, (_, power) => 10n ** BigInt(power))
const tenTo = (power: number): bigint => TENS[power] ?? 10n ** BigInt(power)

/** A sign, digits with or without separators at every third, decimals. */
const DECIMAL = /^[+-]?(?:(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?|\.\d+)$/
const FRACTION = /^-?\d+\/0*[1-9]\d*$/

/** Reads `"12"`, `"-1,234.50"`, `".5"`, `"1/3"`. `null` when it is not such a number. */
export function exactFromText(text: string): Exact | null {
  const written = text.trim()
  if (written.includes('/') && FRACTION.test(written)) {
    const bar = written.indexOf('/')
    return fraction(BigInt(written.slice(0, bar)), BigInt(written.slice(bar + 1)))
  }
  if (!DECIMAL.test(written)) return null
  const digits = written.replaceAll(',', '')
  const point = digits.indexOf('.')
  const decimals = point < 0 ? 0 : digits.length - point - 1
  return fraction(BigInt(digits.replace('.', '')), tenTo(decimals))
}

/** Reads a number that stands in a definition, as {@link exactFromText}. @throws RangeError when it is none. */
export function exactOf(text: string): Exact {
  const exact = exactFromText(text)
  if (exact === null) throw new RangeError(`not a number: ${text}`)
  return exact
}

/** `"1/3"`, `"12/1"`: equal numbers are spelt alike, so that they can be looked up. */
export const fractionText = ({ numerator, denominator }: Exact): string => `${numerator}/${denominator}`

/** The one exact spelling: `"12"`, `"-1234.5"`, and `"1/3"` where decimals would not end. */
export function exactText({ numerator, denominator }: Exact): string {
  let decimals = 0
  let scaled = 1n
  while (scaled % denominator !== 0n) {
    decimals += 1
    scaled *= 10n
    if (decimals > 40) return fractionText({ numerator, denominator })
  }
  return decimalText((numerator * scaled) / denominator, decimals)
}

/** Rounded to `decimals` places, half away from zero, with all of them printed: `"47.33"`. */
export function roundedText(value: Exact, decimals: number): string {
  return decimalText(roundedUnits(value, decimals), decimals)
}

/** Rounded to `decimals` places, half away from zero, still exact. */
export function rounded(value: Exact, decimals: number): Exact {
  return fraction(roundedUnits(value, decimals), tenTo(decimals))
}

function roundedUnits({ numerator, denominator }: Exact, decimals: number): bigint {
  const scaled = numerator * tenTo(decimals)
  const magnitude = scaled < 0n ? -scaled : scaled
  const units = (magnitude * 2n + denominator) / (denominator * 2n)
  return scaled < 0n ? -units : units
}

function decimalText(units: bigint, decimals: number): string {
  const sign = units < 0n ? '-' : ''
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0')
  if (decimals === 0) return `${sign}${digits}`
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

/** All of them together, brought to lowest terms once. */
export function sumOf(terms: readonly Exact[]): Exact {
  let [numerator, denominator] = [0n, 1n]
  for (const term of terms) {
    if (denominator % term.denominator !== 0n) {
      numerator *= term.denominator
      denominator *= term.denominator
    }
    numerator += term.numerator * (denominator / term.denominator)
  }
  return fraction(numerator, denominator)
}

export function plus(left: Exact, right: Exact): Exact {
  if (left.denominator === right.denominator) return fraction(left.numerator + right.numerator, left.denominator)
  return fraction(
    left.numerator * right.denominator + right.numerator * left.denominator,
    left.denominator * right.denominator,
  )
}

export function minus(left: Exact, right: Exact): Exact {
  if (left.denominator === right.denominator) return fraction(left.numerator - right.numerator, left.denominator)
  return fraction(
    left.numerator * right.denominator - right.numerator * left.denominator,
    left.denominator * right.denominator,
  )
}

export function times(left: Exact, right: Exact): Exact {
  return fraction(left.numerator * right.numerator, left.denominator * right.denominator)
}

/** `null` when there is nothing to divide by. */
export function dividedBy(left: Exact, right: Exact): Exact | null {
  if (right.numerator === 0n) return null
  return fraction(left.numerator * right.denominator, left.denominator * right.numerator)
}

export function negated({ numerator, denominator }: Exact): Exact {
  return { numerator: -numerator, denominator }
}

const orderOf = (left: bigint, right: bigint): number => (left < right ? -1 : left > right ? 1 : 0)

/** Negative, zero or positive as `left` is below, equal to or above `right`. */
export function compare(left: Exact, right: Exact): number {
  if (left === right) return 0
  if (left.denominator === right.denominator) return orderOf(left.numerator, right.numerator)
  return orderOf(left.numerator * right.denominator, right.numerator * left.denominator)
}

export function isZero({ numerator }: Exact): boolean {
  return numerator === 0n
}

export function smaller(left: Exact, right: Exact): Exact {
  return compare(left, right) <= 0 ? left : right
}

export function larger(left: Exact, right: Exact): Exact {
  return compare(left, right) >= 0 ? left : right
}

/** Plain numbers divide many times as fast; those that they can't tell exactly are divided as they are. */
function greatestDivisor(left: bigint, right: bigint): bigint {
  const [plainLeft, plainRight] = [Math.abs(Number(left)), Math.abs(Number(right))]
  if (plainLeft <= Number.MAX_SAFE_INTEGER && plainRight <= Number.MAX_SAFE_INTEGER) {
    return BigInt(plainDivisor(plainLeft, plainRight))
  }
  let [a, b] = [left < 0n ? -left : left, right < 0n ? -right : right]
  while (b !== 0n) [a, b] = [b, a % b]
  return a
}

/** By whole numbers of 32 bits where they are enough, which an engine divides in a quarter of the time. */
function plainDivisor(left: number, right: number): number {
  let [a, b] = [left, right]
  while (b > MOST_OF_32_BITS) [a, b] = [b, a % b]
  if (b === 0) return a
  let [whole, rest] = [b | 0, (a % b) | 0]
  while (rest !== 0) [whole, rest] = [rest, (whole % rest) | 0]
  return whole
}

const MOST_OF_32_BITS = 0x7fff_ffff

/** A plain number near it: good enough to pass over what is far off, never to be shown or kept. */
export const approximately = ({ numerator, denominator }: Exact): number =>
  denominator === 1n ? Number(numerator) : Number(numerator) / Number(denominator)

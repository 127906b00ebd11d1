import type { Exact } from '../../amount/index.ts'
import { dividedBy, exactText, grouped, rounded, whole, ZERO } from '../../amount/index.ts'
import type { Quantity } from './tie.ts'

const MOST_DECIMALS = 6

/** Printed as finely as it was reckoned. */
const isRate = ({ unit: { dimension } }: Quantity): boolean =>
  dimension === 'percent' || dimension === 'permille' || dimension === 'multiple'

/** An amount in base units, printed in the unit of `like` without needless digits: `30,677.52`. */
export function printedLike(value: Exact, like: Quantity): string {
  const inUnit = dividedBy(value, like.unit.scale) ?? ZERO
  const decimals = isRate(like) ? Math.max(2, decimalsOf(like)) : MOST_DECIMALS
  const text = exactText(rounded(inUnit, decimals))
  return like.digits.includes(',') || like.unit.dimension === 'money' ? grouped(text) : text
}

/** Decimal places as printed. */
export function decimalsOf({ digits }: Quantity): number {
  const point = digits.indexOf('.')
  return point === -1 ? 0 : digits.length - point - 1
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39
const NOUGHT = 0x30

/** How many digits there are from the first that is no nought on, and how many noughts end them. */
function digitsIn(digits: string): { readonly all: number; readonly noughts: number } {
  let [all, noughts] = [0, 0]
  for (let at = 0; at < digits.length; at += 1) {
    const code = digits.charCodeAt(at)
    if (!isDigit(code) || (all === 0 && code === NOUGHT)) continue
    all += 1
    noughts = code === NOUGHT ? noughts + 1 : 0
  }
  return { all, noughts }
}

/** Digits that tell: without leading zeros, without the zeros at the end. */
export function significantDigits({ digits }: Quantity): number {
  const { all, noughts } = digitsIn(digits)
  return all - noughts
}

/** Digits as printed, without leading zeros: 43.00 has four. */
export const printedDigits = ({ digits }: Quantity): number => digitsIn(digits).all

/** Digits that tell how finely a number is printed: 43.0 has three of them, 50 has one. */
export function fineDigits(quantity: Quantity): number {
  const isFine = quantity.digits.includes('.') && quantity.unit.dimension === 'percent'
  return isFine ? printedDigits(quantity) : significantDigits(quantity)
}

const FEWEST_DIGITS = 3
/** Printed with decimals, 840.00 is as fine as 838.64. */
const MOST_PRINTED = 4

/** Of so many digits that another amount is not one slip away by chance. */
export const isFinelyPrinted = (quantity: Quantity): boolean =>
  fineDigits(quantity) >= FEWEST_DIGITS || (quantity.digits.includes('.') && printedDigits(quantity) >= MOST_PRINTED)

/** Without sign. */
export function magnitude({ numerator, denominator }: Exact): Exact {
  return { numerator: numerator < 0n ? -numerator : numerator, denominator }
}

/** The unit as printed in messages: that of the quantity, or its base unit. */
export function unitOf({ unit }: Quantity): string {
  return unit.printed === '' ? unit.key : unit.printed
}

export const HUNDRED = whole(100)

import {
  type Exact,
  exactFromText,
  fen,
  fenFromYuan,
  minus,
  plus,
  roundedText,
  times,
  whole,
} from '../../../domain/amount/index.ts'
import { type Day, dayFromText, daysBetween, plusDays } from '../../../domain/calendar/index.ts'
import type { CellValue, GridColumn } from './grid-types.ts'

/** The value that stands so many cells after the first of the seed; before it where negative. */
type Series = (at: number) => CellValue

/**
 * 序列 — how a seed goes on, as in Excel: days day by day, by their step or, on the same day of months, by months; numbers
 * by their step; text by the number at its end.
 *
 * @param isFlipped Ctrl is held: a single number counts on by one, everything else is copied
 * @returns `null` where the seed is copied
 */
export function seriesOf(
  seed: readonly CellValue[],
  { type }: Pick<GridColumn, 'type'>,
  isFlipped: boolean,
): Series | null {
  switch (type.kind) {
    case 'date':
      return isFlipped ? null : daysAfter(seed)
    case 'money':
    case 'count':
    case 'decimal':
      return (seed.length === 1) === isFlipped ? numbersAfter(seed, type) : null
    case 'text':
      return isFlipped || type.multiline ? null : wordsAfter(seed)
    default:
      return null
  }
}

function daysAfter(seed: readonly CellValue[]): Series | null {
  const days = seed.map((value) => (typeof value === 'string' ? dayFromText(value) : null))
  const [first, second] = days
  if (first === null || first === undefined || days.includes(null)) return null
  const found = days.filter((one) => one !== null)
  if (second === null || second === undefined) return (at) => plusDays(first, at)
  return byMonths(found, first) ?? byDays(found, daysBetween(first, second))
}

function byDays(days: readonly Day[], step: number): Series | null {
  const [first] = days
  if (first === undefined) return null
  return days.every((one, at) => one === plusDays(first, at * step)) ? (at) => plusDays(first, at * step) : null
}

/** Days of one number in months of one step; last days of months stay last days. */
function byMonths(days: readonly Day[], first: Day): Series | null {
  const step = monthNumber(days[1] ?? first) - monthNumber(first)
  if (step === 0) return null
  const isLast = days.every(isLastOfMonth)
  const dayAt = (at: number) => dayIn(monthNumber(first) + at * step, isLast ? 31 : Number(first.slice(8)))
  return days.every((one, at) => one === dayAt(at)) ? dayAt : null
}

/** Months counted from the year 0. */
function monthNumber(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
}

/** The day of a month, or its last one where it has no such day. */
function dayIn(month: number, wanted: number): string {
  const start = `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`
  for (let day = wanted; day > 28; day -= 1) {
    if (dayFromText(`${start}-${day}`) !== null) return `${start}-${day}`
  }
  return `${start}-${String(Math.min(wanted, 28)).padStart(2, '0')}`
}

function isLastOfMonth(day: Day): boolean {
  return plusDays(day, 1).endsWith('-01')
}

type NumberType = Extract<GridColumn['type'], { readonly kind: 'money' | 'count' | 'decimal' }>

/** By one step throughout; numbers of no common step are copied, never guessed. */
function numbersAfter(seed: readonly CellValue[], type: NumberType): Series | null {
  const numbers = seed.map((value) => numberOf(value, type)).filter((value) => value !== null)
  const [first, second] = numbers
  if (first === undefined || numbers.length < seed.length) return null
  const one = type.kind === 'money' ? numberOf(fenFromYuan('1'), type) : whole(1)
  const step = second === undefined ? (one ?? whole(1)) : minus(second, first)
  const numberAt = (at: number) => plus(first, times(step, whole(at)))
  const isEven = numbers.every((number, at) => isSame(number, numberAt(at)))
  return isEven ? (at) => cellValue(numberAt(at), type) : null
}

function isSame(left: Exact, right: Exact): boolean {
  return left.numerator === right.numerator && left.denominator === right.denominator
}

function numberOf(value: CellValue, { kind }: NumberType): Exact | null {
  if (kind === 'decimal') return typeof value === 'string' ? exactFromText(value) : null
  return typeof value === 'number' ? whole(value) : null
}

/** What is too large for a cell is left to the check as text. */
function cellValue(number: Exact, type: NumberType): CellValue {
  if (type.kind === 'decimal') return trimmed(roundedText(number, type.decimals))
  const value = Number(number.numerator)
  if (!Number.isSafeInteger(value)) return String(number.numerator)
  return type.kind === 'money' ? fen(value) : value
}

function trimmed(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

/** `记-008`, `记-009`: the number at the end goes on, with its leading zeros. */
function wordsAfter(seed: readonly CellValue[]): Series | null {
  const parts = seed.map((value) => (typeof value === 'string' ? /^(.*?)(\d{1,15})$/.exec(value) : null))
  const [first, second] = parts
  if (first === null || first === undefined || parts.includes(null)) return null
  const [words = '', digits = ''] = first.slice(1)
  const step = second === undefined ? 1 : Number(second?.[2]) - Number(digits)
  const textAt = (at: number) => {
    const number = Number(digits) + at * step
    return `${words}${String(Math.max(0, number)).padStart(digits.length, '0')}`
  }
  return seed.every((value, at) => value === textAt(at)) ? textAt : null
}

import type { Day } from './day.ts'
import { day, dayInWords, plusDays } from './day.ts'

/** A stretch of days within one fiscal year, both ends included. */
export interface Period {
  readonly from: Day
  readonly to: Day
}

export function wholeYear(year: number): Period {
  return { from: day(`${year}-01-01`), to: day(`${year}-12-31`) }
}

/** Months `first`…`last` (1…12) of a year. @throws RangeError on a month outside the year. */
export function months({ year, first, last }: { year: number; first: number; last: number }): Period {
  if (first < 1 || last > 12 || first > last) throw new RangeError('months run from 1 to 12')
  return { from: day(`${year}-${twoDigits(first)}-01`), to: lastDayOf(`${year}-${twoDigits(last)}`) }
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

/** Every month has a 28th, and the fourth day after that lies in the next one. */
function lastDayOf(month: string): Day {
  const inNext = plusDays(day(`${month}-28`), 4)
  return plusDays(inNext, -Number(inNext.slice(8)))
}

export function isWithin(date: Day, { from, to }: Period): boolean {
  return date >= from && date <= to
}

/** `2020年度`, `2020年1—10月`, or both days where the period is not whole months. */
export function periodInWords({ from, to }: Period): string {
  const year = from.slice(0, 4)
  const areWholeMonths = from.endsWith('-01') && to.startsWith(year) && to >= from && to === lastDayOf(to.slice(0, 7))
  if (!areWholeMonths) return `${dayInWords(from)}至${dayInWords(to)}`
  const [first, last] = [Number(from.slice(5, 7)), Number(to.slice(5, 7))]
  if (first === 1 && last === 12) return `${year}年度`
  return first === last ? `${year}年${first}月` : `${year}年${first}—${last}月`
}

/** A month of a period: the days of it that lie within. */
export interface MonthWithin extends Period {
  /** `2020-01` */
  readonly month: string
  readonly isWhole: boolean
}

/** The months that a period touches, in their order. */
export function monthsWithin({ from, to }: Period): readonly MonthWithin[] {
  const found: MonthWithin[] = []
  for (let first = from; first <= to; ) {
    const month = first.slice(0, 7)
    const last = lastDayOf(month)
    const end = last < to ? last : to
    found.push({ month, from: first, to: end, isWhole: first.endsWith('-01') && end === last })
    first = plusDays(last, 1)
  }
  return found
}

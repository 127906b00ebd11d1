import type { Day } from './day.ts'
import { day } from './day.ts'

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
  const end = new Date(Date.UTC(year, last, 0)).toISOString().slice(0, 10)
  return { from: day(`${year}-${String(first).padStart(2, '0')}-01`), to: day(end) }
}

export function isWithin(date: Day, { from, to }: Period): boolean {
  return date >= from && date <= to
}

/** `2020年度`, `2020年1—10月`, or both days where the period is not whole months. */
export function periodInWords({ from, to }: Period): string {
  const year = from.slice(0, 4)
  const [first, last] = [Number(from.slice(5, 7)), Number(to.slice(5, 7))]
  const areWholeMonths =
    from.endsWith('-01') && to.slice(0, 4) === year && to === months({ year: Number(year), first, last }).to
  if (!areWholeMonths) return `${from}至${to}`
  if (first === 1 && last === 12) return `${year}年度`
  return first === last ? `${year}年${first}月` : `${year}年${first}—${last}月`
}

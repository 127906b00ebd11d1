/** A day as ISO text, `2026-06-30`. */
export type Day = string & { readonly __unit: 'day' }

/** A month as ISO text, `2026-06`. */
export type Month = string & { readonly __unit: 'month' }

/** An instant as ISO text in UTC with milliseconds, `2026-06-30T08:00:00.000Z`. */
export type Instant = string & { readonly __unit: 'instant' }

/** Reads `2026-06-30`. `null` when no such day exists. */
export function dayFromText(text: string): Day | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (parts === null) return null
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return date >= 1 && date <= daysIn(year, month) ? (text as Day) : null // checked here
}

/** Days of a month 1…12; none of any other. */
function daysIn(year: number, month: number): number {
  if (month < 1 || month > 12) return 0
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** @throws RangeError when no such day exists. */
export function day(text: string): Day {
  const found = dayFromText(text)
  if (found === null) throw new RangeError(`no such day: ${text}`)
  return found
}

/** Reads `2026-06-30T08:00:00.000Z`. `null` when it is not an instant so written. */
export function instantFromText(text: string): Instant | null {
  const date = new Date(text)
  return !Number.isNaN(date.getTime()) && date.toISOString() === text ? (text as Instant) : null // checked here
}

/** @throws RangeError when it is not an instant. */
export function instant(text: string): Instant {
  const found = instantFromText(text)
  if (found === null) throw new RangeError(`no such instant: ${text}`)
  return found
}

export function plusMinutes(at: Instant, minutes: number): Instant {
  return instant(new Date(Date.parse(at) + minutes * 60_000).toISOString())
}

/** The day `days` later, or earlier when negative. */
export function plusDays(date: Day, days: number): Day {
  return day(new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10))
}

/** Days from one day to another, both as ISO text; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}

/** Reads `2026-06`. `null` when no such month exists. */
export function monthFromText(text: string): Month | null {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? (text as Month) : null // checked by the pattern
}

export function monthOf(date: Day): Month {
  return date.slice(0, 7) as Month // a day begins with its month
}

export function yearOf(date: Day | Month): number {
  return Number(date.slice(0, 4))
}

/** `2020年6月30日`, without leading zeros, as official documents write it. */
export function dayInWords(date: Day): string {
  return `${date.slice(0, 4)}年${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`
}

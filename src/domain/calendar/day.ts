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
  const date = new Date(`${text}T00:00:00Z`)
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) return null
  return text as Day // checked above
}

/** @throws RangeError when no such day exists. */
export function day(text: string): Day {
  const found = dayFromText(text)
  if (found === null) throw new RangeError(`no such day: ${text}`)
  return found
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
  const [year = '', month = '', ofMonth = ''] = date.split('-')
  return `${year}年${Number(month)}月${Number(ofMonth)}日`
}

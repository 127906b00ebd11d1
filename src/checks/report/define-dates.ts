import type { NumberToken, WrittenDate } from '../../domain/claim/index.ts'
import type { Examined } from '../../domain/relation/index.ts'

/** 截至, directly before a date. */
export const CUT_OFF = /截[至止](?:到|目前)?$/

/** Dates of a document that say when. */
export function datesOf({ tokens }: Examined): readonly NumberToken[] {
  return tokens.filter(({ kind, dates }) => kind === 'date' && dates.length > 0)
}

/** The words before an offset, at most `length` of them. */
export function wordsBefore({ normal }: Examined, at: number, length: number): string {
  return normal.slice(Math.max(0, at - length), at)
}

/** The words of the clause that an offset ends, at most 14 of them. */
export function clauseTo(document: Examined, at: number): string {
  return wordsBefore(document, at, 14).replace(/^.*[，。；：\n]/s, '')
}

/** Comparable days; a year that isn't said is `assumedYear`, other missing parts count as the beginning. */
export function orderOf({ year, month, day }: WrittenDate, assumedYear = 0): number {
  return (year ?? assumedYear) * 372 + ((month ?? 1) - 1) * 31 + (day ?? 1)
}

/** A month or day written with its year. */
export interface FullDate extends WrittenDate {
  readonly year: number
  readonly month: number
}

const isFull = (date: WrittenDate | undefined): date is FullDate => date?.year != null && date.month !== null

/** The month or day that a date is; `null` for a year, a stretch, or a day without its year. */
export function fullDateOf({ dates: [date, ...others] }: NumberToken): FullDate | null {
  return isFull(date) && others.length === 0 ? date : null
}

const YEAR_IN_BRACKETS = /(?<=[〔[（(【])(\d{4})[〕\])）】]/

/** Document numbers with a year, from the bracket on: 〔2022〕15号. */
export function documentNumbers({ tokens, normal }: Examined) {
  return tokens.flatMap(({ kind, start, end }) => {
    const words = normal.slice(start - 1, end)
    const year = YEAR_IN_BRACKETS.exec(words)?.[1]
    return kind !== 'document-number' || year === undefined
      ? []
      : [{ start: start - 1, end, words, year: Number(year) }]
  })
}

/** 落款日期 — the date under the signature, with its place. */
export interface Signature {
  readonly start: number
  readonly end: number
  readonly date: FullDate
}

/** The date under the signature; `null` where there is none, or none with a year. */
export function signatureOf(document: Examined): Signature | null {
  const { signedOn } = document.profile
  const tokens = datesOf(document).filter(({ dates: [date] }) => date === signedOn)
  return tokens.flatMap(({ start, end, dates: [date] }) => (isFull(date) ? [{ start, end, date }] : [])).at(-1) ?? null
}

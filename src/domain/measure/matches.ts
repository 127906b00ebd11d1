import { compare, type Exact, exactFromText } from '../amount/index.ts'
import type { FieldValue, LedgerRow } from '../ledger/index.ts'
import type { Condition, Filter, Range } from './measure.ts'

/**
 * `true` when the row is not voided and meets every condition.
 *
 * - A plain value: the field equals it; an empty field equals nothing. `null`: the field is empty.
 * - `in`: the field equals one of them. `not`: everything else, empty fields included (SQL: IS DISTINCT FROM); `not: null`:
 *   the field is filled in.
 * - `atLeast`, `atMost`: both ends included; an empty field is in no range, not even in one without ends. A number as an
 *   end is held against numbers (count, money, decimal), a text against texts by code unit (SQL: collation "C"): days.
 * - `startsWith`: the field is a text that begins so. `contains`: it has the words somewhere, A like a.
 * - `onOrBefore`: both fields hold a day (or another text), and this one's is no later than the other's.
 * - A number equals a decimal by value (`1.5` and `"1.50"`), two texts only letter by letter.
 */
export function matches(where: Filter, row: Matched): boolean {
  return matcher(where)(row)
}

type Matched = Pick<LedgerRow, 'values' | 'voided'>

/** As {@link matches}, for many rows. */
export function matcher(where: Filter): (row: Matched) => boolean {
  const conditions = Object.entries(where)
  return ({ values, voided }) =>
    voided === null && conditions.every(([field, condition]) => meets(values[field] ?? null, condition, values))
}

function meets(held: FieldValue, condition: Condition, values: LedgerRow['values']): boolean {
  if (condition === null) return held === null
  if (typeof condition !== 'object') return equals(held, condition)
  if ('in' in condition) return condition.in.some((one) => equals(held, one))
  if ('not' in condition) return condition.not === null ? held !== null : !equals(held, condition.not)
  if ('onOrBefore' in condition) return isNoLater(held, values[condition.onOrBefore] ?? null)
  if ('startsWith' in condition) return typeof held === 'string' && held.startsWith(condition.startsWith)
  if ('contains' in condition)
    return typeof held === 'string' && smallLetters(held).includes(smallLetters(condition.contains))
  return isBetween(held, condition)
}

function isNoLater(held: FieldValue, other: FieldValue): boolean {
  return typeof held === 'string' && typeof other === 'string' && held <= other
}

function isBetween(held: FieldValue, { atLeast, atMost }: Range): boolean {
  if (held === null) return false
  return (atLeast === undefined || order(held, atLeast) >= 0) && (atMost === undefined || order(held, atMost) <= 0)
}

/** As the database does under collation "C": A to Z only. */
function smallLetters(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}

function equals(held: FieldValue, wanted: string | number | boolean): boolean {
  if (held === null) return false
  return typeof wanted === 'number' && typeof held !== 'boolean' ? order(held, wanted) === 0 : held === wanted
}

/** Negative, zero or positive; NaN, which is in no range, where a number is asked of what is no number. */
function order(held: FieldValue, end: string | number): number {
  if (typeof end === 'string') return typeof held === 'string' ? byText(held, end) : Number.NaN
  if (typeof held === 'number') return held - end
  const [left, right] = [exactOf(held), exactOf(end)]
  return left === null || right === null ? Number.NaN : compare(left, right)
}

/** @throws RangeError when it is no number */
export function numberIn(held: FieldValue): Exact {
  const exact = exactOf(held)
  if (exact === null) throw new RangeError(`not a number: ${held}`)
  return exact
}

function exactOf(held: FieldValue): Exact | null {
  return typeof held === 'string' || typeof held === 'number' ? exactFromText(String(held)) : null
}

export function byText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

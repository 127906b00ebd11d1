import type { Exact } from '../amount/index.ts'
import { compare, dividedBy, exactFromText, sumOf, whole } from '../amount/index.ts'
import { isWithin } from '../calendar/index.ts'
import type { FieldValue, LedgerRow } from '../ledger/index.ts'
import type { Condition, Filter, Measure, Measured, MeasureScope, Range } from './measure.ts'

/** A measure's value with the rows that count for it. */
export interface Evaluation {
  readonly value: Exact | null
  /** In order of id. */
  readonly rows: readonly LedgerRow[]
}

/**
 * 取数 — a measure over rows in memory: what the SQL made from the same definition must answer.
 *
 * - The rows that count are those that meet `where` ({@link matches}), whatever their measured field holds; voided rows
 *   never count. Ledger and period are the caller's business, or {@link measureRows}'.
 * - `count`: number of those rows. `sum`: empty fields are skipped; 0 over no rows and over empty fields alone.
 * - `average`: empty fields are skipped above and below the line; `null` when none is filled in.
 * - `share`: rows that meet `of` as well, over the rows that count; `null` over no rows.
 * - `distinct`: number of different values; empty fields are no value. Values are held against each other as stored.
 * - `latest`: the field of the row with the last `happenedOn`, among those of one day the largest id by code unit (SQL:
 *   collation "C"); `null` without rows, and when that row's field is empty.
 *
 * @throws RangeError when a field that is added up or looked up holds no number: the definition is wrong.
 */
export function evaluateMeasure(measure: Measure, rows: readonly LedgerRow[]): Evaluation {
  const counting = rows.filter((row) => matches(measure.where, row)).sort(byId)
  return { value: measuredValue(measure, counting), rows: counting }
}

/**
 * 取数 — a measure with its scope over rows in memory, with everything that is known of the rows behind it.
 *
 * `digest` is SM3 over the rows' digests written one after the other, in order of id by code unit.
 */
export function measureRows({
  scope,
  rows,
  sm3,
}: {
  scope: MeasureScope
  rows: readonly LedgerRow[]
  sm3: (text: string) => string
}): Measured {
  const inScope = rows.filter((row) => row.ledger === scope.ledger && isWithin(row.happenedOn, scope.period))
  const { value, rows: counting } = evaluateMeasure(scope.measure, inScope)
  const strengths = counting.map((row) => row.strength)
  return {
    value,
    rowCount: counting.length,
    digest: sm3(counting.map((row) => row.digest).join('')),
    weakest: strengths.length === 0 ? null : Math.min(...strengths),
    strongest: strengths.length === 0 ? null : Math.max(...strengths),
    sampleCount: counting.filter((row) => row.isSample).length,
  }
}

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
export function matches(where: Filter, row: Pick<LedgerRow, 'values' | 'voided'>): boolean {
  if (row.voided !== null) return false
  return Object.entries(where).every(([field, condition]) => meets(row.values[field] ?? null, condition, row.values))
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
  const [left, right] = [exactOf(held), exactOf(end)]
  return left === null || right === null ? Number.NaN : compare(left, right)
}

function measuredValue(measure: Measure, rows: readonly LedgerRow[]): Exact | null {
  switch (measure.kind) {
    case 'count':
      return whole(rows.length)
    case 'sum':
      return sumOf(filledIn(rows, measure.field).map(numberIn))
    case 'average': {
      const numbers = filledIn(rows, measure.field).map(numberIn)
      return dividedBy(sumOf(numbers), whole(numbers.length))
    }
    case 'share':
      return dividedBy(whole(rows.filter((row) => matches(measure.of, row)).length), whole(rows.length))
    case 'distinct':
      return whole(new Set(filledIn(rows, measure.field)).size)
    case 'latest': {
      const last = rows.toSorted(byDayThenId).at(-1)
      const held = last?.values[measure.field] ?? null
      return held === null ? null : numberIn(held)
    }
  }
}

function filledIn(rows: readonly LedgerRow[], field: string): FieldValue[] {
  return rows.map((row) => row.values[field] ?? null).filter((held) => held !== null)
}

function numberIn(held: FieldValue): Exact {
  const exact = exactOf(held)
  if (exact === null) throw new RangeError(`not a number: ${held}`)
  return exact
}

function exactOf(held: FieldValue): Exact | null {
  return typeof held === 'string' || typeof held === 'number' ? exactFromText(String(held)) : null
}

function byText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

function byId(left: LedgerRow, right: LedgerRow): number {
  return byText(left.id, right.id)
}

function byDayThenId(left: LedgerRow, right: LedgerRow): number {
  return byText(left.happenedOn, right.happenedOn) || byId(left, right)
}

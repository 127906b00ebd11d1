import { compare, type Exact, exactOf, minus, whole } from '../amount/index.ts'
import type { Day, Period } from '../calendar/index.ts'
import { daysBetween, isWithin, plusDays, plusWorkingDays, workingDaysBetween, yearOf } from '../calendar/index.ts'
import type { FieldValue, LedgerRow } from '../ledger/index.ts'
import { type Filter, matches } from '../measure/index.ts'
import type { GapCommitment } from './commitment.ts'

/** 履行情况 — of one period, one month of rows, or one thing that must not stand still. */
export type CommitmentState =
  | { readonly state: 'met' }
  /** `lacking`: by how much; rows that fail, or days beyond the limit. */
  | { readonly state: 'missed'; readonly lacking: Exact }
  /** Still to be done, by `until` at the latest. */
  | { readonly state: 'due'; readonly lacking: Exact; readonly until: Day }
  /** Its period has not begun. */
  | { readonly state: 'ahead' }
  /** Nothing happened for which anything was owed. */
  | { readonly state: 'nothing' }
  /** Working days of a year whose holidays are not known are not counted. */
  | { readonly state: 'unknown'; readonly year: number }

/** Of a period with so much done: what is reached early is met, what is open on the last day is still due. */
export function periodicState({
  done,
  atLeast,
  period,
  today,
}: {
  readonly done: Exact
  readonly atLeast: number
  readonly period: Period
  readonly today: Day
}): CommitmentState {
  const lacking = minus(exactOf(String(atLeast)), done)
  if (compare(lacking, whole(0)) <= 0) return { state: 'met' }
  if (today < period.from) return { state: 'ahead' }
  return today > period.to ? { state: 'missed', lacking } : { state: 'due', lacking, until: period.to }
}

/** Of rows of which some meet the condition. */
export function eachState({ rows, meeting }: { readonly rows: number; readonly meeting: number }): CommitmentState {
  if (rows === 0) return { state: 'nothing' }
  return meeting === rows ? { state: 'met' } : { state: 'missed', lacking: whole(rows - meeting) }
}

/** 间隔 — between a row and the next of the same thing. `next` null: there was none yet. */
export interface Gap {
  readonly key: string | null
  readonly from: Day
  readonly next: Day | null
}

interface Limit {
  readonly days: number
  readonly counting?: GapCommitment['counting']
  readonly today: Day
}

/** How a thing stands after each row: kept when the next came in time, due while it may still come. */
export function gapState({ from, next }: Gap, { days, counting, today }: Limit): CommitmentState {
  const end = next ?? today
  const passed = counting === '工作日' ? workingDaysBetween(from, end) : { days: daysBetween(from, end) }
  if ('unknownYear' in passed) return { state: 'unknown', year: passed.unknownYear }
  if (passed.days > days) return { state: 'missed', lacking: whole(passed.days - days) }
  if (next !== null) return { state: 'met' }
  const until = counting === '工作日' ? plusWorkingDays(from, days) : plusDays(from, days)
  // The term may reach into a year whose holidays are not announced yet.
  return until === null ? { state: 'unknown', year: yearOf(end) + 1 } : { state: 'due', lacking: whole(1), until }
}

/**
 * 超期间隔 — each thing's intervals longer than `days`, and its last row: what the SQL made from the same definition must
 * answer. In order of key by code unit (no key last), then of day.
 */
export function gapsIn(
  rows: readonly LedgerRow[],
  { where, per, days, period, fromStart = false }: GapsAsked,
): readonly Gap[] {
  const counting = rows.filter((row) => matches(where, row) && isWithin(row.happenedOn, period))
  const keyOf = (row: LedgerRow) => (per === null ? null : (row.values[per] ?? null))
  const keys = [...new Set(counting.map(keyOf))].sort((left, right) => order(left, right))
  return keys.flatMap((key) => {
    const on = [...new Set(counting.filter((row) => keyOf(row) === key).map(({ happenedOn }) => happenedOn))].sort()
    const first = on[0]
    const before = fromStart && first !== undefined ? [{ key: textOf(key), from: period.from, next: first }] : []
    return [
      ...before.filter(({ from, next }) => daysBetween(from, next) > days),
      ...on
        .map((from, index): Gap => ({ key: textOf(key), from, next: on[index + 1] ?? null }))
        .filter(({ from, next }) => next === null || daysBetween(from, next) > days),
    ]
  })
}

interface GapsAsked {
  readonly where: Filter
  readonly per: string | null
  readonly days: number
  readonly period: Period
  /** Whether the period's first day begins an interval. */
  readonly fromStart?: boolean
}

function textOf(key: FieldValue): string | null {
  return key === null ? null : String(key)
}

/** What has no value stands last. */
function order(left: unknown, right: unknown): number {
  const place = (key: unknown) => (key === null ? '\uffff' : String(key))
  return place(left) < place(right) ? -1 : 1
}

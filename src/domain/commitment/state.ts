import { compare, type Exact, exactOf, minus, whole } from '../amount/index.ts'
import type { Day, Period } from '../calendar/index.ts'
import { isWithin, plusDays } from '../calendar/index.ts'
import type { LedgerRow } from '../ledger/index.ts'
import { type Filter, matches } from '../measure/index.ts'

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

/** How a thing stands after each row: kept when the next came in time, due while it may still come. */
export function gapState({ from, next }: Gap, { days, today }: { readonly days: number; readonly today: Day }) {
  const until = plusDays(from, days)
  const end = next ?? today
  if (end > until) return { state: 'missed', lacking: whole(daysBetween(until, end)) } satisfies CommitmentState
  return next === null
    ? ({ state: 'due', lacking: whole(1), until } satisfies CommitmentState)
    : ({ state: 'met' } satisfies CommitmentState)
}

function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/**
 * 超期间隔 — each thing's intervals longer than `days`, and its last row: what the SQL made from the same definition must
 * answer. In order of key by code unit (no key last), then of day.
 */
export function gapsIn(
  rows: readonly LedgerRow[],
  { where, per, days, period }: { where: Filter; per: string | null; days: number; period: Period },
): readonly Gap[] {
  const counting = rows.filter((row) => matches(where, row) && isWithin(row.happenedOn, period))
  const keyOf = (row: LedgerRow) => (per === null ? null : (row.values[per] ?? null))
  const keys = [...new Set(counting.map(keyOf))].sort((left, right) => order(left, right))
  return keys.flatMap((key) => {
    const on = [...new Set(counting.filter((row) => keyOf(row) === key).map(({ happenedOn }) => happenedOn))].sort()
    return on
      .map((from, index): Gap => ({ key: key === null ? null : String(key), from, next: on[index + 1] ?? null }))
      .filter(({ from, next }) => next === null || daysBetween(from, next) > days)
  })
}

/** What has no value stands last. */
function order(left: unknown, right: unknown): number {
  const place = (key: unknown) => (key === null ? '\uffff' : String(key))
  return place(left) < place(right) ? -1 : 1
}

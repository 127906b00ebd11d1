import type { Day, Instant } from '../calendar/index.ts'
import { months } from '../calendar/index.ts'

/** 已结账月份 — by whom and when one month was closed. */
export interface ClosedMonth {
  /** 1…12. */
  readonly month: number
  readonly at: Instant
  readonly by: string
}

/** 结账 of a unit's year: the closed months, from January on without a gap. */
export interface MonthClose {
  readonly unitId: string
  readonly year: number
  readonly closed: readonly ClosedMonth[]
}

/** The last closed month; 0 while none is. */
export function closedThrough({ closed }: Pick<MonthClose, 'closed'>): number {
  return closed.at(-1)?.month ?? 0
}

/** The last day that is closed; `null` while none is. */
export function lastClosedDay(close: Pick<MonthClose, 'year' | 'closed'>): Day | null {
  const last = closedThrough(close)
  return last === 0 ? null : months({ year: close.year, first: 1, last }).to
}

/** Months up to `through` closed, those closed before as they were. */
export function withClosed<C extends MonthClose>(close: C, { month: through, at, by }: ClosedMonth): C {
  const first = closedThrough(close) + 1
  const added = Array.from({ length: Math.max(through - first + 1, 0) }, (_, index) => ({
    month: first + index,
    at,
    by,
  }))
  return { ...close, closed: [...close.closed, ...added] }
}

/** From `from` on open again: no month stays closed after an open one. */
export function withReopened<C extends MonthClose>(close: C, from: number): C {
  return { ...close, closed: close.closed.filter(({ month }) => month < from) }
}

/** 应结账的月份 — the first open month that is over; `null` when there is none. */
export function monthToClose(close: Pick<MonthClose, 'year' | 'closed'>, today: Day): number | null {
  const next = closedThrough(close) + 1
  return next <= 12 && isOver({ year: close.year, month: next }, today) ? next : null
}

/** Whether a month's last day lies behind. */
export function isOver({ year, month }: { readonly year: number; readonly month: number }, today: Day): boolean {
  return months({ year, first: month, last: month }).to < today
}

/** 补录 — whether what happened on a day comes after the books were closed. A closed year is closed for every day. */
export function isLate(
  happenedOn: Day,
  { lastDay, isYearClosed }: { readonly lastDay: Day | null; readonly isYearClosed: boolean },
): boolean {
  return isYearClosed || (lastDay !== null && happenedOn <= lastDay)
}

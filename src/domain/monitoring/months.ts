import { type Day, yearOf } from '../calendar/index.ts'

/** 监控月份 — which months of a fiscal year can be looked at on a day. */
export interface MonitoredMonths {
  /** The last month that has begun; 0 before the year. */
  readonly last: number
  /** The month to begin with: the last one that is over, January while it runs. */
  readonly current: number
  /** The whole year is over. */
  readonly isPast: boolean
}

/** @param today the day of whoever looks. */
export function monitoredMonths(year: number, today: Day): MonitoredMonths {
  const now = yearOf(today)
  if (now > year) return { last: 12, current: 12, isPast: true }
  if (now < year) return { last: 0, current: 0, isPast: false }
  const month = Number(today.slice(5, 7))
  return { last: month, current: Math.max(1, month - 1), isPast: false }
}

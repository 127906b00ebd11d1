import { type Day, plusDays, yearOf } from './day.ts'
import { HOLIDAYS } from './holidays.ts'

/** A number of working days, or the year whose holidays are not known. */
export type WorkingDays = { readonly days: number } | { readonly unknownYear: number }

/** 工作日 — whether a day is worked: a weekday that is no holiday, or a weekend worked instead. `null`: its year's holidays are not known. */
export function isWorkingDay(day: Day): boolean | null {
  const plan = HOLIDAYS[yearOf(day)]
  if (plan === undefined) return null
  if (plan.worked.includes(day)) return true
  if (plan.off.some(([from, to]) => from <= day && day <= to)) return false
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6
}

/** 间隔工作日 — working days after `from`, `to` included. */
export function workingDaysBetween(from: Day, to: Day): WorkingDays {
  let days = 0
  for (let day = plusDays(from, 1); day <= to; day = plusDays(day, 1)) {
    const isWorked = isWorkingDay(day)
    if (isWorked === null) return { unknownYear: yearOf(day) }
    if (isWorked) days += 1
  }
  return { days }
}

/** The last day of a term of so many working days after a day; `null` where a year's holidays are not known. */
export function plusWorkingDays(from: Day, days: number): Day | null {
  let last = from
  for (let counted = 0; counted < days; ) {
    last = plusDays(last, 1)
    const isWorked = isWorkingDay(last)
    if (isWorked === null) return null
    if (isWorked) counted += 1
  }
  return last
}

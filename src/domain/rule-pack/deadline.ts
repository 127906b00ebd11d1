import { type Day, day, plusDays } from '../calendar/index.ts'
import type { Due } from './rule-pack.ts'

/**
 * 截止日期 — the last day of a term. Days after an event are counted from the day after it.
 *
 * @param happenedOn the day of the event; `null` while it has not happened.
 * @param isWorkingDay the calendar of the year, with its holidays and the weekends worked instead.
 * @returns `null` while the event that the term runs from has not happened.
 */
export function dueDay(
  due: Due,
  { year, happenedOn, isWorkingDay }: { year: number; happenedOn: Day | null; isWorkingDay: (date: Day) => boolean },
): Day | null {
  if (due.kind === 'fixed') return fixedDay(due.day, year)
  if (happenedOn === null) return null
  if (due.counting === '日') return plusDays(happenedOn, due.days)
  let last = happenedOn
  for (let counted = 0; counted < due.days; ) {
    last = plusDays(last, 1)
    if (isWorkingDay(last)) counted += 1
  }
  return last
}

/** @throws RangeError when the text is no such day: the pack is wrong. */
function fixedDay(text: string, year: number): Day {
  const isNextYear = text.startsWith('+1')
  return day(`${isNextYear ? year + 1 : year}${text.slice(isNextYear ? 3 : 1)}`)
}

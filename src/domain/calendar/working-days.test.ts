import { describe, expect, test } from 'vitest'
import { day, plusDays } from './day.ts'
import { HOLIDAYS } from './holidays.ts'
import { isWorkingDay, plusWorkingDays, workingDaysBetween } from './working-days.ts'

describe('a working day', () => {
  test.each([
    ['2020-01-23', true],
    ['2020-01-24', false],
    ['2020-02-02', false],
    ['2020-02-03', true],
    ['2020-01-19', true],
    ['2020-10-10', true],
    ['2020-11-07', false],
    ['2020-11-08', false],
    ['2024-02-09', true],
    ['2027-01-04', null],
    ['2018-06-04', null],
  ])('%s: %s', (date, expected) => expect(isWorkingDay(day(date))).toBe(expected))

  test('is counted after the first day, the last one included', () => {
    expect(workingDaysBetween(day('2020-01-23'), day('2020-02-04'))).toEqual({ days: 2 })
    expect(workingDaysBetween(day('2020-03-02'), day('2020-03-02'))).toEqual({ days: 0 })
    expect(workingDaysBetween(day('2026-12-30'), day('2027-01-05'))).toEqual({ unknownYear: 2027 })
  })

  test('ends a term', () => {
    expect(plusWorkingDays(day('2020-01-23'), 2)).toBe('2020-02-04')
    expect(plusWorkingDays(day('2026-12-31'), 1)).toBeNull()
  })
})

describe.each(Object.entries(HOLIDAYS))('the holidays of %s', (year, { off, worked }) => {
  const days = off.flatMap(([from, to]) => {
    const all = [day(from)]
    while ((all.at(-1) ?? '') < to) all.push(plusDays(all.at(-1) ?? day(from), 1))
    return all
  })
  const isWeekend = (date: string) => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay())

  test('lie in the year, and only weekends outside them are worked instead', () => {
    expect([...days, ...worked].filter((date) => !date.startsWith(year))).toEqual([])
    expect(worked.filter((date) => !isWeekend(date) || days.some((one) => one === date))).toEqual([])
  })

  test('give as many days off on weekdays as are holidays by law or worked elsewhere', () => {
    const byLaw = Number(year) >= 2025 ? 13 : 11
    const offWeekdays = days.filter((date) => !isWeekend(date)).length
    // A holiday that falls on a weekend is made up for; the lengthened spring festival of 2020 and those cut at the turn of the year differ.
    expect(Math.abs(offWeekdays - worked.length - byLaw)).toBeLessThanOrEqual(2)
  })
})

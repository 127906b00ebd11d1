import { describe, expect, test } from 'vitest'
import { day, type Instant } from '../calendar/index.ts'
import { backfillSigns } from './backfill.ts'
import {
  closedThrough,
  isLate,
  lastClosedDay,
  type MonthClose,
  monthToClose,
  withClosed,
  withReopened,
} from './month-close.ts'

const at = '2020-04-02T01:00:00.000Z' as Instant
const open: MonthClose = { unitId: 'u', year: 2020, closed: [] }
const toMarch = withClosed(open, { month: 3, at, by: 'wang' })

describe('closing months', () => {
  test('nothing is closed at first', () => expect([closedThrough(open), lastClosedDay(open)]).toEqual([0, null]))

  test('closes every month up to the one named, and leaves those closed before as they were', () => {
    expect(toMarch.closed.map(({ month, by }) => [month, by])).toEqual([
      [1, 'wang'],
      [2, 'wang'],
      [3, 'wang'],
    ])
    const toApril = withClosed(toMarch, { month: 4, at, by: 'li' })
    expect(toApril.closed.map(({ by }) => by)).toEqual(['wang', 'wang', 'wang', 'li'])
    expect(withClosed(toApril, { month: 2, at, by: 'li' })).toEqual(toApril)
    expect(lastClosedDay(toApril)).toBe('2020-04-30')
  })

  test('reopening a month opens all after it', () =>
    expect(withReopened(toMarch, 2).closed.map(({ month }) => month)).toEqual([1]))

  test.each<[MonthClose, string, number | null]>([
    [open, '2020-01-31', null],
    [open, '2020-02-01', 1],
    [toMarch, '2020-06-15', 4],
    [withClosed(open, { month: 12, at, by: 'wang' }), '2021-06-15', null],
  ])('%j on %s: month to close %s', (close, today, month) => expect(monthToClose(close, day(today))).toBe(month))
})

test.each([
  ['2020-03-31', '2020-03-31', false, true],
  ['2020-04-01', '2020-03-31', false, false],
  ['2020-04-01', null, false, false],
  ['2020-04-01', null, true, true],
])('what happened on %s, closed to %s, year closed %s, is late: %s', (happenedOn, lastDay, isYearClosed, late) =>
  expect(isLate(day(happenedOn), { lastDay: lastDay === null ? null : day(lastDay), isYearClosed })).toBe(late),
)

test.each([
  [{ rows: 4, longAfter: 4, atYearEnd: 4 }, []],
  [{ rows: 10, longAfter: 4, atYearEnd: 4 }, []],
  [{ rows: 10, longAfter: 5, atYearEnd: 4 }, ['long-after']],
  [{ rows: 10, longAfter: 5, atYearEnd: 9 }, ['long-after', 'at-year-end']],
])('%j shows %j', (pattern, signs) => expect(backfillSigns(pattern)).toEqual(signs))

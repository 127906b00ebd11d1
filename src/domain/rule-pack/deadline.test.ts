import { describe, expect, test } from 'vitest'
import { day } from '../calendar/index.ts'
import { dueDay } from './deadline.ts'

const weekdays = (date: string) => ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay())
const of2020 = { year: 2020, happenedOn: null, isWorkingDay: weekdays }

describe('the last day of a term', () => {
  test.each([
    ['--08-31', '2020-08-31'],
    ['+1--06-30', '2021-06-30'],
  ])('fixed at %s', (text, expected) => expect(dueDay({ kind: 'fixed', day: text }, of2020)).toBe(expected))

  test('a fixed day that no year has is a mistake of the pack', () =>
    expect(() => dueDay({ kind: 'fixed', day: '--02-30' }, of2020)).toThrow(RangeError))

  test.each([
    { counting: '日', days: 20, happenedOn: '2020-02-20', expected: '2020-03-11' },
    { counting: '日', days: 15, happenedOn: '2020-12-25', expected: '2021-01-09' },
    { counting: '工作日', days: 1, happenedOn: '2020-11-20', expected: '2020-11-23' },
    { counting: '工作日', days: 20, happenedOn: '2020-11-02', expected: '2020-11-30' },
    { counting: '工作日', days: 5, happenedOn: '2020-11-21', expected: '2020-11-27' },
  ] as const)('$days $counting after $happenedOn: $expected', ({ counting, days, happenedOn, expected }) =>
    expect(dueDay({ kind: 'after', event: '批复', days, counting }, { ...of2020, happenedOn: day(happenedOn) })).toBe(
      expected,
    ),
  )

  test('is not known before the event', () =>
    expect(dueDay({ kind: 'after', event: '批复', days: 20, counting: '日' }, of2020)).toBeNull())
})

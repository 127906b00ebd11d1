import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, monthOf, plusDays } from './day.ts'
import { isWithin, months, monthsWithin, periodInWords, wholeYear } from './period.ts'

describe('a period', () => {
  test.each([
    { year: 2020, first: 1, last: 10, from: '2020-01-01', to: '2020-10-31' },
    { year: 2020, first: 2, last: 2, from: '2020-02-01', to: '2020-02-29' },
    { year: 2021, first: 2, last: 2, from: '2021-02-01', to: '2021-02-28' },
    { year: 2020, first: 1, last: 12, from: '2020-01-01', to: '2020-12-31' },
    { year: 2020, first: 11, last: 11, from: '2020-11-01', to: '2020-11-30' },
  ])('of the months $first to $last of $year', ({ from, to, ...given }) => expect(months(given)).toEqual({ from, to }))

  test.each([
    { first: 0, last: 3 },
    { first: 1, last: 13 },
    { first: 5, last: 4 },
  ])('cannot run from month $first to $last', (given) =>
    expect(() => months({ year: 2020, ...given })).toThrow(RangeError),
  )

  test('holds both its ends', () => {
    const october = months({ year: 2020, first: 10, last: 10 })
    expect(isWithin(day('2020-10-01'), october)).toBe(true)
    expect(isWithin(day('2020-10-31'), october)).toBe(true)
    expect(isWithin(day('2020-09-30'), october)).toBe(false)
    expect(isWithin(day('2020-11-01'), october)).toBe(false)
  })

  test('of a year is its twelve months, each ending the day before the next begins', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2090 }), fc.integer({ min: 1, max: 11 }), (year, first) => {
        expect(months({ year, first: 1, last: 12 })).toEqual(wholeYear(year))
        const [left, right] = [
          months({ year, first, last: first }),
          months({ year, first: first + 1, last: first + 1 }),
        ]
        expect(plusDays(left.to, 1)).toBe(right.from)
        expect(monthOf(left.from)).toBe(monthOf(left.to))
      }),
    ))
})

describe('a period in words', () => {
  test.each([
    ['2020-01-01', '2020-12-31', '2020年度'],
    ['2020-01-01', '2020-10-31', '2020年1—10月'],
    ['2020-07-01', '2020-07-31', '2020年7月'],
    ['2020-01-01', '2020-10-30', '2020年1月1日至2020年10月30日'],
    ['2020-01-02', '2020-10-31', '2020年1月2日至2020年10月31日'],
    ['2020-01-01', '2021-12-31', '2020年1月1日至2021年12月31日'],
    ['2020-05-01', '2020-03-31', '2020年5月1日至2020年3月31日'],
  ])('%s to %s: %s', (from, to, words) => expect(periodInWords({ from: day(from), to: day(to) })).toBe(words))
})

describe('the months of a period', () => {
  test('each with the days of it that lie within', () =>
    expect(monthsWithin({ from: day('2019-12-31'), to: day('2020-02-28') })).toEqual([
      { month: '2019-12', from: '2019-12-31', to: '2019-12-31', isWhole: false },
      { month: '2020-01', from: '2020-01-01', to: '2020-01-31', isWhole: true },
      { month: '2020-02', from: '2020-02-01', to: '2020-02-28', isWhole: false },
    ]))

  test('of a year are twelve whole ones, and of a period that ends before it begins none', () => {
    expect(monthsWithin(wholeYear(2021)).filter(({ isWhole }) => isWhole)).toHaveLength(12)
    expect(monthsWithin({ from: day('2020-02-01'), to: day('2020-01-31') })).toEqual([])
  })
})

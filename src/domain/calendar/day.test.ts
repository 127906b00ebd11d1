import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  day,
  dayFromText,
  dayInWords,
  daysBetween,
  instant,
  instantFromText,
  monthFromText,
  monthOf,
  plusDays,
  plusMinutes,
  yearOf,
} from './day.ts'

const anyDay = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)))

describe('a day', () => {
  test.each(['2020-02-29', '2000-02-29', '2021-04-30', '2021-12-31', '2000-01-01'])('%s exists', (text) => {
    expect(dayFromText(text)).toBe(text)
    expect(day(text)).toBe(text)
  })

  test.each([
    '2021-02-29',
    '1900-02-29',
    '2021-04-31',
    '2021-05-32',
    '2020-13-01',
    '2020-00-10',
    '2020-6-1',
    '2020-06-30T00:00:00Z',
    ' 2020-06-30',
    '',
    '二〇二〇',
  ])('“%s” does not', (text) => {
    expect(dayFromText(text)).toBeNull()
    expect(() => day(text)).toThrow(RangeError)
  })

  test('knows its month and year, and how documents write it', () => {
    expect(monthOf(day('2020-06-30'))).toBe('2020-06')
    expect(yearOf(day('2020-06-30'))).toBe(2020)
    expect(yearOf(monthOf(day('2020-06-30')))).toBe(2020)
    expect(dayInWords(day('2021-06-02'))).toBe('2021年6月2日')
    expect(dayInWords(day('2020-12-31'))).toBe('2020年12月31日')
  })

  test.each([
    ['2020-02-28', 1, '2020-02-29'],
    ['2020-12-31', 1, '2021-01-01'],
    ['2021-01-01', -1, '2020-12-31'],
    ['2020-06-30', 0, '2020-06-30'],
  ])('%s and %i days is %s', (from, days, expected) => expect(plusDays(day(from), days)).toBe(expected))

  test.each([
    ['2020-02-28', '2020-03-01', 2],
    ['2020-08-31', '2020-08-31', 0],
    ['2021-01-01', '2020-12-31', -1],
  ])('from %s to %s there are %i days', (from, to, days) => expect(daysBetween(from, to)).toBe(days))

  test('comes back over as many days as it went', () =>
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (from, days) => {
        const to = plusDays(from, days)
        expect(plusDays(to, -days)).toBe(from)
        expect(to < from).toBe(days < 0)
      }),
    ))
})

describe('a month', () => {
  test.each(['2020-01', '2020-12'])('%s exists', (text) => expect(monthFromText(text)).toBe(text))
  test.each(['2020-00', '2020-13', '2020-1', '2020-01-01', ''])('“%s” does not', (text) =>
    expect(monthFromText(text)).toBeNull(),
  )
})

describe('an instant', () => {
  test('is UTC with milliseconds', () => {
    expect(instantFromText('2020-06-30T08:00:00.000Z')).toBe('2020-06-30T08:00:00.000Z')
    expect(instant('2020-06-30T08:00:00.000Z')).toBe('2020-06-30T08:00:00.000Z')
  })

  test.each([
    '2020-06-30',
    '2020-06-30T08:00:00Z',
    '2020-06-30T08:00:00.000+08:00',
    '2020-02-30T08:00:00.000Z',
    'soon',
  ])('not so: %s', (text) => {
    expect(instantFromText(text)).toBeNull()
    expect(() => instant(text)).toThrow(RangeError)
  })

  test.each([
    ['2020-12-31T23:50:00.000Z', 15, '2021-01-01T00:05:00.000Z'],
    ['2020-12-31T23:50:00.000Z', -15, '2020-12-31T23:35:00.000Z'],
  ])('%s and %i minutes is %s', (at, minutes, expected) => expect(plusMinutes(instant(at), minutes)).toBe(expected))
})

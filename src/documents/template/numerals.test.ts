import { expect, test } from 'vitest'
import { nearest } from './nearest.ts'
import { chineseNumeral, headingNumber } from './numerals.ts'

test.each([
  [1, '一'],
  [9, '九'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [36, '三十六'],
  [99, '九十九'],
])('%d is %s', (number, numeral) => expect(chineseNumeral(number)).toBe(numeral))

test.each([0, 100, 1.5])('%d has no numeral here', (number) => expect(() => chineseNumeral(number)).toThrow(RangeError))

test('each level has its own kind of number', () =>
  expect(([1, 2, 3, 4] as const).map((level) => headingNumber(level, 3))).toEqual(['三、', '（三）', '3.', '（3）']))

test('the nearest known name is suggested, a far one is not', () => {
  expect(nearest('incom.total', ['income.total', 'expenditure.total'])).toBe('income.total')
  expect(nearest('income.total', ['income.totals', 'income.totai'])).toBe('income.totals')
  expect(nearest('甲', ['乙'])).toBeNull()
  expect(nearest('完全不同的名称', ['income.total'])).toBeNull()
})

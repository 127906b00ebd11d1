import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fen, fenFromWanYuan, fenFromYuan, grouped, totalFen, wanYuanText, yuanText } from './fen.ts'

const amount = fc.maxSafeInteger()

describe('money', () => {
  test('is whole fen within a safe integer', () => {
    expect(fen(433_189_935)).toBe(433_189_935)
    for (const value of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
      expect(() => fen(value)).toThrow(RangeError)
    }
  })

  test('adds up to the fen, or not at all', () => {
    expect(totalFen([])).toBe(0)
    expect(totalFen([fen(229_763_200), fen(206_494_487)])).toBe(436_257_687)
    expect(() => totalFen([fen(Number.MAX_SAFE_INTEGER), fen(1)])).toThrow(RangeError)
  })
})

describe('yuan', () => {
  test.each([
    ['4,331,899.35', 433_189_935],
    ['30677.52', 3_067_752],
    ['-200,000', -20_000_000],
    ['1.005', null],
    ['1/2', null],
    ['', null],
    ['九十', null],
    ['99999999999999999', null],
  ])('“%s” is %s fen', (text, expected) => expect(fenFromYuan(text)).toBe(expected))

  test.each([
    [433_189_935, '4,331,899.35'],
    [-3_067_752, '-30,677.52'],
    [5, '0.05'],
    [0, '0.00'],
  ])('%i fen is written %s', (value, expected) => expect(yuanText(fen(value))).toBe(expected))

  test('is read as it was written', () =>
    fc.assert(
      fc.property(amount, (value) => {
        expect(fenFromYuan(yuanText(fen(value)))).toBe(value)
      }),
    ))
})

describe('万元', () => {
  test.each([
    ['1,234.56', 1_234_560_000],
    ['433.189935', 433_189_935],
    ['1.005', 1_005_000],
    ['0.0000001', null],
    ['1/3', null],
  ])('“%s” is %s fen', (text, expected) => expect(fenFromWanYuan(text)).toBe(expected))

  test.each([
    [433_189_935, '433.189935'],
    [413_820_000, '413.82'],
    [86_000_000, '86.00'],
    [1_234_560_000, '1,234.56'],
    [-1, '-0.000001'],
    [0, '0.00'],
  ])('%i fen is written %s', (value, expected) => expect(wanYuanText(fen(value))).toBe(expected))

  test('is read as it was written', () =>
    fc.assert(
      fc.property(amount, (value) => {
        expect(fenFromWanYuan(wanYuanText(fen(value)))).toBe(value)
      }),
    ))
})

describe('thousands separators', () => {
  test.each([
    ['1', '1'],
    ['999', '999'],
    ['1000', '1,000'],
    ['-1234567', '-1,234,567'],
    ['123456.123456', '123,456.123456'],
    ['0.1234', '0.1234'],
  ])('%s as %s', (text, expected) => expect(grouped(text)).toBe(expected))
})

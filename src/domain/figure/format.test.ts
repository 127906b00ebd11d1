import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, exactFromText, exactOf, fraction, minus, times, whole } from '../amount/index.ts'
import type { FigureUnit } from './figure.ts'
import { exactPrint, formatFigure, ratioIn, roundingInWords } from './format.ts'

const MONEY: FigureUnit = { kind: 'money' }
const RATIO: FigureUnit = { kind: 'ratio' }
const POINTS: FigureUnit = { kind: 'points' }
const counting = (word: string, decimals = 0): FigureUnit => ({ kind: 'count', word, decimals })

describe('a printed figure', () => {
  test.each<[FigureUnit, string, string, string]>([
    [MONEY, '433189935', '4,331,899.35', '元'],
    [MONEY, '-3067752', '-30,677.52', '元'],
    [MONEY, '0', '0.00', '元'],
    [MONEY, '1/3', '0.00', '元'],
    [RATIO, '206494487/436257687', '47.33', '%'],
    [RATIO, '229763200/436257687', '52.67', '%'],
    [RATIO, '12.5', '1,250.00', '%'],
    [POINTS, '8.21', '8.21', '分'],
    [POINTS, '10', '10.00', '分'],
    [counting('次'), '11200', '11,200', '次'],
    [counting('小时', 1), '2.45', '2.5', '小时'],
    [counting('场'), '-0.5', '-1', '场'],
    [counting('场'), '-0.4', '0', '场'],
  ])('%j %s: %s%s', (unit, value, text, word) =>
    expect(formatFigure(unit, exactOf(value))).toEqual({ text, unit: word }),
  )

  test.each<[string, string]>([
    ['433189935', '433.189935'],
    ['413820000', '413.82'],
    ['86000000', '86.00'],
    ['100000000', '100.00'],
    ['1', '0.000001'],
    ['123456789012345', '123,456,789.012345'],
    ['1/3', '0.00'],
  ])('%s fen in 万元: %s', (value, text) =>
    expect(formatFigure(MONEY, exactOf(value), '万元')).toEqual({ text, unit: '万元' }),
  )

  test('without a value is a dash', () => {
    expect(formatFigure(counting('场'), null)).toEqual({ text: '—', unit: '场' })
    expect(formatFigure(MONEY, null)).toEqual({ text: '—', unit: '元' })
  })

  test('in 万元 is exactly the fen it stands for', () =>
    fc.assert(
      fc.property(fc.maxSafeInteger(), (fen) => {
        const { text } = formatFigure(MONEY, whole(fen), '万元')
        expect(times(exactOf(text), whole(1_000_000))).toEqual(whole(fen))
      }),
    ))

  test('is never further from its value than half its last digit', () =>
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.bigInt(1n, 10n ** 6n), (numerator, denominator) => {
        const value = fraction(numerator, denominator)
        const printed = exactFromText(formatFigure(POINTS, value).text) ?? whole(0)
        const error = minus(printed, value)
        const half = fraction(1n, 200n)
        expect(compare(error, half)).toBeLessThanOrEqual(0)
        expect(compare(error, minus(whole(0), half))).toBeGreaterThanOrEqual(0)
      }),
    ))
})

describe('the rounding in words', () => {
  test.each<[FigureUnit, string]>([
    [MONEY, '精确到分'],
    [RATIO, '百分数保留两位小数，四舍五入'],
    [POINTS, '保留两位小数，四舍五入'],
    [counting('场'), '取整数，四舍五入'],
    [counting('小时', 1), '保留1位小数，四舍五入'],
    [counting('小时', 2), '保留两位小数，四舍五入'],
  ])('%j: %s', (unit, words) => expect(roundingInWords(unit)).toBe(words))
})

describe('a value in a line of arithmetic', () => {
  test.each<[FigureUnit, string, string]>([
    [MONEY, '12400000', '124,000.00元'],
    [MONEY, '1/3', '约0.00元'],
    [RATIO, '0.98125', '98.125%'],
    [RATIO, '1/3', '约33.333333%'],
    [POINTS, '8.5', '8.5分'],
    [counting('场'), '909.93', '909.93场'],
    [counting('场'), '1928', '1,928场'],
    [counting('小时'), '10/3', '约3.333333小时'],
  ])('%j %s: %s', (unit, value, text) => expect(exactPrint(unit, exactOf(value))).toBe(text))
})

describe('the ratio in a figure', () => {
  test.each<[FigureUnit, string | null, string | null]>([
    [RATIO, '0.85', '0.85'],
    [RATIO, null, null],
    [counting('%', 2), '85', '0.85'],
    [counting('%', 2), null, null],
    [counting('场'), '85', null],
    [MONEY, '85', null],
  ])('%j %s: %s', (unit, value, ratio) =>
    expect(ratioIn(unit, value === null ? null : exactOf(value))).toEqual(ratio === null ? null : exactOf(ratio)),
  )
})

import { describe, expect, test } from 'vitest'
import { figureWords, readReference } from './figure-reference.ts'

describe('a reference to a figure', () => {
  test.each([
    '{income.total}',
    '{income.total@01..10}',
    '{gap.total|万元 绝对值}',
    '{gap.total@02..03|亿元 两位小数 绝对值 无单位}',
    '{share.basic|% 一位小数}',
  ])('%s is read and written back', (words) => expect(figureWords(readReference(words))).toBe(words))

  test.each([
    { words: '{income.total@2020-01..2020-12}', written: '{income.total}' },
    { words: '｛income.total｜万元｝', written: '{income.total|万元}' },
  ])('$words is written shorter', ({ words, written }) => expect(figureWords(readReference(words))).toBe(written))

  test('what is no reference begins anew', () => expect(readReference('文字').id).toBe(''))
})

import { expect, test } from 'vitest'
import { gapInWords } from './gap.ts'

test.each([
  { value: '3067752', words: '支出大于收入', isOpen: true },
  { value: '-20000000', words: '收入大于支出', isOpen: true },
  { value: '0', words: '相符', isOpen: false },
  { value: null, words: '无数据', isOpen: false },
])('a gap of $value fen is “$words”', ({ value, words, isOpen }) =>
  expect(gapInWords({ value })).toMatchObject({ words, isOpen }),
)

import { expect, test } from 'vitest'
import { gapInWords } from './gap.ts'

test.each([
  { gap: '3067752', unexplained: '3067752', words: '支出大于收入', isOpen: true },
  { gap: '-20000000', unexplained: '-100', words: '收入大于支出', isOpen: true },
  { gap: '3067752', unexplained: '0', words: '已说明', isOpen: false },
  { gap: '0', unexplained: '-500', words: '说明多于差额', isOpen: true },
  { gap: '0', unexplained: '0', words: '相符', isOpen: false },
  { gap: null, unexplained: null, words: '无数据', isOpen: false },
])('a gap of $gap fen with $unexplained left is “$words”', ({ gap, unexplained, words, isOpen }) =>
  expect(gapInWords({ gap: { value: gap }, unexplained: { value: unexplained } })).toMatchObject({ words, isOpen }),
)

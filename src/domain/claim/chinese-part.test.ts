import { describe, expect, test } from 'vitest'
import { fraction } from '../amount/index.ts'
import { partFromChinese } from './chinese-part.ts'

describe('parts of a whole in words', () => {
  test.each([
    ['三分之二', 2n, 3n],
    ['十分之一', 1n, 10n],
    ['七成', 7n, 10n],
    ['六成五', 13n, 20n],
    ['七折', 7n, 10n],
    ['八五折', 17n, 20n],
    ['一半', 1n, 2n],
    ['半数', 1n, 2n],
    ['半', 1n, 2n],
  ])('%s', (text, above, below) => expect(partFromChinese(text)).toEqual(fraction(above, below)))

  test.each(['', '三', '成', '三分之', '百分之', '三分之多', '大成'])('no part: “%s”', (text) =>
    expect(partFromChinese(text)).toBeNull(),
  )
})

import { expect, test } from 'vitest'
import { daysInWords } from './workbench-words.ts'

test.each([
  [5, '还有 5 天'],
  [0, '今天'],
  [-3, '已过 3 天'],
  [-1977, '期限已过'],
  [null, ''],
])('%s days to go: %s', (days, words) => expect(daysInWords(days)).toBe(words))

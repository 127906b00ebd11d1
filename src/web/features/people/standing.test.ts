import { expect, test } from 'vitest'
import { standingOf } from './standing.ts'

test.each([
  { isDisabled: false, lockedUntil: null, words: '正常' },
  { isDisabled: false, lockedUntil: '2026-11-23T01:05:00.000Z', words: '锁定至 2026-11-23 09:05' },
  { isDisabled: true, lockedUntil: '2026-11-23T01:05:00.000Z', words: '已停用' },
])('an account is $words', ({ words, ...account }) => expect(standingOf(account).words).toBe(words))

import { describe, expect, test } from 'vitest'
import { matchesOf } from './matches.ts'

describe('matchesOf', () => {
  const CASES: readonly (readonly [what: string, text: string, pattern: RegExp])[] = [
    ['several', '甲12人，乙7人，丙105人', /(\d+)人/g],
    ['none', '甲、乙、丙', /(\d+)人/g],
    ['empty ones', '1，2', /\d*/g],
    ['the last at the end', '①一②二③', /[①-⑳]/g],
  ]

  test.each(CASES)('finds what matchAll does: %s', (_, text, pattern) => {
    expect(matchesOf(text, pattern)).toEqual([...text.matchAll(pattern)])
  })

  test('begins anew each time', () => {
    const pattern = /人/g
    pattern.lastIndex = 3
    expect(matchesOf('人人', pattern).map(({ index }) => index)).toEqual([0, 1])
    expect(pattern.lastIndex).toBe(0)
  })
})

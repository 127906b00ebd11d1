import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t21DatesPossible } from './t21-dates-possible.ts'

const FOUND = '2020年2月30日召开会议。'
const CLEAR = '2020年2月29日召开会议。'
const WITHOUT = '天气晴。'

describe('T21', () => {
  test('finds what cannot be, at its place', () => {
    const seen = verdictOn(t21DatesPossible, FOUND)
    expect(seen.outcome).toBe('inconsistent')
    expect(seen.at).toContain('2020年2月30日')
    for (const message of seen.messages) expect(message).toMatch(/[一-龥]/)
  })

  test('lets what ties out pass as consistent', () => {
    expect(verdictOn(t21DatesPossible, CLEAR).outcome).toBe('consistent')
  })

  test('says so when there is nothing to look at', () => {
    expect(verdictOn(t21DatesPossible, WITHOUT).outcome).toBe('insufficient-data')
  })
})

import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t18Balance } from './t18-balance.ts'

const FOUND = '项目预算100万元，实际支出98万元，结余3万元。'
const CLEAR = '项目预算100万元，实际支出98万元，结余2万元。'
const WITHOUT = '天气晴。'

describe('T18', () => {
  test('finds what cannot be, at its place', () => {
    const seen = verdictOn(t18Balance, FOUND)
    expect(seen.outcome).toBe('inconsistent')
    expect(seen.at).toContain('3万元')
    for (const message of seen.messages) expect(message).toMatch(/[一-龥]/)
  })

  test('lets what ties out pass as consistent', () => {
    expect(verdictOn(t18Balance, CLEAR).outcome).toBe('consistent')
  })

  test('says so when there is nothing to look at', () => {
    expect(verdictOn(t18Balance, WITHOUT).outcome).toBe('insufficient-data')
  })
})

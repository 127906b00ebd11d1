import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t22ListedAsCounted } from './t22-listed-as-counted.ts'

const FOUND = '设有4个科室，分别是办公室、业务科、技术科。'
const CLEAR = '设有3个科室，分别是办公室、业务科、技术科。'
const WITHOUT = '天气晴。'

describe('T22', () => {
  test('finds what cannot be, at its place', () => {
    const seen = verdictOn(t22ListedAsCounted, FOUND)
    expect(seen.outcome).toBe('inconsistent')
    expect(seen.at).toContain('4个')
    for (const message of seen.messages) expect(message).toMatch(/[一-龥]/)
  })

  test('lets what ties out pass as consistent', () => {
    expect(verdictOn(t22ListedAsCounted, CLEAR).outcome).toBe('consistent')
  })

  test('says so when there is nothing to look at', () => {
    expect(verdictOn(t22ListedAsCounted, WITHOUT).outcome).toBe('insufficient-data')
  })
})

import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t16RatesRecompute } from './t16-rates-recompute.ts'

const FOUND = '全年受理信访120件，办结118件，办结率88.33%。'
const CLEAR = '全年受理信访120件，办结118件，办结率98.33%。'
const WITHOUT = '天气晴。'

describe('T16', () => {
  test('finds what cannot be, at its place', () => {
    const seen = verdictOn(t16RatesRecompute, FOUND)
    expect(seen.outcome).toBe('inconsistent')
    expect(seen.at).toContain('88.33%')
    for (const message of seen.messages) expect(message).toMatch(/[一-龥]/)
  })

  test('lets what ties out pass as consistent', () => {
    expect(verdictOn(t16RatesRecompute, CLEAR).outcome).toBe('consistent')
  })

  test('says so when there is nothing to look at', () => {
    expect(verdictOn(t16RatesRecompute, WITHOUT).outcome).toBe('insufficient-data')
  })
})

import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t04ChangesRecompute } from './t04-changes-recompute.ts'

const FOUND = '本年支出110万元，较上年增加10万元，增长20%。'
const CLEAR = '本年支出110万元，较上年增加10万元，增长10%。'
const WITHOUT = '本年支出110万元。'

describe('T04', () => {
  test('finds what cannot be, at its place', () => {
    const seen = verdictOn(t04ChangesRecompute, FOUND)
    expect(seen.outcome).toBe('inconsistent')
    expect(seen.at).toContain('20%')
    for (const message of seen.messages) expect(message).toMatch(/[一-龥]/)
  })

  test('lets what ties out pass as consistent', () => {
    expect(verdictOn(t04ChangesRecompute, CLEAR).outcome).toBe('consistent')
  })

  test('says so when there is nothing to look at', () => {
    expect(verdictOn(t04ChangesRecompute, WITHOUT).outcome).toBe('insufficient-data')
  })
})

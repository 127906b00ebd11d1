import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t19PartWithinWhole } from './t19-part-within-whole.ts'

const FOUND = '共有职工120人，其中党员145人。'
const CLEAR = '共有职工120人，其中党员45人。'
const WITHOUT = '天气晴。'

describe('T19', () => {
  test('finds what cannot be, at its place', () => {
    const seen = verdictOn(t19PartWithinWhole, FOUND)
    expect(seen.outcome).toBe('inconsistent')
    expect(seen.at).toContain('145人')
    for (const message of seen.messages) expect(message).toMatch(/[一-龥]/)
  })

  test('lets what ties out pass as consistent', () => {
    expect(verdictOn(t19PartWithinWhole, CLEAR).outcome).toBe('consistent')
  })

  test('says so when there is nothing to look at', () => {
    expect(verdictOn(t19PartWithinWhole, WITHOUT).outcome).toBe('insufficient-data')
  })
})

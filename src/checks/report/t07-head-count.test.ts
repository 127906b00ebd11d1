import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t07HeadCount } from './t07-head-count.ts'

const FOUND = '核定事业编制12名。年末在职人员14人。'
const CLEAR = '核定事业编制12名。年末在职人员11人。'
const WITHOUT = '核定事业编制12名。'

describe('T07', () => {
  test('finds what cannot be, at its place', () => {
    const seen = verdictOn(t07HeadCount, FOUND)
    expect(seen.outcome).toBe('inconsistent')
    expect(seen.at).toContain('14人')
    for (const message of seen.messages) expect(message).toMatch(/[一-龥]/)
  })

  test('lets what ties out pass as consistent', () => {
    expect(verdictOn(t07HeadCount, CLEAR).outcome).toBe('consistent')
  })

  test('says so when there is nothing to look at', () => {
    expect(verdictOn(t07HeadCount, WITHOUT).outcome).toBe('insufficient-data')
  })
})

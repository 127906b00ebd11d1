import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t12UnitsFit } from './t12-units-fit.ts'

const FOUND = '全年收入4,331.89万元。收入4,331.89元已全部到位。'
const CLEAR = '全年收入4,331.89万元。'
const WITHOUT = '天气晴。'

describe('T12', () => {
  test('finds what cannot be, at its place', () => {
    const seen = verdictOn(t12UnitsFit, FOUND)
    expect(seen.outcome).toBe('inconsistent')
    expect(seen.at).toContain('4,331.89元')
    for (const message of seen.messages) expect(message).toMatch(/[一-龥]/)
  })

  test('lets what ties out pass as consistent', () => {
    expect(verdictOn(t12UnitsFit, CLEAR).outcome).toBe('consistent')
  })

  test('says so when there is nothing to look at', () => {
    expect(verdictOn(t12UnitsFit, WITHOUT).outcome).toBe('insufficient-data')
  })
})

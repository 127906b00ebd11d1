import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t10DatesInPeriod } from './t10-dates-in-period.ts'

const FOUND = '数据中心2020年度工作总结\n截至10月，共开展培训12次。'
const CLEAR = '数据中心2020年度工作总结\n截至12月31日，共开展培训12次。'
const WITHOUT = '天气晴。'

describe('T10', () => {
  test('finds what cannot be, at its place', () => {
    const seen = verdictOn(t10DatesInPeriod, FOUND)
    expect(seen.outcome).toBe('inconsistent')
    expect(seen.at).toContain('截至10月')
    for (const message of seen.messages) expect(message).toMatch(/[一-龥]/)
  })

  test('lets what ties out pass as consistent', () => {
    expect(verdictOn(t10DatesInPeriod, CLEAR).outcome).toBe('consistent')
  })

  test('says so when there is nothing to look at', () => {
    expect(verdictOn(t10DatesInPeriod, WITHOUT).outcome).toBe('insufficient-data')
  })
})

import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { i03SatisfactionSurveyed } from './i03-satisfaction-surveyed.ts'

const FOUND = '档案馆2021年度绩效自评报告\n群众满意度96%。'
const CLEAR = '档案馆2021年度绩效自评报告\n经问卷调查，群众满意度96%。'
const WITHOUT = '档案馆2021年度绩效自评报告\n天气晴。'

describe('I03', () => {
  test('finds what cannot be, at its place', () => {
    const seen = verdictOn(i03SatisfactionSurveyed, FOUND)
    expect(seen.outcome).toBe('inconsistent')
    expect(seen.at).toContain('96%')
    for (const message of seen.messages) expect(message).toMatch(/[一-龥]/)
  })

  test('lets what ties out pass as consistent', () => {
    expect(verdictOn(i03SatisfactionSurveyed, CLEAR).outcome).toBe('consistent')
  })

  test('says so when there is nothing to look at', () => {
    expect(verdictOn(i03SatisfactionSurveyed, WITHOUT).outcome).toBe('insufficient-data')
  })

  test('asking people at home is a survey', () => {
    const text = '饮水工程2021年度绩效自评报告\n请第三方入户300户，群众满意度96%。'
    expect(verdictOn(i03SatisfactionSurveyed, text).outcome).toBe('consistent')
  })
})

import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t29WithinBudget } from './t29-within-budget.ts'

const FOUND = '支出控制在预算内，预算执行率103%。'
const CLEAR = '支出控制在预算内，预算执行率98%。'
const WITHOUT = '天气晴。'

describe('T29', () => {
  test('finds what cannot be, at its place', () => {
    const seen = verdictOn(t29WithinBudget, FOUND)
    expect(seen.outcome).toBe('inconsistent')
    expect(seen.at).toContain('控制在预算内')
    for (const message of seen.messages) expect(message).toMatch(/[一-龥]/)
  })

  test('lets what ties out pass as consistent', () => {
    expect(verdictOn(t29WithinBudget, CLEAR).outcome).toBe('consistent')
  })

  test('says so when there is nothing to look at', () => {
    expect(verdictOn(t29WithinBudget, WITHOUT).outcome).toBe('not-applicable')
  })
})

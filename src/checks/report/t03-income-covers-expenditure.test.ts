import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t03IncomeCoversExpenditure } from './t03-income-covers-expenditure.ts'

const FOUND = '全年总收入1,000.00元。全年总支出1,030.50元。'
const CLEAR = '全年总收入1,000.00元。全年总支出1,000.00元。'
const WITHOUT = '全年总收入1,000.00元。'

describe('T03', () => {
  test('finds what cannot be, at its place', () => {
    const seen = verdictOn(t03IncomeCoversExpenditure, FOUND)
    expect(seen.outcome).toBe('inconsistent')
    expect(seen.at).toContain('1,030.50元')
    for (const message of seen.messages) expect(message).toMatch(/[一-龥]/)
  })

  test('lets what ties out pass as consistent', () => {
    expect(verdictOn(t03IncomeCoversExpenditure, CLEAR).outcome).toBe('consistent')
  })

  test('says so when there is nothing to look at', () => {
    expect(verdictOn(t03IncomeCoversExpenditure, WITHOUT).outcome).toBe('insufficient-data')
  })
})

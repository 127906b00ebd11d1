import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t33ScoreAndBand } from './t33-score-and-band.ts'

const FOUND = '自评总得分88.5分，评价等级为“优”。'
const CLEAR = '自评总得分95.5分，评价等级为“优”。'
const WITHOUT = '天气晴。'

describe('T33', () => {
  test('finds what cannot be, at its place', () => {
    const seen = verdictOn(t33ScoreAndBand, FOUND)
    expect(seen.outcome).toBe('inconsistent')
    expect(seen.at.length).toBeGreaterThan(0)
    for (const message of seen.messages) expect(message).toMatch(/[一-龥]/)
  })

  test('lets what ties out pass as consistent', () => {
    expect(verdictOn(t33ScoreAndBand, CLEAR).outcome).toBe('consistent')
  })

  test('says so when there is nothing to look at', () => {
    expect(verdictOn(t33ScoreAndBand, WITHOUT).outcome).toBe('insufficient-data')
  })
})

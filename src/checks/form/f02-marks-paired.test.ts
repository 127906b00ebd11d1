import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { f02MarksPaired } from './f02-marks-paired.ts'

const FOUND = '依据管理办法》执行。'
const CLEAR = '依据《管理办法》执行。'
const WITHOUT = '天气晴。'

describe('F02', () => {
  test('finds what cannot be, at its place', () => {
    const seen = verdictOn(f02MarksPaired, FOUND)
    expect(seen.outcome).toBe('inconsistent')
    expect(seen.at).toContain('》')
    for (const message of seen.messages) expect(message).toMatch(/[一-龥]/)
  })

  test('lets what ties out pass as consistent', () => {
    expect(verdictOn(f02MarksPaired, CLEAR).outcome).toBe('consistent')
  })

  test('says so when there is nothing to look at', () => {
    expect(verdictOn(f02MarksPaired, WITHOUT).outcome).toBe('insufficient-data')
  })
})

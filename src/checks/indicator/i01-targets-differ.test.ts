import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { i01TargetsDiffer } from './i01-targets-differ.ts'

const FOUND = '1、甲项目，指标值100%。\n2、乙项目，指标值100%。\n3、丙项目，指标值100%。'
const CLEAR = '1、甲项目，指标值95%。\n2、乙项目，指标值98%。\n3、丙项目，指标值100%。'
const WITHOUT = '天气晴。'

describe('I01', () => {
  test('finds what cannot be, at its place', () => {
    const seen = verdictOn(i01TargetsDiffer, FOUND)
    expect(seen.outcome).toBe('inconsistent')
    expect(seen.at).toContain('指标值100%')
    for (const message of seen.messages) expect(message).toMatch(/[一-龥]/)
  })

  test('lets what ties out pass as consistent', () => {
    expect(verdictOn(i01TargetsDiffer, CLEAR).outcome).toBe('consistent')
  })

  test('says so when there is nothing to look at', () => {
    expect(verdictOn(i01TargetsDiffer, WITHOUT).outcome).toBe('insufficient-data')
  })
})

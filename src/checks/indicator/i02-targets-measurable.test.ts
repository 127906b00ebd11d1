import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { i02TargetsMeasurable } from './i02-targets-measurable.ts'

const FOUND = '二级指标\t指标值\n数量指标\t显著提升\n质量指标\t95%'
const CLEAR = '二级指标\t指标值\n数量指标\t12次\n质量指标\t95%'
const WITHOUT = '天气晴。'

describe('I02', () => {
  test('finds what cannot be, at its place', () => {
    const seen = verdictOn(i02TargetsMeasurable, FOUND)
    expect(seen.outcome).toBe('inconsistent')
    expect(seen.at).toContain('显著提升')
    for (const message of seen.messages) expect(message).toMatch(/[一-龥]/)
  })

  test('lets what ties out pass as consistent', () => {
    expect(verdictOn(i02TargetsMeasurable, CLEAR).outcome).toBe('consistent')
  })

  test('says so when there is nothing to look at', () => {
    expect(verdictOn(i02TargetsMeasurable, WITHOUT).outcome).toBe('insufficient-data')
  })
})

import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t17ProductsRecompute } from './t17-products-recompute.ts'

const FOUND = '购置电脑30台，单价5,200元，合计16.6万元。'
const CLEAR = '购置电脑30台，单价5,200元，合计15.6万元。'
const WITHOUT = '天气晴。'

describe('T17', () => {
  test('finds what cannot be, at its place', () => {
    const seen = verdictOn(t17ProductsRecompute, FOUND)
    expect(seen.outcome).toBe('inconsistent')
    expect(seen.at).toContain('16.6万元')
    for (const message of seen.messages) expect(message).toMatch(/[一-龥]/)
  })

  test('lets what ties out pass as consistent', () => {
    expect(verdictOn(t17ProductsRecompute, CLEAR).outcome).toBe('consistent')
  })

  test('says so when there is nothing to look at', () => {
    expect(verdictOn(t17ProductsRecompute, WITHOUT).outcome).toBe('insufficient-data')
  })
})

import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t14RestatedEqual } from './t14-restated-equal.ts'

const FOUND = '一、概况\n中心接入电子政务外网单位52个。\n二、成效\n中心接入电子政务外网单位54个。'
const CLEAR = '一、概况\n中心接入电子政务外网单位52个。\n二、成效\n中心接入电子政务外网单位52个。'
const WITHOUT = '天气晴。'

describe('T14', () => {
  test('finds what cannot be, at its place', () => {
    const seen = verdictOn(t14RestatedEqual, FOUND)
    expect(seen.outcome).toBe('inconsistent')
    expect(seen.at).toContain('54个')
    for (const message of seen.messages) expect(message).toMatch(/[一-龥]/)
  })

  test('lets what ties out pass as consistent', () => {
    expect(verdictOn(t14RestatedEqual, CLEAR).outcome).toBe('consistent')
  })

  test('says so when there is nothing to look at', () => {
    expect(verdictOn(t14RestatedEqual, WITHOUT).outcome).toBe('insufficient-data')
  })
})

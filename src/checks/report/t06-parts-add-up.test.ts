import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t06PartsAddUp } from './t06-parts-add-up.ts'

const FOUND = '共保障会议236场，其中省级系统43场，市级系统86场，电信系统57场，信访系统5场，互联网系统15场。'
const CLEAR = '共保障会议206场，其中省级系统43场，市级系统86场，电信系统57场，信访系统5场，互联网系统15场。'
const WITHOUT = '天气晴。'

describe('T06', () => {
  test('finds what cannot be, at its place', () => {
    const seen = verdictOn(t06PartsAddUp, FOUND)
    expect(seen.outcome).toBe('inconsistent')
    expect(seen.at).toContain('236场')
    for (const message of seen.messages) expect(message).toMatch(/[一-龥]/)
  })

  test('lets what ties out pass as consistent', () => {
    expect(verdictOn(t06PartsAddUp, CLEAR).outcome).toBe('consistent')
  })

  test('says so when there is nothing to look at', () => {
    expect(verdictOn(t06PartsAddUp, WITHOUT).outcome).toBe('insufficient-data')
  })
})

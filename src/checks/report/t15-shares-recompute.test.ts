import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t15SharesRecompute } from './t15-shares-recompute.ts'

const FOUND = '收入合计100万元，其中财政拨款80万元，占90%；其他收入20万元，占20%。'
const CLEAR = '收入合计100万元，其中财政拨款80万元，占80%；其他收入20万元，占20%。'
const WITHOUT = '天气晴。'

describe('T15', () => {
  test('finds what cannot be, at its place', () => {
    const seen = verdictOn(t15SharesRecompute, FOUND)
    expect(seen.outcome).toBe('inconsistent')
    expect(seen.at).toContain('90%')
    for (const message of seen.messages) expect(message).toMatch(/[一-龥]/)
  })

  test('lets what ties out pass as consistent', () => {
    expect(verdictOn(t15SharesRecompute, CLEAR).outcome).toBe('consistent')
  })

  test('says so when there is nothing to look at', () => {
    expect(verdictOn(t15SharesRecompute, WITHOUT).outcome).toBe('insufficient-data')
  })

  test('shares that are summed up behind are some of all', () => {
    const text = '培训补贴占34.0%，社保补贴占31.0%，岗位补贴占24.0%，三项合计占89.0%。'
    expect(verdictOn(t15SharesRecompute, text).outcome).not.toBe('inconsistent')
  })
})

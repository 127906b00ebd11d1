import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t01ItemsAddUp } from './t01-items-add-up.ts'

const FOUND = '决算总收入为300元，分别为2010302一般行政管理事务100元，2010303机关服务250元。'
const CLEAR = '决算总收入为350元，分别为2010302一般行政管理事务100元，2010303机关服务250元。'
const WITHOUT = '全年召开会议3次。'

describe('T01', () => {
  test('finds what cannot be, at its place', () => {
    const seen = verdictOn(t01ItemsAddUp, FOUND)
    expect(seen.outcome).toBe('inconsistent')
    expect(seen.at).toContain('300元')
    for (const message of seen.messages) expect(message).toMatch(/[一-龥]/)
  })

  test('lets what ties out pass as consistent', () => {
    expect(verdictOn(t01ItemsAddUp, CLEAR).outcome).toBe('consistent')
  })

  test('says so when there is nothing to look at', () => {
    expect(verdictOn(t01ItemsAddUp, WITHOUT).outcome).toBe('insufficient-data')
  })
})

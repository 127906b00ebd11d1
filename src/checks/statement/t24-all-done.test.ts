import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t24AllDone } from './t24-all-done.ts'

const FOUND = '全年任务已全部完成，任务完成率92%。'
const CLEAR = '全年任务已全部完成，任务完成率100%。'
const WITHOUT = '天气晴。'

describe('T24', () => {
  test('finds what cannot be, at its place', () => {
    const seen = verdictOn(t24AllDone, FOUND)
    expect(seen.outcome).toBe('inconsistent')
    expect(seen.at).toContain('已全部完成')
    for (const message of seen.messages) expect(message).toMatch(/[一-龥]/)
  })

  test('lets what ties out pass as consistent', () => {
    expect(verdictOn(t24AllDone, CLEAR).outcome).toBe('consistent')
  })

  test('says so when there is nothing to look at', () => {
    expect(verdictOn(t24AllDone, WITHOUT).outcome).toBe('not-applicable')
  })
})

import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t08NoAdjustment } from './t08-no-adjustment.ts'

const FOUND = '本年部门预算未进行调整。年中追加信息化经费20万元。'
const CLEAR = '本年部门预算未进行调整。'
const WITHOUT = '全年召开会议3次。'

describe('T08', () => {
  test('finds what cannot be, at its place', () => {
    const seen = verdictOn(t08NoAdjustment, FOUND)
    expect(seen.outcome).toBe('inconsistent')
    expect(seen.at).toContain('未进行调整')
    for (const message of seen.messages) expect(message).toMatch(/[一-龥]/)
  })

  test('lets what ties out pass as consistent', () => {
    expect(verdictOn(t08NoAdjustment, CLEAR).outcome).toBe('consistent')
  })

  test('says so when there is nothing to look at', () => {
    expect(verdictOn(t08NoAdjustment, WITHOUT).outcome).toBe('not-applicable')
  })
})

import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t27RepeatedText } from './t27-repeated-text.ts'

const FOUND =
  '一、概况\n我单位建立绩效监控机制并按季度通报执行情况。\n二、成效\n我单位建立绩效监控机制并按季度通报执行情况。'
const CLEAR =
  '一、概况\n我单位建立绩效监控机制并按季度通报执行情况。\n二、成效\n我单位完成全部年度目标并接受了社会监督检查。'
const WITHOUT = ''

describe('T27', () => {
  test('finds what cannot be, at its place', () => {
    const seen = verdictOn(t27RepeatedText, FOUND)
    expect(seen.outcome).toBe('inconsistent')
    expect(seen.at).toContain('我单位建立绩效监控机制并按季度通报执行情况。')
    for (const message of seen.messages) expect(message).toMatch(/[一-龥]/)
  })

  test('lets what ties out pass as consistent', () => {
    expect(verdictOn(t27RepeatedText, CLEAR).outcome).toBe('consistent')
  })

  test('says so when there is nothing to look at', () => {
    expect(verdictOn(t27RepeatedText, WITHOUT).outcome).toBe('insufficient-data')
  })
})

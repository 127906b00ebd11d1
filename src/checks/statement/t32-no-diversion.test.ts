import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t32NoDiversion } from './t32-no-diversion.ts'

const FOUND =
  '决算总收入为350元，分别为2010302一般行政管理事务100元，2010303机关服务200元，2010406社会事业发展规划50元。\n决算总支出为350元，分别为2010302一般行政管理事务100元，2010303机关服务250元。\n资金没有出现截留、挤占、挪用现象。'
const CLEAR =
  '决算总收入为350元，分别为2010302一般行政管理事务100元，2010303机关服务200元，2210201住房公积金50元。\n决算总支出为350元，分别为2010302一般行政管理事务100元，2010303机关服务200元，2210201住房公积金50元。\n资金没有出现截留、挤占、挪用现象。'
const WITHOUT = '天气晴。'

describe('T32', () => {
  test('finds what cannot be, at its place', () => {
    const seen = verdictOn(t32NoDiversion, FOUND)
    expect(seen.outcome).toBe('inconsistent')
    expect(seen.at.length).toBeGreaterThan(0)
    for (const message of seen.messages) expect(message).toMatch(/[一-龥]/)
  })

  test('lets what ties out pass as consistent', () => {
    expect(verdictOn(t32NoDiversion, CLEAR).outcome).toBe('consistent')
  })

  test('lets money that was carried over explain it', () => {
    expect(verdictOn(t32NoDiversion, `${FOUND}使用上年结转50元。`).outcome).toBe('explained')
  })

  test('cannot tell without amounts by code', () => {
    expect(verdictOn(t32NoDiversion, '资金没有出现截留、挤占、挪用现象。').outcome).toBe('insufficient-data')
  })

  test('asks about a code that has no income at all', () => {
    const other = FOUND.replace('2010303机关服务250元', '2010399其他事务250元')
    const { messages } = verdictOn(t32NoDiversion, other)
    expect(messages).toHaveLength(1)
    expect(messages[0]).toContain('科目2010399支出较收入多250元')
  })

  test('says so when there is nothing to look at', () => {
    expect(verdictOn(t32NoDiversion, WITHOUT).outcome).toBe('not-applicable')
  })
})

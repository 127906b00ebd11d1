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

  const SENTENCE =
    '我单位严格执行财务管理制度，逐级审核支付申请，按月核对账目，按季通报执行进度，年底开展专项检查，未发现违规问题，资金使用规范，会计核算准确，档案资料齐全'

  test('finds a run of clauses that stands again in another paragraph, once', () => {
    const seen = verdictOn(
      t27RepeatedText,
      `一、资金\n管理到位。${SENTENCE}。\n照章办理。\n二、成效\n成效明显。${SENTENCE}。\n照章办理。`,
    )
    expect(seen.at).toEqual([SENTENCE])
  })

  test('tells a whole paragraph that stands twice once', () => {
    expect(verdictOn(t27RepeatedText, `一、资金\n${SENTENCE}。\n二、成效\n${SENTENCE}。`).at).toEqual([`${SENTENCE}。`])
  })

  test.each([
    ['in one paragraph', `成效明显。${SENTENCE}。管理到位。${SENTENCE}。`],
    ['of short clauses', '一、甲\n按月核对账目，资金使用规范。成效好。\n二、乙\n按月核对账目，资金使用规范。成绩好。'],
    [
      'of words that every report repeats',
      `一、甲\n管理到位。深入学习习近平总书记重要讲话精神，${SENTENCE}。\n二、乙\n成效明显。深入学习习近平总书记重要讲话精神，${SENTENCE}。`,
    ],
    [
      'of items with their amounts',
      '一、收入\n收入为2010302一般行政管理事务1,100.00元，2010303机关服务2,200.00元，2210201住房公积金3,300.00元，合计。\n二、支出\n支出为2010302一般行政管理事务1,100.00元，2010303机关服务2,200.00元，2210201住房公积金3,300.00元，总计。',
    ],
    [
      'under a heading',
      '一、我单位建立绩效监控机制并按季度通报执行情况\n（一）监控。\n二、我单位建立绩效监控机制并按季度通报执行情况',
    ],
  ])('lets words stand twice %s', (_, words) => {
    expect(verdictOn(t27RepeatedText, words).outcome).toBe('consistent')
  })

  test('says so when there is nothing to look at', () => {
    expect(verdictOn(t27RepeatedText, WITHOUT).outcome).toBe('insufficient-data')
  })
})

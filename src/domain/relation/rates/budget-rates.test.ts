import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

describe('预算执行率 of the budget and the spending that stand before it', () => {
  test.each([
    ['全年预算1,260.00万元。实际支出1,234.80万元，预算执行率达到98.0%。', '98.0%', '96.3%', 'rate 96.3 98'],
    [
      '全年预算640.00万元。全年支出620.80万元，其中基本支出412.30万元，项目支出208.50万元，预算执行率97.00%。',
      '97.00%',
      '94.50%',
      'rate 94.5 97',
    ],
    [
      '项目全年预算2,400.00万元，其中省级1,500.00万元，县级900.00万元。1—7月累计支付1,440.00万元，执行率60.00%。',
      '60.00%',
      '65.30%',
      'rate 65.3 60',
    ],
  ])('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toEqual([broken])
  })

  test.each([
    ['spending on an item', '全年预算320.00万元。会议费支出12.00万元，执行率81.7%。'],
    ['a budget that was added to', '年初预算320.00万元，追加60.00万元。全年支出342.00万元，预算执行率90.0%。'],
    ['a rate of an item', '全年预算320.00万元。全年支出288.00万元，培训费执行率76.5%。'],
    ['a budget two sentences before', '全年预算320.00万元。共有职工32人。全年支出288.00万元，执行率76.5%。'],
    ['no amount before it', '预算执行率76.5%。'],
    ['spending without a budget', '全年支出288.00万元，执行率76.5%。'],
  ])('silent on %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})

describe('税收占比 of the taxes and the revenue that stand before it', () => {
  const REVENUE =
    '全区一般公共预算收入累计完成6,420万元，同比增长4.3%，其中：税收收入累计完成5,162万元，税收占比80.4%。'
  test.each([
    ['80.4%', '84.7%', 'share 84.7 80.4'],
    ['5,162', '4,730', 'share 80.4 73.68'],
  ])('%s', (from, to, broken) => {
    expect(brokenIn(REVENUE)).toEqual([])
    expect(brokenIn(REVENUE.replace(from, to))).toEqual([broken])
  })

  test.each([
    ['no taxes', '一般公共预算收入6,420万元，税收占比80.4%。'],
    ['of a district', '一般公共预算收入6,420万元，其中开发区2,110万元，税收收入1,830万元，税收占比86.7%。'],
    ['of other taxes', '一般公共预算收入6,420万元，其中资源税1,830万元，税收占比80.4%。'],
    ['what they grew by', '一般公共预算收入6,420万元，增收310万元，税收收入5,162万元，增收96万元，税收占比80.4%。'],
    ['another rate', '一般公共预算收入6,420万元，税收收入5,162万元，税收占比较上年提高1.2%。'],
  ])('silent on %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})

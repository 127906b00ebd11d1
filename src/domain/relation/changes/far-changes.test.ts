import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

/** A sentence as it should read, the words that go wrong in it, and the tie that then breaks. */
const CASES: readonly (readonly [sound: string, from: string, to: string, broken: string])[] = [
  ['预算年初安排32.80亿元，追加6.45亿元后为39.25亿元。', '39.25', '93.25', 'change 93.25 39.25'],
  ['洪峰水位78.42米，超警戒（76.50米）1.92米，低于保证水位（79.00米）0.58米。', '0.58', '0.85', 'change 0.85 0.58'],
  ['完成营造林12.6万亩，超过市里下达的12万亩任务6,000亩。', '12.6', '122.6', 'change 6,000 1,106,000'],
  [
    '资产总额7.483亿元，较年初增加0.519亿元；负债总额2.316亿元。资产总额年初数为6.964亿元。',
    '6.964',
    '6.694',
    'change 0.519 0.789',
  ],
  ['工期251天，比合同工期270天提前19天。', '19天', '91天', 'change 91 19'],
  [
    '年初预算9,150,000元，支出决算9,420,300元，完成预算。\n决算数大于年初预算数270,300元。',
    '大于',
    '小于',
    'change 270,300 -270,300',
  ],
  [
    '年初结转和结余411.50万元，年末结转和结余295.90万元。\n年末结转和结余较年初减少115.60万元。',
    '减少',
    '增加',
    'change 115.6 -115.6',
  ],
  [
    '本年收入4102.80万元，年初结转和结余183.55万元。\n本年支出4071.92万元。年末结转和结余214.43万元，比年初多出30.88万元。',
    '214.43',
    '914.43',
    'change 30.88 730.88',
  ],
  [
    '预算年初安排32.80亿元，其中土地20.00亿元，受影响，调减6.45亿元至26.35亿元。',
    '26.35',
    '26.53',
    'change 26.53 26.35',
  ],
  [
    '年初结转590,778.60元。\n二、支出\n年末结转479,216.25元，低于年初111,562.35元。',
    '低于',
    '高于',
    'change 111,562.35 -111,562.35',
  ],
]

describe('changes whose amounts were stated elsewhere', () => {
  test.each(CASES)('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).length).toBeGreaterThan(0)
    expect(brokenIn(sound.replace(from, to)).join('；')).toContain(broken)
  })

  test.each([
    ['a base that is not stated', '支出决算17.63万元，较年初增加2.17万元。'],
    ['of another unit', '参加312人，比计划多5场，完成预算116万元。'],
    ['about', '支出决算17.63万元，预算19.80万元，比预算减少约2.5万元。'],
    ['what it came to without a base', '受土地市场影响，调减6.40亿元至26.40亿元。'],
    ['no way is told', '年初安排32.80亿元，土地6.40亿元至26.40亿元。'],
    ['a bracket without a comparison', '水位78.42米（警戒76.50米）1.92米处有险。'],
  ])('%s: nothing is told', (_, text) => expect(brokenIn(text)).toEqual([]))
})

describe('what an amount came to', () => {
  test('is not counted from last year', () => {
    const sound = '全年安排1260万元，较上年1200万元增加60万元，执行中追加18万元，调整后为1278万元。'
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound)).toContain('change 1,278')
  })
})

import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const CASES: readonly (readonly [sound: string, from: string, to: string, broken: string])[] = [
  ['公路中断14条、287公里。出动机械46台，已抢通11条、241公里，里程抢通率84.0%。', '84.0', '87.0', 'rate 87 83.97'],
  ['固定资产原值6.5820亿元，累计折旧2.38336亿元，净值4.19864亿元，成新率63.8%。', '63.8', '73.8', 'rate 73.8 63.79'],
  ['存款余额328.6亿元，比年初增加23.4亿元；贷款余额241.5亿元，存贷比73.5%。', '73.5', '37.5', 'rate 37.5 73.49'],
  [
    '基本支出4,380万元、项目支出8,300万元。截至7月累计支出7,227.6万元。其中基本支出已执行2,584.2万元，执行率59.0%。',
    '59.0',
    '59.3',
    'rate 59.3 59',
  ],
  [
    '财政拨款支出446.58万元，占本年支出合计的92.54%。财政拨款支出年初预算为431.20万元，完成年初预算的103.57%。',
    '103.57',
    '103.75',
    'rate 103.75 103.57',
  ],
  ['机房有机柜36个，已用29个，空余7个，使用率80.6%。', '80.6', '80.3', 'rate 80.3 80.56'],
  ['毕业896人，其中升入高校574人、直接就业301人、参军21人，升学率64.06%。', '64.06', '64.76', 'rate 64.76 64.06'],
  [
    '全年实现税收4.27亿元，比上年的4.61亿元下降7.4%，但高于下达的4.20亿元任务，完成率101.7%。',
    '101.7',
    '108.7',
    'rate 108.7 101.67',
  ],
  ['训练营报名168人，面试录取42人，录取比例为25.0%。', '168人', '68人', 'rate 25 61.76'],
  [
    '年度指标6,600亩。春季补植2,860亩，剩余3,740亩。春季完成数占指标6,600亩的43.33%。',
    '43.33',
    '53.33',
    'rate 53.33 43.33',
  ],
]

describe('rates with words of their own for both amounts', () => {
  test.each(CASES)('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((tie) => /^(?:rate|share)/.test(tie))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['of whom, and not what', '城镇就业5.91万人，帮助失业人员再就业2.23万人，失业率3.20%。'],
    ['of what is not stated', '培训5,400人次，发证3,620本，持证率93.0%。'],
    ['of money that came in', '全年收入412.6万元，支出398.4万元，结余率5.60%。'],
    ['of last year', '机房有机柜36个，已用29个，空余7个，上年使用率为75.3%。'],
    ['that does not slip', '毕业896人，其中升入高校574人、直接就业301人、参军21人，升学率91.27%。'],
    ['without an amount', '升学率64.06%。'],
    ['of a letter', '应到14人，实到13人，率92.9%。'],
    ['of several plans', '追加计划431.20万元，调整计划446.58万元，完成率98.75%。'],
    ['of one plan', '年初计划450亩，完成率98.7%。'],
  ])('%s is no contradiction', (_, text) => expect(brokenIn(text)).toEqual([]))
})

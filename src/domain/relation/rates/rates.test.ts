import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const CASES: readonly (readonly [sound: string, from: string, to: string, broken: string])[] = [
  ['全年计划改造25座，已完工11座，完成率44%，在建8座，未开工6座。', '44%', '14%', 'rate 14 44'],
  [
    '办公耗材预算180.00万元，支出90.00万元，执行率50.0%；卫星租赁预算72.00万元，支出36.00万元，执行率50.0%。',
    '36.00',
    '3.600',
    'rate 50 5',
  ],
  [
    '上半年发放补助1392.60万元，其中一季度694.85万元、二季度697.75万元；全年预算2810.00万元，执行率49.6%。',
    '49.6',
    '49.9',
    'rate 49.9 49.56',
  ],
  ['重点人群签约12816人，重点人群总数14400人，重点人群签约率89.0%。', '89.0', '82.0', 'rate 82 89'],
  ['受理3,482件，其中投诉2,617件、举报865件；投诉调解成功1,745件，调解成功率66.7%。', '1,745', '145', 'rate 66.7 5.54'],
  ['发放问卷360份，回收351份，剔除7份，有效344份，有效率98.01%。', '98.01', '89.01', 'rate 89.01 98.01'],
  [
    '受理样品38460批次，其中监督抽查9180批次，委托检验29280批次。监督抽查中检出不合格样品486批次，不合格率为5.29%。',
    '486批次',
    '586批次',
    'rate 5.29 6.38',
  ],
  ['核定支出8845.60万元，年初预算为8520.00万元，完成年初预算的103.8%。', '8520', '850', 'rate 103.8 1040.66'],
  ['推出临时展览6个，目标为8个，完成率75%。', '75', '76', 'rate 76 75'],
  ['收扩机抽测15套，合格14套，一次合格率93.3%。', '14套', '4套', 'rate 93.3 26.67'],
  ['批复预算956.00万元。上半年累计支出449.32万元，执行率47.0%。', '449.32', '4493.2', 'rate 47 470'],
]

describe('rates whose amounts stand by', () => {
  test.each(CASES)('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((tie) => tie.startsWith('rate'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['of two goals', '年初目标6个，调整后目标8个，完成率76%。'],
    ['of two results', '建成6个，投用8个，完成率76%。'],
    ['of a goal of its own', '目标8个，投入60万元，完成率76%。'],
    ['of a group behind ；', '抽查180人，满意171人，满意率95%；另访60人，满意率96.7%。'],
    ['of all together', '甲村120户，签约96户；乙村80户，签约72户，综合签约率84%。'],
    ['of what is not stated', '全年办结86件，受理窗口12个，办结率97.7%。'],
    ['of another year', '项目预算500万元，本年支出120万元，累计执行率86.0%。'],
  ])('%s is no contradiction', (_, text) => expect(brokenIn(text)).toEqual([]))
})

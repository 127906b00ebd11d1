import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

/** A sentence as it should read, the words that go wrong in it, and the tie that then breaks. */
const CASES: readonly (readonly [sound: string, from: string, to: string, broken: string])[] = [
  ['城镇新增就业5,126人，完成年度目标的102.5%（目标5,000人）。', '5,000', '6,000', 'rate 102.5 85.43'],
  ['新改建标准园1,560亩，完成目标（1,500亩）的104.00%。', '104.00', '804.00', 'rate 804 104'],
  [
    '完成路面大中修36.8公里，其中大修12.3公里、中修24.5公里。\n各项工程量均超额完成，大中修完成率105.14%（目标35公里）。',
    '目标35',
    '目标38',
    'rate 105.14 96.84',
  ],
  ['秋季录取报到2,205人，而省上下达的计划为2,180人，完成计划的101.15%。', '101.15', '171.15', 'rate 171.15 101.15'],
  [
    '2021年计划举办培训班24个，培训干部2,000人次。\n实际培训2,347人次，完成计划的117.35%。',
    '2,000',
    '2,700',
    'rate 117.35 86.93',
  ],
  [
    '培训5320人次。其中幼儿园教师1180人次、小学教师2260人次、初中教师1340人次、高中教师540人次。年度目标5000人次，完成106.4%。',
    '106.4',
    '116.4',
    'rate 116.4 106.4',
  ],
  [
    '减免项目年初预算480.00万元。全年减免5,904人，每人800元，共472.32万元，执行率98.40%。',
    '480.00',
    '840.00',
    'rate 98.4 56.23',
  ],
  ['补植苗木计划23万株，实际23.5万株，为计划的102.2%。', '23.5', '3.5', 'rate 102.2 15.22'],
]

describe('rates of a goal that stands elsewhere', () => {
  test.each(CASES)('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(broken)
  })

  test.each([
    [
      'of something else',
      '6个项目年初预算合计9,400万元。\n3个项目执行率超过序时进度，购置项目支出464.00万元，执行率20.00%。',
    ],
    ['of the items, each with a budget', '甲项预算1,200万元，乙项预算3,500万元。支出464.00万元，执行率21.00%。'],
    ['of nothing', '全年任务全面完成，完成率102.5%（高于上年）。'],
    ['of last year', '年度目标5000人次，上年完成96.4%，今年培训5320人次。'],
    ['with a note behind', '新增就业5,126人，完成率97.3%（含灵活就业310人）。'],
  ])('%s is no contradiction', (_, text) => expect(brokenIn(text)).toEqual([]))
})

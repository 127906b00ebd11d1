import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const CASES: readonly (readonly [sound: string, tie: string, from: string, to: string, broken: string])[] = [
  ['出院病人21,936人。规范管理病人11,846人，占住院病人的54.0%。', 'share 54', '54.0%', '45.0%', 'share 45 54'],
  ['开展手术6,284台，其中三四级手术2,702台，占43.0%。', 'share 43', '43.0%', '34.0%', 'share 34 43'],
  [
    '出院21,936人次，平均住院日7.4天。临床路径管理病例11,846例，占出院人次的54.0%。',
    'share 54',
    '11,846',
    '18,146',
    'share 54 82.72',
  ],
  ['常住人口24.6万人。建立电子档案225,582份，占常住人口的91.7%。', 'share 91.7', '91.7', '97.1', 'share 97.1 91.7'],
  [
    '全市共有108,642人次参加无偿献血。其中献全血96,318人次。\n固定献血者35,417人次，占献血总人次的32.6%。',
    'share 32.6',
    '35,417',
    '53,417',
    'share 32.6 49.17',
  ],
  [
    '选聘普查员2,486名，每人补助1,400元。\n登记阶段更换143名，占普查员总数的5.8%。',
    'share 5.8',
    '5.8%',
    '58%',
    'share 58 5.75',
  ],
  [
    '选聘普查员2,486名，每人补助1,400元。\n登记阶段更换143名，占普查员总数的5.8%。',
    'share 5.8',
    '143名',
    '1,143名',
    'share 5.8 45.98',
  ],
  [
    '救助168名残疾儿童，其中肢体26名、听力41名。\n康复儿童中，31名进入普通幼儿园，占18.45%。',
    'share 18.45',
    '31名',
    '1名',
    'share 18.45 0.6',
  ],
  [
    '全区一般公共预算收入86.42亿元，其中税收收入69.18亿元，税收占比80.1%。',
    'share 80.1',
    '80.1%',
    '78.3%',
    'share 78.3 80.05',
  ],
]

describe('shares that stand behind their amount', () => {
  test.each(CASES)('%s', (sound, tie, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound)).toContain(tie)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    [
      'income of spending',
      '支出18,501,660.24元。\n财政拨款收入18,420,507.36元，占98.81%；其他收入222,400.00元，占1.19%。',
    ],
    ['spending of income', '收入合计18,501,660.24元，其他支出222,400.00元，占1.19%。'],
    ['money of people', '常住人口24.6万人。发放补贴225,582元，占常住人口的91.7%。'],
    [
      'far more than one of two that are called so',
      '城区普查员2,486名，乡村普查员2,120名。\n登记阶段更换1,143名，占普查员总数的4.8%。',
    ],
    ['a part named anew', '外贸进出口86.4亿元，其中出口69.1亿元，机电占比62.3%。'],
    ['a part of the second', '财政总收入160.3亿元，一般公共预算收入86.42亿元，其中税收收入69.18亿元，税收占比80.1%。'],
    ['a coarse share of nothing named', '开展手术6,284台，会诊2,702台，占73%。'],
  ])('%s is no contradiction', (_, text) => expect(brokenIn(text)).toEqual([]))
})

import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const CASES: readonly (readonly [sound: string, tie: string, from: string, to: string, broken: string])[] = [
  [
    '羽毛球场地晚间利用率88.5%，工作日白天仅34.2%，两者相差54.3个百分点。',
    'change 54.3',
    '54.3',
    '45.3',
    'change 45.3 54.3',
  ],
  ['流向基层的比例为27.4%，而2021届仅为22.6%，一年间提高4.8个百分点。', 'change 4.8', '4.8', '8.4', 'change 8.4 4.8'],
  ['设施完好率低于目标1.4个百分点（目标95.0%、实际93.6%）。', 'change 1.4', '1.4', '1.7', 'change 1.7 1.4'],
  ['抽查合格面积5,968亩，合格率98.8%，高于目标值95%达3.8个百分点。', 'change 3.8', '3.8', '3.3', 'change 3.3 3.8'],
]

describe('points between two percentages beside them', () => {
  test.each(CASES)('%s', (sound, tie, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound)).toContain(tie)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['of several the widest', '甲站76.3%；乙站71.0%居中；丙站62.1%垫底，首尾相差14.2个百分点。', 'change 14.2'],
    [
      'one of the sentence before',
      '到报率2019年为95.2%，2020年为91.8%，降低3.4个百分点；今年到报率为87.5%，较上年全年又降低4.3个百分点。',
      'change 4.3',
    ],
    [
      'one of the sentence before',
      '2020年到报率为91.8%。今年到报率为87.5%，较上年全年又降低4.3个百分点。',
      'change 4.3',
    ],
  ])('%s', (_, sound, tie) => {
    expect(heldIn(sound)).toContain(tie)
    expect(brokenIn(sound)).toEqual([])
  })

  test.each([
    ['of the year before', '城镇系数为35.9%，农村系数为38.1%，分别比上年下降1.9、2.7个百分点。'],
    ['each by itself', '中央企业负债率为67.2%，上升0.3个百分点；地方企业负债率63.1%，上升0.1个百分点。'],
    ['each in its clause', '甲站76.3%，上升0.3个百分点，乙站72.2%，低于全国0.1个百分点。'],
    ['of something else', '甲站76.3%，乙站71.0%，比全国平均高2.2个百分点。'],
    ['no comparison', '覆盖率76.3%，到位率71.0%，权重5.7个百分点。'],
  ])('%s is no contradiction', (_, text) => expect(brokenIn(text)).toEqual([]))
})

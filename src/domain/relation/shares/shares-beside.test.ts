import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const FUNDS =
  '建议资助618项，占送评3,695项的16.73%。\n从依托单位看，高等学校402项，占65.05%；研究机构121项，企业95项。女性负责人251名，占40.61%。'
const BOUGHT =
  '2024年采购预算64.00万元，成交60.49万元，节约3.51万元。\n按类别看，货物56.89万元，占成交额94.0%，没有工程类采购。向中小企业采购49.32万元，占81.5%。'
const FROM_THREE =
  '投入2,460万元。旗财政900万元，占36.59%；上级补助560万元，占22.76%；社会资本1,000万元。社会资本占到40.65%。'
const WASTE =
  '全区清运垃圾28,704吨。分品类看，其他垃圾14,368吨，可回收物7,893吨，厨余垃圾6,428吨，有害垃圾15吨。可回收物占27.5%，厨余垃圾占22.4%。'

const WATER =
  '供水总量8.64亿立方米，用水总量8.21亿立方米。\n地表水6.95亿立方米，占80.4%；地下水1.58亿立方米，占18.3%；再生水0.11亿立方米，占1.3%。'

const CASES: readonly (readonly [sound: string, from: string, to: string, broken: string])[] = [
  [FUNDS, '251名', '221名', 'share 40.61 35.76'],
  [FUNDS, '40.61', '40.31', 'share 40.31 40.61'],
  [WASTE, '6,428', '64,428', 'share 22.4 224.46'],
  [WASTE, '22.4', '22.9', 'share 22.9 22.39'],
  [WATER, '1.58', '1.88', 'share 18.3 21.76'],
  [BOUGHT, '49.32', '59.32', 'share 81.5 98.07'],
  [BOUGHT, '81.5', '84.5', 'share 84.5 81.53'],
  [FROM_THREE, '40.65', '40.56', 'share 40.56 40.65'],
]

describe('shares of what those beside them are of', () => {
  test.each(CASES)('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((tie) => tie.startsWith('share'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(broken)
  })

  test.each([
    ['of another whole', FUNDS.replace('251名，占40.61%', '251名，占全部申请人的7.36%')],
    ['of people beside things', FUNDS.replace('女性负责人251名，占40.61%', '评审专家386人，占48%')],
    ['of a group', BOUGHT.replace('向中小企业采购49.32万元，占81.5%', '货物中，进口设备21.36万元，占37.5%')],
    ['of what was sold', '全年销售收入60.49万元，线上45.37万元，占75.0%。广告支出12.30万元，占支出的36.1%。'],
  ])('%s is no contradiction', (_, text) => expect(brokenIn(text)).toEqual([]))
})

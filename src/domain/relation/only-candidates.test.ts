import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from './wordings.builder.ts'

const CASES: readonly (readonly [sound: string, from: string, to: string, broken: string])[] = [
  ['年末常住人口52.40万人，其中城镇人口38.25万人，城镇人口占常住人口的73.0%。', '73.0', '81.4', 'share 81.4 73'],
  ['全年签约家庭医生居民2,410户，按期履约2,212户，履约率91.8%。', '91.8', '97.5', 'rate 97.5 91.78'],
  ['本季度在册律师248名，参与援助的203名，参与率81.9%。', '248', '219', 'rate 81.9 92.69'],
  ['全年施划标线46.4公里，投入资金92.8万元，每公里平均2.0万元。', '92.8', '81.7', 'product 81.7 92.8'],
  ['培训服务采购中，参训学员312名，每名1,600元，共计49.92万元。', '49.92', '56.48', 'product 56.48 49.92'],
  ['接警出动1,400起，比上年少。共出动消防车2,660辆次，平均每起1.9辆次。', '2,660', '2,894', 'product 2,894 2,660'],
  ['投入963.0万元，新建公厕15座，惠及居民8,200户，平均每座64.2万元。', '64.2', '71.8', 'product 963 1,077'],
]

const SILENT = [
  '一工区林地2.94万亩、二工区3.18万亩，森林覆盖率84.7%，高于全县。',
  '门诊9,842人次，住院416人次，出院402人次，床位使用率76.3%。',
  '全年接待412批次，收入96.4万元，其中散客平均每批次1,860元。',
  '签约2,410户，建档2,830户，走访2,205户，其中满意率高于上年。全县电话普及率94.6%。',
  '立案286件，结案271件；另有上年存案40件，综合结案率83.1%。',
  '城镇居民38.25万人，农村老年人口4.15万人，占农村人口的29.3%。',
  '全年投入92.8万元，标线46.4公里，另换标志220块，每块平均260元。',
]

describe('figures of which the words leave one candidate', () => {
  test.each(CASES)('sound: %s', (sound) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound)).not.toEqual([])
  })

  test.each(CASES)('broken: %s', (sound, from, to, broken) => {
    expect(brokenIn(sound.replace(from, to))).toEqual([broken])
  })

  test.each(SILENT)('silent: %s', (sentence) => {
    expect(brokenIn(sentence)).toEqual([])
  })
})

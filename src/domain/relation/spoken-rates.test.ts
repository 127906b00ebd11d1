import { describe, expect, test } from 'vitest'
import { brokenIn } from './wordings.builder.ts'

/** A sentence as it should read, the words that go wrong in it, and the tie that then breaks. */
const CASES: readonly (readonly [sound: string, from: string, to: string, broken: string])[] = [
  ['全年计划改造25座，已完工11座，完成率44%，在建8座，未开工6座。', '44%', '14%', 'rate 14 44'],
  ['年末各项存款余额96.30亿元，贷款余额71.85亿元，存贷比74.6%。', '74.6', '71.6', 'rate 71.6 74.61'],
  ['规模以上工业企业29户，其中盈利21户、亏损8户，亏损面27.6%。', '27.6', '72.6', 'rate 72.6 27.59'],
  ['辖区常住人口21,380人，建电子健康档案20,097份，建档率94.0%。', '20,097', '20,997', 'rate 94 98.21'],
  ['受益612户、2203人，其中建档立卡贫困户148户，占受益户的24.2%。', '24.2', '25.2', 'share 25.2 24.18'],
  ['全年降水量1126.5毫米，比常年多7.0%，其中汛期降水782.9毫米，占全年的69.5%。', '69.5', '69.2', 'share 69.2 69.5'],
  [
    '批复概算2,980万元。当年下达资金2,650万元。\n支付2,411.50万元，为当年下达资金的91%。',
    '2,411.50',
    '241.150',
    'rate 91 9.1',
  ],
  [
    '年度计划放映1,632场（136个行政村，每村每月1场，共12个月），已放映1,074场，完成年度计划的65.81%。',
    '65.81',
    '65.91',
    'rate 65.91 65.81',
  ],
  [
    '公务用车运行费预算3.60万元，接待费预算1.20万元。\n公务用车运行费支出3.42万元，完成预算的95.0%。',
    '95.0',
    '93.0',
    'rate 93 95',
  ],
  ['重点人群签约12816人，重点人群总数14400人，重点人群签约率89.0%。', '89.0', '82.0', 'rate 82 89'],
  ['查出问题9个，其中已改完7个、正改2个，整改率77.8%。', '77.8', '77.9', 'rate 77.9 77.78'],
  [
    '核定总造价618.00万元。争取286.40万元，市补75.00万元，县级120.00万元，自筹36.60万元，共落实518.00万元，占总造价的83.8%。',
    '83.8',
    '80.8',
    'share 80.8 83.82',
  ],
  ['全县果园28.4万亩，挂果21.3万亩，挂果面积占75.0%。', '75.0%', '57.0%', 'share 57 75'],
]

describe('rates against what their words and their place name', () => {
  test.each(CASES)('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(broken)
  })

  test.each([
    ['of last year', '抽检20批次，合格18批次，上年合格率91%。'],
    ['parts of one whole', '在编教师84人、代课教师12人，本科率91.7%。'],
    ['joined amounts', '开展培训12次、检查84次，参训率83.5%。'],
    ['of what is not called so', '全年收入412.0万元。发放补贴31.5万元，占救助资金的62.1%。'],
    ['a name of one character', '全年收入412.0万元。发放补贴31.5万元，占县的62.1%。'],
    ['few that one slip makes fit', '定级备案系统12个，年内测评系统12个，测评通过率83.33%。'],
    ['other things than those it counts', '编目信息资源64项，涉及单位40家，无条件共享率65.63%。'],
    ['no amount beside it', '服务质量稳步提升，办结率98.2%。'],
    ['someone else’s share', '农牧区人口4.48万人，少数民族占农牧民的93.3%。'],
    ['a name that counts another thing', '建成站点12个，设备36台，在线率96%。'],
  ])('%s: nothing is told', (_, text) => expect(brokenIn(text)).toEqual([]))
})

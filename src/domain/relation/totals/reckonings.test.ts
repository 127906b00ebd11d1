import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const CASES: readonly (readonly [sound: string, tie: string, from: string, to: string, broken: string])[] = [
  ['收回351份，剔除答题不完整的7份，有效344份。', 'balance 344', '344份', '334份', 'balance 334 344'],
  ['收到问卷498份，剔除重复的71份，有效427份。', 'balance 427', '498份', '408份', 'balance 427 337'],
  ['调入红细胞1,850单位，调出420单位，净调入1,430单位。', 'balance 1,430', '420', '240', 'balance 1,430 1,610'],
  ['调出血浆640份，调入410份，净调出230份。', 'balance 230', '净调出', '净调入', 'balance 230 -230'],
  ['调入血浆640份，调出410份，净调入230份。', 'balance 230', '净调入', '净调出', 'balance 230 -230'],
  ['结算数量4860吨，实际进场4710吨，多计150吨。', 'balance 150', '4710', '4170', 'balance 150 690'],
  ['应付512.00万元，实际付款608.00万元，超付96.00万元。', 'balance 96', '96.00', '69.00', 'balance 69 96'],
  ['账面设备214台，盘点实有203台，盘亏11台。', 'balance 11', '203台', '230台', 'balance 11 16'],
  ['应付915.20万元，实付1,086.80万元，超付171.60万元。', 'balance 171.6', '915.20', '1,022.40', 'balance 171.6 64.4'],
  ['实付1,086.80万元，应付915.20万元，超付171.60万元。', 'balance 171.6', '171.60', '193.77', 'balance 193.77 171.6'],
  ['新登记3,926户，注销1,755户，净增2,171户。', 'balance 2,171', '2,171', '2,389', 'balance 2,389 2,171'],
  ['洪峰水位78.42米，超警戒（76.50米）1.92米。', 'balance 1.92', '1.92', '2.92', 'balance 2.92 1.92'],
  ['秋季报名1,612人，可提供学位1,485个，缺口127个。', 'balance 127', '127个', '172个', 'balance 172 127'],
  [
    '当年结余15.12万元，加上年初结转21.40万元，年末累计结转36.52万元。',
    'parts 36.52',
    '36.52',
    '36.25',
    'parts 36.25 36.52',
  ],
  [
    '2020年安排586.00万元。2020年资金加上2019年结转的8.45万元，可用资金594.45万元。',
    'parts 594.45',
    '8.45',
    '8.54',
    'parts 594.45 594.54',
  ],
  [
    '基金收入年初安排32.80亿元，受土地市场影响，调减6.40亿元至26.40亿元。',
    'balance 26.4',
    '26.40',
    '56.40',
    'balance 56.4 26.4',
  ],
  [
    '第一批惠及企业214户；第二批惠及企业246户。因有38户两批均享受，剔除重复后，实际受益企业422户。',
    'balance 422',
    '246户',
    '26户',
    'balance 422 202',
  ],
  ['造林任务6.2万亩，实际5.8万亩，短缺0.4万亩。', 'balance 0.4', '5.8', '6.6', 'change 0.4 -0.4'],
  ['在册患者年初790人，年末820人，净增30人。', 'balance 30', '净增', '净减', 'change 30 -30'],
  ['在册患者年初820人，年末790人，净减少30人。', 'balance 30', '净减少', '净增加', 'change 30 -30'],
  ['计划安排48场，追加12场至60场。', 'balance 60', '60场', '66场', 'balance 66 60'],
  [
    '预算为3680.00万元，支出决算为3912.60万元。决算数大于预算数232.60万元，主要是追加经费。',
    'balance 232.6',
    '232.60',
    '932.60',
    'balance 932.6 232.6',
  ],
  [
    '预算为3680.00万元，支出决算为3612.60万元。决算数小于预算数67.40万元。',
    'balance 67.4',
    '67.40',
    '64.70',
    'balance 64.7 67.4',
  ],
  ['累计归集19.36亿元，累计提取11.52亿元，归集余额7.84亿元。', 'balance 7.84', '7.84', '0.84', 'balance 0.84 7.84'],
]

describe('sums and differences that the words spell out', () => {
  test.each(CASES)('%s', (sound, tie, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound)).toContain(tie)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['something taken elsewhere', '收回351份，剔除7份，有效问卷涉及300份家庭。'],
    ['a result of its own', '收回351份，剔除7份。'],
    ['a gap of something else', '应付512.00万元，实际付款608.00万元，超付两家单位共9.7万元。'],
    ['too many amounts to say which', '一组12吨，二组15吨，三组19吨，四组17吨，多计3吨。'],
    ['a net amount of no two ends', '在册患者东区790人，西区820人，净减30人。'],
    ['a goal that was passed', '造林任务6.2万亩，实际6.6万亩，多计0.4万亩。'],
    ['a distance that is no lack', '造林任务6.2万亩，实际6.6万亩，相差0.4万亩。'],
    ['a lack of what is no goal', '东区造林6.2万亩，实际6.6万亩，差0.4万亩。'],
    ['a gap with nothing before it', '全年缺口127个。'],
    ['what is added in another sentence', '加上年初结转21.40万元。年末累计结转60.70万元。'],
    ['a change of which the base is not stated', '追加12场至60场。'],
    ['a change that nothing stands before', '达到60场。'],
    ['a range', '每期由5天至8天不等，共60天。'],
    ['a move to another amount', '由甲地48公里到乙地60公里，增加12人至60人。'],
    ['an excess of what is not stated', '支出决算为3912.60万元。决算数大于预算数232.60万元。'],
    ['a total that is reckoned', '每月1.6万元；零星支出2.37万元，两笔加起来21.57万元，预算23万元，结余1.43万元。'],
    ['a bound', '收回351份，剔除7份，有效不少于300份。'],
  ])('%s is no contradiction', (_, text) => expect(brokenIn(text)).toEqual([]))
})

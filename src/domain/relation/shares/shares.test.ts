import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const CASES: readonly (readonly [sound: string, from: string, to: string, broken: string])[] = [
  ['共有停车位80个，其中充电车位16个，占20%。', '16个', '1个', 'share 20 1.25'],
  [
    '一般公共预算收入3.26亿元，其中税收收入2.04亿元，非税收入1.22亿元，税收占比62.6%。',
    '62.6',
    '37.5',
    'share 37.5 62.58',
  ],
  ['书面意见60条、口头意见140条，两类合计200条，口头意见占70%。', '70%', '30%', 'share 30 70'],
  ['全年到馆38.6万人次，其中节假日24.7万人次，占全年的64.0%。', '64.0', '46.0', 'share 46 63.99'],
  ['采购总额2,364,000元。授予中小企业合同1,891,200元，占采购总额的80.0%。', '1,891,200', '18,912,000', 'share 80 800'],
  ['受灾人口16,420人。需生活救助3,284人，占受灾人口20%。', '3,284', '32,284', 'share 20 196.61'],
  ['受益农户612户、2203人，其中脱贫户148户，占受益户的24.2%。', '24.2', '25.2', 'share 25.2 24.18'],
  ['带动农户812户，脱贫户203户，占25%。', '203户', '303户', 'share 25 37.32'],
  ['原指标16条，定性表述6条，占37.5%。', '37.5', '47.5', 'share 47.5 37.5'],
  ['全县果园28.4万亩，挂果21.3万亩，挂果面积占75%。', '75', '57', 'share 57 75'],
  ['立案286件。“铁拳”行动全年153件，占立案总数的53.5%。', '153件', '1553件', 'share 53.5 543.01'],
  ['县级配套188万元。截至8月底，县级配套到账94万元，占应配套数的50%。', '94万', '994万', 'share 50 528.72'],
  [
    '三公经费支出17.63万元。公务用车支出12.36万元，占三公经费的70.11%，其中运行维护12.36万元。',
    '公务用车支出12.36',
    '公务用车支出112.36',
    'share 70.11 637.32',
  ],
  [
    '市级安排12,480.00万元。老年人福利7,488.00万元，占60.0%；残疾人福利1,872.00万元，占15.0%；儿童福利1,622.40万元，占13.0%；社会公益1,497.60万元，占12.0%。',
    '占12.0',
    '占15.0',
    'share 15 12',
  ],
  ['原指标6条。现重写为18条，定量15条，定性3条。定性占比降到16.7%。', '16.7', '17.7', 'share 17.7 16.67'],
  [
    '总支出3.17亿元：人员1.08亿元，水电气等能源0.83亿元，维修1.26亿元。能源一项占总支出26.2%。',
    '26.2',
    '96.2',
    'share 96.2 26.18',
  ],
  [
    '各类主体收购小麦11.6万吨，同比减少0.9万吨。中心所属4个收储点收购3.48万吨，占全县的30.0%。',
    '3.48',
    '33.48',
    'share 30 288.62',
  ],
  ['全旗客房4,180间，四星级以上只有386间，占9.2%。', '4,180', '4,810', 'share 9.2 8.02'],
  ['社区抽看巡查记录1,728条，不规范的26条，占1.5%。', '1,728', '17,228', 'share 1.5 0.15'],
  ['管养公路486公里，国道128公里。受降雪影响中断的有312公里，占管养里程的64.2%。', '64.2', '46.2', 'share 46.2 64.2'],
]

describe('shares whose words give both amounts', () => {
  test.each(CASES)('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((tie) => tie.startsWith('share'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['two that stand side by side, in so many digits', '新建道路1,628公里，改造262公里，占9.2%。'],
    ['some of a list that adds up to another', '培训36人，党员12人，团员24人，骨干7人，占全部骨干的17.5%。'],
    [
      'a share of the place, of which nothing is told',
      '收购小麦11.6万吨，储备油350吨。中心收购3.48万吨，占全县的40.1%。',
    ],
    ['two that stand side by side', '新建道路16条，改造6条，占30%。'],
    ['a whole that is not stated', '职工120人，其中党员20人，占党员总数的8%。'],
    ['another whole than that of the part', '在校生1,200人，其中毕业班320人，占全市毕业生的2.1%。'],
    ['a share of what came before', '全区企业320家，新增86家，占全市新增数的12.5%。'],
    ['spending out of income', '收入合计850万元，支出86万元，占全部支出的11.3%。'],
  ])('%s is no contradiction', (_, text) => expect(brokenIn(text)).toEqual([]))
})

describe('shares of what is summed up before them', () => {
  test.each([
    ['林地42亩、草地8亩、道路10亩，总面积60亩，道路占16.7%。', '16.7', '26.7', 'share 26.7 16.67'],
    ['绿地62公顷、水面18公顷、铺装10公顷，总面积90公顷，水面占20%。', '20%', '30%', 'share 30 20'],
    ['收到苹果40箱、梨25箱、桃15箱，共80箱，梨占31%。', '31', '41', 'share 41 31.25'],
  ])('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toEqual([broken])
  })

  test.each([
    ['of one of them', '绿地62公顷、水面18公顷、铺装10公顷，总面积90公顷，水面占绿地的29%。'],
    ['of what is nowhere told', '林地42亩、草地8亩、道路10亩，总面积60亩，全省同类园区道路占15%。'],
  ])('%s is no contradiction', (_, text) => expect(brokenIn(text)).toEqual([]))
})

describe('a share that two hold together', () => {
  const funds = '收入合计500.00万元，其中拨款收入380.00万元、事业收入75.00万元、其他收入45.00万元，'

  test.each(['拨款收入和事业收入占收入合计的91.00%', '拨款收入与其他收入占收入合计的85.00%'])('%s', (share) =>
    expect(brokenIn(`${funds}${share}。`)).toEqual([]),
  )

  test('is no share of one of them', () =>
    expect(brokenIn(`${funds}事业收入占收入合计的51.00%。`)).toContain('share 51 15'))
})

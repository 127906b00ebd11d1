import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const CASES: readonly (readonly [sound: string, from: string, to: string, broken: string])[] = [
  ['共有停车位80个，其中充电车位16个，占20%。', '16个', '1个', 'share 20 1.25'],
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
]

describe('shares whose words give both amounts', () => {
  test.each(CASES)('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((tie) => tie.startsWith('share'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['two that stand side by side', '新建道路16条，改造6条，占30%。'],
    ['a whole that is not stated', '职工120人，其中党员20人，占党员总数的8%。'],
    ['another whole than that of the part', '在校生1,200人，其中毕业班320人，占全市毕业生的2.1%。'],
    ['a share of what came before', '全区企业320家，新增86家，占全市新增数的12.5%。'],
    ['spending out of income', '收入合计850万元，支出86万元，占全部支出的11.3%。'],
  ])('%s is no contradiction', (_, text) => expect(brokenIn(text)).toEqual([]))
})

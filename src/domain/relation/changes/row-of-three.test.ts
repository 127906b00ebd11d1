import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

/** A sound sentence, an amount of it, and what was miscalculated. */
const CASES: readonly (readonly [sound: string, from: string, to: string, wrong: string])[] = [
  ['自来水入户率94.8%，比上年的93.1%提高1.7个百分点。', '94.8', '89.6', 'change 1.7 -3.5'],
  ['晴雨预报准确率88.6%，较2017年（87.9%）提高0.7个百分点。', '87.9', '92.3', 'change 0.7 -3.7'],
  ['满意度为86.5%，与上年的83.4%比提高3.1个百分点。', '3.1', '2.5', 'change 2.5 3.1'],
  ['接待查档1936人次，上年为1760人次，增加176人次。', '加176', '加159', 'change 159 176'],
  ['改造户厕326户，目标300户，超额完成26户。', '成26户', '成31户', 'change 31 26'],
  ['达标率由年初的88.4%提高到96.1%，提高7.7个百分点。', '96.1', '92.6', 'change 7.7 4.2'],
  ['发射火箭弹276枚，比上年少38枚，上年为314枚。', '38枚', '45枚', 'change 45 38'],
  ['个贷率（余额与归集之比）75.0%，比上年末的76.4%低1.4个百分点。', '76.4', '83.9', 'change 1.4 8.9'],
  ['管网漏损率11.2%。入户率94.8%，比上年的93.1%提高1.7个百分点。', '94.8', '89.6', 'change 1.7 -3.5'],
  ['入户率94.8%。管网漏损率11.2%，比上年的13.1%降低1.9个百分点。', '13.1', '14.8', 'change 1.9 3.6'],
  ['合同价208.50万元，比控制价215.00万元低6.50万元。', '低6.50', '低5.64', 'change 5.64 6.5'],
  ['药占比24.6%，比上年的26.1%降低1.5个百分点。', '26.1', '25.2', 'change 1.5 0.6'],
  ['2022年门诊98640人次，同比增加7140人次，增长7.8%，2021年为91500人次。', '91500', '96211', 'change 7140 2429'],
  ['规模以上企业89家，比上年净增6家，上年末为83家。', '83', '75', 'change 6 14'],
]

describe('three amounts in a row of which words set two against each other', () => {
  test.each(CASES)('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    // The whole before it is what has changed.
    '接待游客62万人次，其中外省48万人次，比上年的50万人次增加12万人次。',
    '投诉62件，其中来电48件，比上年的74件减少12件。',
    '入户率94.8%，比上年的93户提高1.7个百分点。',
    '东馆、西馆利用率分别为94%、88%，比上年的80%提高11.5和13.2个百分点。',
    '东馆利用率94%，比上年的80%提高11.5和13.2个百分点。',
    '入户率94.8%，比上年的93.1%，新增用户口径提高3.9个百分点。',
    '发射火箭弹276枚，比上年少45枚，前年为314枚。',
    '发射火箭弹276枚，比上年少45枚。',
    '东站、西站各发射276枚，比上年少45枚，上年为314枚。',
    '接待查档1936人次，增加176人次。',
    // The year before last is not what it is held against.
    '门诊98640人次，同比增加7140人次，增长7.8%，2019年为96211人次。',
    '门诊98640人次，同比增加7140人次，增长7.8%，住院96211人次。',
    // So far off, the amounts do not belong together.
    '收费12万元，比上年的98万元增加15万元。',
  ])('%s', (sound) => {
    expect(brokenIn(sound)).toEqual([])
  })
})

test.each([
  ['运转经费182.36万元，比上年减少8.24万元，降低4.32%，上年为190.60万元。', '190.60', '203.57', 'change 8.24 21.21'],
  ['防治面积7.3万亩，较上年多1.2万亩；上年为6.1万亩。', '6.1', '5.4', 'change 1.2 1.9'],
])('what it was stands behind: %s', (sound, from, to, wrong) => {
  expect(brokenIn(sound)).toEqual([])
  expect(brokenIn(sound.replace(from, to))).toContain(wrong)
})

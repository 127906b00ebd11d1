import { describe, expect, test } from 'vitest'
import { plainDocument } from '../../document/plain-document.builder.ts'
import { examineDocument } from '../index.ts'

const ties = (text: string) => examineDocument(plainDocument(text), { fiscalYear: 2022, pack: null }).ties
const broken = (text: string) =>
  ties(text)
    .filter(({ holds }) => !holds)
    .map(({ kind, actual, expected }) => `${kind} ${actual} ${expected}`)
const held = (text: string) =>
  ties(text)
    .filter(({ holds }) => holds)
    .map(({ kind, actual }) => `${kind} ${actual}`)

/** A sentence as it should read, the words that go wrong in it, and the tie that then breaks. */
const CASES: readonly (readonly [sound: string, tie: string, from: string, to: string, broken: string])[] = [
  ['招生1,052人，完成目标1,000人的105.2%。', 'rate 105.2', '105.2%', '150.2%', 'rate 150.2 105.2'],
  [
    '支出决算21,460.00元，其中接待费3,240.00元，车辆18,220.00元，接待6批、48人次，人均67.5元。决算数比2020年的29,115.00元减少7,655.00元。',
    'change 7,655',
    '29,115.00',
    '291,150.0',
    'change 7,655 269,690',
  ],
  ['床位1,480张，已入住623人，入住率42.1%。', 'rate 42.1', '42.1%', '12.1%', 'rate 12.1 42.09'],
  ['项目预算68.00万元。实际支出66.35万元，执行率97.57%。', 'rate 97.57', '97.57', '97.75', 'rate 97.75 97.57'],
  ['控制价1,590万元。节约46.3万元，节约率2.91%。', 'rate 2.91', '1,590万元', '1,590亿元', 'rate 2.91 0'],
  ['户籍人口24.60万人。电子建档22.56万人，占户籍人口的91.71%。', 'share 91.71', '91.71', '97.71', 'share 97.71 91.71'],
  ['总体满意度92.44%，比上年的90.12%提高2.32个百分点。', 'change 2.32', '提高', '降低', 'change 2.32 -2.32'],
  ['接待费4.54万元，比上年减少0.91万元（上年为5.45万元）。', 'change 4.54', '减少', '增加', 'change 4.54 6.36'],
  ['年初预算35.62万元，决算35.62万元，与预算持平。', 'change 35.62', '决算35.62', '决算53.62', 'change 53.62 35.62'],
  ['另行安排268.8万元，涉及224名，人均每年1.2万元。', 'product 268.8', '1.2万元', '1.9万元', 'product 268.8 425.6'],
  ['涉及318.60万元。清理收回205.30万元，核销113.30万元。', 'balance 113.3', '205.30', '250.30', 'balance 113.3 68.3'],
  [
    '甲县管理21,330人，乙县管理6,102人。两县合计管理27,432人。',
    'parts 27,432',
    '27,432',
    '27,442',
    'parts 27,442 27,432',
  ],
  ['补贴惠及2,413户（个），其中农户2,364户、合作社49个。', 'parts 2,413', '2,364户', '2,346户', 'parts 2,413 2,395'],
  ['接待1,284人。来信146人，来访352人，上网786人。', 'parts 1,284', '352人', '532人', 'parts 1,284 1,464'],
  [
    '全年收入8,650,317.36元，其中甲6,482,917.36元，乙2,167,400.00元。县级拨付6,482,917.36元已到账。',
    'parts 8,650,317.36',
    '县级拨付6,482,917.36',
    '县级拨付6,482,197.36',
    'restated 6,482,197.36 6,482,917.36',
  ],
  [
    '支出100.00万元。\n（二）具体情况\n1.甲支出50.00万元，占50.00%；\n2.乙支出37.52万元，占37.52%；\n3.丙支出12.48万元，占12.48%。',
    'share 12.48',
    '占12.48%',
    '占14.28%',
    'share 14.28 12.48',
  ],
]

/** Lists that their words open, however far off the slip takes the sum; and means. */
const OPENED: typeof CASES = [
  ['平均得分95.5分，三个项目分别为96.2分、94.8分、95.5分。', 'parts 95.5', '96.2', '26.2', 'parts 95.5 72.166667'],
  ['安置97人：安排工作14人，自主就业81人，复学2人。', 'parts 97', '97人', '997人', 'parts 997 97'],
  [
    '老年人5.84万人。按年龄划分，低龄3.12万人，中龄1.87万人，高龄0.85万人。',
    'parts 5.84',
    '3.12',
    '31.2',
    'parts 5.84 33.92',
  ],
  [
    '卫生技术人员298人、管理人员40人。卫生技术人员中，医师104人，护士142人，药师21人，技师31人。',
    'parts 298',
    '142',
    '412',
    'parts 298 568',
  ],
  ['回收有效问卷344份。按年龄分，青年97人，中年133人，老年114人。', 'parts 344', '97人', '79人', 'parts 344 326'],
  [
    '信号灯12处，电子警察18套。其中：信号灯86.40万元（每处7.20万元），电子警察75.60万元（每套4.20万元）。',
    'product 86.4',
    '7.20',
    '7.02',
    'product 86.4 84.24',
  ],
]

describe('lists that their words open', () => {
  test.each(OPENED)('%s', (sound, tie, from, to, wrong) => {
    expect(broken(sound)).toEqual([])
    expect(held(sound)).toContain(tie)
    expect(broken(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    '加权平均得分95.5分，分别为96.2分、90.8分。',
    '平均得分95.5分，较上年提高2分。',
    '平均得分95.5分，分别为96.2分、94.8分、95.5分，最高与最低相差1.4分。',
  ])('no mean: %s', (text) => expect(broken(text)).toEqual([]))
})

describe('relations told by their words, wherever the amounts stand', () => {
  test.each(CASES)('%s', (sound, tie, from, to, wrong) => {
    expect(broken(sound)).toEqual([])
    expect(held(sound)).toContain(tie)
    expect(broken(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['an average printed whole', '现有教学班42个，在校学生2,106人，平均班额50人。'],
    ['a difference that is stated itself', '支出超过收入30,677.52元。拨款200,000元之外，支出多于收入230,677.52元。'],
    [
      'parts of a division with 结余',
      '支出总计864.37万元，其中本年支出408.61万元，结余分配180.00万元，年末结转和结余275.76万元。',
    ],
    [
      'a list of which a percentage says that it is not all',
      '毕业生612人，就业409人、升学187人、参军11人，落实率99.18%。',
    ],
    ['what is taken away again', '年中调整915.60万元，其中专项486.20万元、追加463.00万元、收回存量资金冲减33.60万元。'],
    ['full marks beside scores', '各部分得分：执行率9.94分（满分10分），产出49.00分（满分50分）。'],
    ['a change beside an average', '救助168名。比计划多救助8名，支出252.00万元，人均1.5万元。'],
    ['a rate of another thing', '会议53场中高清系统57场，会议零中断率98.31%。'],
  ])('%s is no contradiction', (_, text) => expect(broken(text)).toEqual([]))
})

describe('tables of forms', () => {
  test('income and expenditure side by side are two tables with one total', () => {
    const table =
      '项目\t决算数\t项目\t决算数\n一、财政拨款\t380.00\t一、教育支出\t300.00\n二、事业收入\t20.00\t二、卫生支出\t90.00\n本年收入合计\t400.00\t本年支出合计\t390.00\n年初结转\t5.00\t年末结转\t15.00\n总计\t405.00\t总计\t405.00'
    expect(broken(table)).toEqual([])
    expect(broken(table.replace('总计\t405.00\t', '总计\t450.00\t'))).toContain(
      'table-sum 450.00 405.00'.replaceAll('.00', ''),
    )
    expect(broken(table.replace('年末结转\t15.00', '年末结转\t51.00')).length).toBe(1)
  })

  test('rows with sub-rows add up where most columns do', () => {
    const table =
      '科目\t2020年数\t2021年数\t2022年数\n项目支出\t30.00\t33.00\t36.00\n1.业务\t18.00\t20.00\t21.00\n2.运行\t12.00\t13.00\t15.00'
    expect(broken(table)).toEqual([])
    expect(broken(table.replace('15.00', '51.00'))).toEqual(['table-sum 36 72'])
  })

  test('sums stand beside their labels in the frame of a form', () => {
    const table =
      '资金\t实施期资金总额：\t450.00\t年度资金总额：\t160.00\n\t其中：财政拨款\t420.00\t其中：财政拨款\t150.00\n\t其他资金\t30.00\t其他资金\t10.00'
    expect(broken(table)).toEqual([])
    expect(broken(table.replace('420.00', '240.00'))).toContain('table-sum 450 270')
  })

  test('a column of percentages is what most of its rows show', () => {
    const table = '类别\t金额（元）\t占比\n甲\t500\t50.00%\n乙\t300\t30.00%\n丙\t200\t20.00%\n合计\t1,000\t100.00%'
    expect(broken(table)).toEqual([])
    expect(broken(table.replace('20.00%', '29.00%'))).toEqual(['table-rate 29 20'])
  })
})

describe('amounts that tell', () => {
  test.each([
    ['余款', '采购预算32.00万元，已付27.00万元，其余12.00万元年底支付。', 'balance 12 5'],
    ['nothing', '年内新建驿站0座，每座补助8万元，共补助160万元。', 'product 160 0'],
  ])('%s', (_, text, wrong) => expect(broken(text)).toContain(wrong))

  test('of few digits', () => expect(broken('采购预算32万元，已付27万元。其余12万元年底支付，另有5万元。')).toEqual([]))
})

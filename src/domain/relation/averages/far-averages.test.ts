import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const BRIDGES =
  '大坪桥342.60万元，青龙桥158.90万元，油坊桥116.50万元。按每延米造价测算，大坪桥长48.0米，每延米7.14万元；青龙桥长62.4米，每延米2.55万元；油坊桥长36.5米，每延米3.19万元。'

const CASES: readonly (readonly [sound: string, from: string, to: string, broken: string])[] = [
  [
    '全年基金收入28,420万元。全年基金支出26,480万元，其中门诊支出3,960万元，占15.0%；住院支出18,312万元，占69.2%。\n全年住院5.45万人次，住院率18.4%，同比上升0.6个百分点，次均基金支出3,360元。',
    '3,360元',
    '3,630元',
    'product 18,312 19,783.5',
  ],
  [
    '东院开放床位138张。医院核定总床位412张。\n全年水电费96.82万元，床均2,350元。',
    '2,350',
    '3,250',
    'product 96.82 133.9',
  ],
  [
    '一期建筑面积1,250平方米，校舍总建筑面积4,800平方米，设宿舍105间。\n\n项目总投资1,392万元，折合每平方米2,900元。',
    '2,900',
    '9,200',
    'product 1,392 4,416',
  ],
  [
    '年初目标是建床400张，年末建成412张，完成103.0%。\n护理员48名，平均每名照看8.6张床。',
    '8.6张',
    '6.8张',
    'product 412 326.4',
  ],
  ['全年支出181.35万元。\n实际修井41眼。单眼平均花费4.42万元。', '181.35', '118.35', 'product 118.35 181.22'],
  [BRIDGES, '62.4', '63.4', 'product 158.9 161.67'],
  [
    '设专任教研员26人、培训管理人员11人。教研员下校听课2340节，人均90节；开展送教下乡24场。',
    '2340',
    '3240',
    'product 3240 2340',
  ],
  [
    '全年受理3,384件，审结3,341件，结案率98.73%。\n现有专职办案员24名、兼职办案员35名；专职办案员人均结案139.2件。',
    '139.2',
    '319.2',
    'product 3,341 7,660.8',
  ],
  [
    '承载系统87个，涉及单位41家。\n其中运行维护费438.60万元，云资源租赁296.40万元，等保测评84.50万元。单个系统平均摊运维费5.04万元。',
    '5.04',
    '50.4',
    'product 438.6 4,384.8',
  ],
  [
    '编制68名，实有63人，空编5名。\n安排126.00万元，按实有人数平均每人2.00万元。',
    '126.00',
    '123.00',
    'product 123 126',
  ],
  [
    '管网486.3公里，其中主管92.7公里，支管168.4公里。\n埋设各类管道486.3公里。\n管护员队伍43人，人均管护管道11.3公里。',
    '11.3',
    '1.13',
    'product 486.3 48.59',
  ],
  [
    '涉及12个小区、5,318户居民。\n总投资1.38亿元，其中中央补助5,200万元、专项债券8,600万元，户均投资2.59万元。',
    '2.59',
    '25.9',
    '',
  ],
  [
    '建议资助618项，占送评项目的16.73%。\n会议同意资助上述项目，经费合计12,600万元，平均每项20.39万元。',
    '20.39',
    '20.93',
    'product 12,600 12,934.74',
  ],
  [
    '受理案件1,147件，办结1,069件。\n发放办案补贴138.6万元，办结一件平均1,297元。',
    '138.6',
    '131.6',
    'product 131.6 138.6493',
  ],
  [
    '处置医疗废物7,392 t，增长8.0%。支付处置费2,956.8万元，平均每吨4,000元。',
    '2,956.8',
    '2,596.8',
    'product 2,596.8 2,956.8',
  ],
  ['核定票款收入6,915万元，年客运量5,730万人次，人次票款1.21元。', '6,915', '695', 'product 695 6,933.3'],
  [
    '（三）数字化。到12月末完成126.4万页。\n（七）经费。数字化加工费75.84万元占了大头，折合每页0.60元。',
    '0.60',
    '7.60',
    'product 75.84 960.64',
  ],
]

describe('averages of which a part was stated some way off', () => {
  test.each(CASES)('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((tie) => tie.startsWith('product'))).toBe(true)
    if (broken === '') expect(brokenIn(sound.replace(from, to)).length).toBeGreaterThan(0)
    else expect(brokenIn(sound.replace(from, to))).toContain(broken)
  })

  test.each([
    [
      'a price of some of them',
      '筹集助学金86.4万元，资助学生288名，其中大学新生96名（每人5,000元）、高中生192名（每人2,000元）。',
    ],
    ['two totals called alike', '管护道路48.3公里。\n养护道路57.6公里。\n养路工43人，人均管护养护道路11.5公里。'],
    ['a rounded average', '举办讲座214场。\n全年讲座服务4.35万人次，平均每场讲座203人次。'],
    ['nothing that it is over', '运行维护费438.60万元。单个系统平均摊运维费50.4万元。'],
    ['a far-off average', '听课2340节。设专任教研员26人，人均777节。'],
    ['near a round sum', '设专任教研员26人。教研员下校听课3240节，人均近90节。'],
  ])('%s: nothing is told', (_, text) => expect(brokenIn(text)).toEqual([]))
})

describe('of several counts or totals far off the one that is meant', () => {
  const WATER =
    '用水控制在8.60亿m³之内，农业用水6.92亿m³（其中灌溉5.88亿m³），工业用水0.46亿m³，生活用水0.35亿m³。\n按实际灌溉面积124.6万亩计，耕地亩均灌溉用水量472m³。'
  const VILLAGES = '全镇辖12个社区、148个网格，面积9.7平方公里。\n拨付社区工作经费180万元，平均每个社区15万元。'
  const HALLS = '市区有场馆三十八座。\n三十八座场馆分布不均。\n场馆从业人员1,148人，平均每座30.2人。'

  test.each([
    [WATER, '472m³', '42m³', 'product 5.88 0.52332'],
    [VILLAGES, '15万元', '51万元', 'product 180 612'],
    [VILLAGES, '辖12个', '辖19个', 'product 180 285'],
    [HALLS, '30.2', '3.02', 'product 1,148 114.76'],
  ])('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(broken)
  })

  test.each([
    ['not of all there are', VILLAGES.replace('辖12个', '抽查19个')],
    ['of other things', VILLAGES.replace('辖12个社区', '辖19个村')],
    ['with something between', VILLAGES.replace('，平均', '，用工36人，平均').replace('15万元', '51万元')],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})

import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const CASES: readonly (readonly [sound: string, tie: string, from: string, to: string, broken: string])[] = [
  [
    '批复总投资5,760万元。\n一、甲\n二、乙\n资金支出5,328.91万元，预算执行率92.52%，结余431.09万元。',
    'balance 431.09',
    '431.09',
    '413.09',
    'balance 413.09 431.09',
  ],
  [
    '核定总造价618.00万元。共落实518.00万元，占总造价的83.8%，缺口100.00万元。',
    'balance 100',
    '100.00',
    '200.00',
    'balance 200 100',
  ],
  [
    '支出决算17.63万元。决算数比2021年减少2.17万元，下降10.96%，2021年决算数为19.80万元。',
    'change 19.8',
    '19.80',
    '19.83',
    'change 19.83 19.8',
  ],
  [
    '补贴42,910人次，比上年增加1,524人次，增长3.7%，上年为41,386人次。',
    'change 41,386',
    '41,386',
    '41,836',
    'change 1,524 1,074',
  ],
  [
    '支出3,886.49万元。人员1,652.30万元，耗材1,428.64万元，设备386.20万元，占了总支出的89.2%。剩下的419.35万元用于运转。',
    'balance 419.35',
    '419.35',
    '419.53',
    'balance 419.53 419.35',
  ],
  [
    '截至8月31日，公租房开工4,312套，为年度任务5,600套的77.0%。\n一、开工进度\n未开工的1,288套务必于10月底前开工，其中东屿区716套、榕湾区572套。',
    'balance 1,288',
    '4,312',
    '4,311',
    'balance 1,288 1,289',
  ],
  ['收集问题412件，年底前办结395件，办结率95.87%，在办17件。', 'balance 17', '17件', '71件', 'balance 71 17'],
  [
    '全年计划组织演练28场，已开展13场，完成46.4%。\n下半年将剩余15场演练安排在7月至11月。',
    'balance 15',
    '剩余15场',
    '剩余15场',
    '',
  ],
  [
    '优抚对象2,486人，名册另附。\n与上年同期2,531人相比减少45人，下降1.8%。',
    'growth 1.8',
    '2,531人',
    '5,231人',
    'change 45 2745',
  ],
  [
    '查办案件41起，其中移送9起，处罚32起。上年为53起，同比减少12起，降幅22.64%。',
    'growth 22.64',
    '53起',
    '5起',
    'change 5 53',
  ],
  [
    '入库项目53个，其中续建12个、新建41个。上年为38个，同比增加15个，增幅39.47%。',
    'growth 39.47',
    '38个',
    '3个',
    'change 3 38',
  ],
  [
    '核定概算总投资18,640.00万元，其中工程部分16,815.60万元。\n项目资本金5,592.00万元，占总投资的30%，由省级补助2,600.00万元和自筹2,992.00万元组成；其余13,048.00万元申请贷款解决。',
    'balance 13,048',
    '其余13,048',
    '其余1,304',
    'balance 1,304 13,048',
  ],
  ['指出问题17个，已完成15个，完成率88.2%；尚有2个需持续推进。', 'balance 2', '尚有2个', '尚有22个', 'balance 22 2'],
]

describe('what a rate leaves', () => {
  test.each(CASES)('%s', (sound, tie, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound)).toContain(tie)
    if (wrong !== '') expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['another rest', '批复总投资5,760万元，支出5,328.91万元，执行率92.52%，其中管理费结余7.31万元。'],
    ['a rate above all', '预算100.00万元，支出120.00万元，执行率120%，结余3.21万元。'],
    ['a rate of another unit', '参保12,000人，每人缴费1,200元，结余7.31万元。'],
    ['a rest in another unit', '预算500.00万元，支出450.00万元，执行率90%，剩余8个项目。'],
    ['an amount of the year before in few digits', '支出17.63万元，比上年减少2.17万元，下降10.96%，上年为12人。'],
    ['a base that no slip explains', '补贴42,910人次，比上年增加1,524人次，增长3.7%，上年为95,117人次。'],
    ['something that is no base', '支出17.63万元，比上年减少2.17万元，下降10.96%，另有收入19.83万元。'],
    ['what another thing has', '家庭医生签约39,400人，履约36,182人，履约率91.8%。高血压在管3,216人。'],
    ['a base far from the change', '查办案件41起，其中移送9起，处罚32起。上年同期88起，同比减少12起，降幅22.64%。'],
    ['a rest of a rest', '发放问卷1,300份，收回1,200份，回收率92.3%。上年剩余107份。'],
  ])('%s is no contradiction', (_, text) => expect(brokenIn(text)).toEqual([]))
})

test('a base with a stretch of years between it and the change', () => {
  const sound = '登记人口28.40万人；其中常住人口24.56万人，与2010年普查的26.18万人相比，10年间减少1.62万人，下降6.19%。'
  expect(brokenIn(sound)).toEqual([])
  expect(brokenIn(sound.replace('26.18', '26.8'))).toContain('change 26.8 26.18')
})

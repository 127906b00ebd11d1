import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

/** A sentence as it should read, the words that go wrong in it, and the tie that then breaks. */
const CASES: readonly (readonly [sound: string, from: string, to: string, broken: string])[] = [
  ['组建团队14个，累计签约23478人，签约率有所提高；平均每个团队签约1677人。', '14个', '11个', 'product 23478 18447'],
  [
    '出租0.42万平方米，闲置0.23万平方米。出租收入50.4万元，折合每平方米每年120元。',
    '120元',
    '1200元',
    'product 50.4 504',
  ],
  ['跟车264班次，计数乘客4,488人次，平均每班次17人。', '17人', '87人', 'product 4,488 22,968'],
  [
    '全县有12个社区、148个网格。\n拨付社区经费180.6万元，平均每个社区15.05万元。',
    '15.05',
    '51.05',
    'product 180.6 612.6',
  ],
  [
    '手术17例，其中先天性心脏病4例、肢体矫治8例，支出手术经费81.6万元，例均4.8万元。',
    '81.6',
    '8.16',
    'product 8.16 81.6',
  ],
  ['运行支出3,268.5万元。按接待71.8万人次计算，平均每服务一名观众花费45.5元。', '45.5', '54.5', ''],
  ['全年182天，授课1,092学时，折合每天6学时。', '1,092', '1,902', 'product 1,902 1,092'],
  ['车辆6辆，运行费16.32万元，单车2.72万元。', '16.32', '13.62', 'product 13.62 16.32'],
  ['全年开放155天，参观61,380人次，平均每个开放日396人次；全县有分馆15个。', '396', '369', ''],
  ['查出9个人的虚假签到，机构领取补贴13,500元，人均1,500元。', '1,500', '1,000', ''],
  ['学校36所，补助资金81.0万元，校均2.25万元。', '81.0', '18.0', 'product 18 81'],
  ['死亡牛240头。补偿19.28万元，折合803.3元/头。', '19.28', '91.28', ''],
  ['检查38,420人次，日均105人次（按365天计）。', '105', '15', 'product 38,420 5,475'],
  ['面积18.45万亩，平均每亩增产42.6公斤，共增产7,859.7吨。', '42.6', '442.6', 'product 7,859.7 81,659.7'],
  [
    '投诉4,176件，其中电话投诉4,008件、书面投诉168件。书面投诉中，赔付92.4万元，平均每件0.55万元。',
    '92.4万元',
    '92.4元',
    'product 92.4 924,000',
  ],
  ['植树93.6万株，参加干部31.2万人，平均一人3株。', '93.6', '39.6', 'product 39.6 93.6'],
]

describe('a count of last year', () => {
  const SOUND = '全年客运量2,864万人次，与上年的2,618万人次相比增长9.4%。全年票款收入5,728万元，人次均票价2.00元。'

  test('is not what was shared out to', () => {
    expect(brokenIn(SOUND)).toEqual([])
    expect(heldIn(SOUND.replace('5,728万元', '5,236万元'))).not.toContain('product 5,236')
  })
})

describe('averages and what they are taken over', () => {
  test.each(CASES)('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    if (broken === '') return
    expect(heldIn(sound).some((tie) => tie.startsWith('product'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(broken)
  })

  test.each([
    ['全年调卷6,318卷次，接待2,527人次，平均每人次2.5卷次。', '6,318', '3,618', 'product 3,618 6,317.5'],
    ['接待来访2,527人次，调卷6,318卷次，平均每人次2.5卷次。', '6,318', '8,318', 'product 8,318 6,317.5'],
    ['培训班48期，参训3,360人次，平均每期70人次。', '3,360', '33,360', 'product 33,360 3,360'],
    [
      '造林占六成，按每亩补助320元安排；改造加工点安排246万元，支持12家、平均每家20.5万元。',
      '12家',
      '42家',
      'product 246 861',
    ],
    [
      '全年办理援助案件1,124件，支出办案补贴182.09万元，每案平均1,620元。',
      '182.09',
      '18.209',
      'product 18.209 182.088',
    ],
  ])('the total right before it: %s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(broken)
  })

  test.each([
    ['two digits, rounded', '全市器材支出26.3万元，其中本级12.5万元；添置电脑42台，每台2.6万元，另有打印机5台。'],
    [
      'the sentence is of something else',
      '投诉4,176件，其中电话投诉4,008件、书面投诉168件。书面投诉时限为7天，赔付92.4元，平均每件0.55万元。',
    ],
    ['a price of each, with an amount beside it of something else', '接待48人次，另支出3,240元，人均不超过67.5元。'],
    ['of an area in which none is counted', '投入180.6万元，每亩均有3.1万元到户。'],
    ['months of some other number', '全年完成培训15,120人次，月均1,512人次。'],
    ['a tone', '人员12名，平均每次用时15.3分钟。'],
    ['about half', '职工36人，年支出经费200万元，人均近5万元。'],
    ['months of a price', '聘用12人，每月工资3,200元，办公费15万元。'],
    ['of many things called alike', '辖社区12个、合作社9个、公司8个。\n经费180万元，平均每个网格1.27万元。'],
  ])('%s: nothing is told', (_, text) => expect(brokenIn(text)).toEqual([]))
})

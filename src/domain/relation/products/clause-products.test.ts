import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const CASES: readonly (readonly [sound: string, tie: string, from: string, to: string, broken: string])[] = [
  ['护林员214名，每人补助1,500元，计32.10万元；巡查车6辆。', 'product 32.1', '32.10', '23.10', 'product 23.1 32.1'],
  ['垃圾转运按每吨180元结算，4,320吨共77.76万元。', 'product 77.76', '4,320', '3,420', 'product 77.76 61.56'],
  [
    '收费48.60万元（供水972万立方米，每立方米0.05元），其他收费12.00万元。',
    'product 48.6',
    '972',
    '927',
    'product 48.6 46.35',
  ],
  [
    '保洁补贴21.60万元（36名保洁员，每人每月500元），其他0.70万元。',
    'product 21.6',
    '36名',
    '63名',
    'product 21.6 37.8',
  ],
  ['开发公益岗位45个，每人每月800元，全年需资金43.2万元。', 'product 43.2', '43.2', '46.2', 'product 46.2 43.2'],
  ['区财政按每生每年1,600元补助，在园1,250人，年补助200万元。', 'product 200', '1,250', '1,520', 'product 200 243.2'],
  [
    '征地38.5亩，每亩补偿13,600元，523,600元；青苗补偿97,400元。',
    'product 523,600',
    '38.5亩',
    '83.5亩',
    'product 523,600 1,135,600',
  ],
  ['教室12间，每间配备课桌45张，合计540张。', 'product 540', '45张', '54张', 'product 540 648'],
  ['计划放映1,104场（92个行政村，每村每月1场，共12个月）。', 'product 1,104', '92个', '29个', 'product 1,104 348'],
  [
    '回收废钢320吨，按每吨2,400元折算，价值76.80万元，而回收支出6.20万元。',
    'product 76.8',
    '2,400元',
    '2,700元',
    'product 76.8 86.4',
  ],
  ['发放补贴3.60万元（72人，每人每月500元）。', 'product 3.6', '72人', '27人', 'product 3.6 1.35'],
]

describe('a price, a count and what they come to in one clause', () => {
  test.each(CASES)('%s', (sound, tie, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound)).toContain(tie)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['the fee of another clause', '基本费42.00万元（面积4.2万亩，每亩10元），计量费99.10万元。'],
    ['two counts', '甲村42户，乙村58户，每户补助311元，资金78.21万元。'],
    ['a price of time alone', '设备12台，每年3.10万元，投入9.30万元。'],
    ['a noun counted nowhere', '每村安排3.10万元，覆盖25人，共9.30万元。'],
    ['what was saved', '全年用水48.6万吨，按每吨3.2元测算，节水支出12.8万元。'],
    ['another sentence', '全年用水48.6万吨，按每吨3.2元测算。支出12.8万元。'],
    ['words between', '全年用水48.6万吨，按每吨3.2元测算，另有中水，折合12.8万元。'],
    ['far from what it would come to', '保洁补贴87.61万元（36名保洁员，每人每月500元）。'],
  ])('%s is no contradiction', (_, text) => expect(brokenIn(text)).toEqual([]))
})

describe('whoever came to each', () => {
  const sound = '技能培训计划16期，每期45人，共720人次，每人次补助500元。'
  test('counted each time', () => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace('45人', '455人'))).toContain('product 720 7280')
  })

  test.each(['培训4期，每期60人，支出3.26万元，共517人次。', '开设夜校6班，每班25人，每人学费200元，共收3.00万元。'])(
    'silent: %s',
    (text) => expect(brokenIn(text)).toEqual([]),
  )
})

describe('what so many cost, in a row', () => {
  test.each([
    ['购置打印机3台，每台0.35万元，小计1.05万元。', '3台', '4台', 'product 1.05 1.4'],
    ['采购课桌240张，每张186元，合计4.464万元。', '186', '239', 'product 4.464 5.736'],
    ['印制手册5,600册，每册8.5元，计4.76万元。', '4.76', '6.21', 'product 6.21 4.76'],
    ['租用车辆12辆，每辆3.2万元，共计38.4万元。', '12辆', '16辆', 'product 38.4 51.2'],
    ['更新水泵7台，每台1.8万元，金额12.6万元。', '7台', '9台', 'product 12.6 16.2'],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })
})

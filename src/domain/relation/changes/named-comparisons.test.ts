import { describe, expect, test } from 'vitest'
import { brokenIn, examined, heldIn } from '../wordings.builder.ts'
import { namedComparisons } from './named-comparisons.ts'

const PAID = '上半年应发84.24万元，账面发放83.74万元，比应发少0.50万元。'
const RAIN = '全县平均雨量118.4毫米，最大为桐坪镇243.6毫米，比平均值多125.2毫米。'
const HALF = '合同约定完成一半支付40%，即90.40万元，实际支付113.00万元，比应付多22.60万元。'
const FLOOD = '28日沱口站水位35.86米，超警戒水位1.36米（警戒34.50米），距保证水位37.20米还有1.34米。'
const BID = '中标价低于控制价18.50万元（控制价538.00万元，中标价519.50万元，下浮率3.44%）。'

describe('an amount and that which its words name', () => {
  test.each([
    ['less than what is owed', PAID, '83.74', '43.74', 'change 0.5 40.5'],
    ['more than what is owed', HALF, '22.60', '22.0', 'change 22 22.6'],
    ['more than the average', RAIN, '125.2', '215.2', 'change 215.2 125.2'],
    ['the average itself', RAIN, '118.4', '1188.4', 'change 125.2 -944.8'],
    ['with a subject', '甲标351元，平均337元，甲标比平均高14元。', '高14', '高24', 'change 24 14'],
    ['by comparison', '平均单价46.2元，本次采购52.7元，与平均单价相比高出6.5元。', '6.5', '5.6', 'change 5.6 6.5'],
    [
      'in two sentences',
      '审定价571.50万元。合同价586.00万元，比审定价高14.50万元。',
      '14.50',
      '15.40',
      'change 15.4 14.5',
    ],
    ['a price', '控制价586.00万元，成交价571.50万元，较控制价低14.50万元。', '586.00', '686.00', 'change 14.5 114.5'],
    ['a level in the bracket behind', FLOOD, '1.36', '11.36', 'change 11.36 1.36'],
    ['both in the bracket behind', BID, '18.50万元（', '218.50万元（', 'change 218.5 18.5'],
    ['of both the one', BID, '519.50', '5195.0', 'change 18.5 -4,657'],
    ['above a price', '审定价高于合同价6.2万元（合同价88.1万元，审定价94.3万元）。', '6.2', '2.6', 'change 2.6 6.2'],
  ])('%s', (_, text, sound, wrong, told) => {
    expect(brokenIn(text)).toEqual([])
    expect(brokenIn(text.replace(sound, wrong))).toContain(told)
  })

  test('farther off, to the last digit', () => {
    const far = '应发84.24万元，绩效31.20万元，实发78.74万元，比应发少5.50万元。'
    expect(namedComparisons(examined(far)).map(({ holds }) => holds)).toEqual([true])
    expect(namedComparisons(examined(far.replace('5.50', '55.0'))).map(({ holds }) => holds)).toEqual([false])
  })

  test('holds for what is sound', () => expect(heldIn(PAID)).toContain('change 0.5'))

  test.each([
    ['last year', '上年结转84.24万元，支出83.74万元，比上年少5.50万元。'],
    ['a name of nothing', '应拨84.24万元，账面发放83.74万元，比应发少5.50万元。'],
    ['a name of two', '甲站应发84.24万元，乙站应发83.74万元，实发80万元，比应发少5.50万元。'],
    ['of others', '甲镇128.4毫米，乙镇253.6毫米，其中山区比甲镇多13.3毫米。'],
    ['farther off and of no slip', '应发84.24万元，绩效31.20万元，实发73.66万元，比应发少5.50万元。'],
    ['one alone', '比应发少5.50万元，已补发。'],
    ['nothing owed before', '支付90.40万元，实际支付113.00万元，比应付多5.50万元。'],
    ['no bracket of its words', '水位35.86米，超警戒水位1.76米（保证34.50米）。'],
    ['a bracket without a name', '水位35.86米，超警戒水位1.76米（34.50米）。'],
    ['another unit in the bracket', '水位35.86米，超警戒水位1.76米（警戒站点3个）。'],
    ['an amount between', '水位35.86米，流量3,210立方米，超警戒水位1.76米（警戒34.50米）。'],
    ['a subject told nowhere', '投标价低于控制价19.50万元（控制价538.00万元，中标价519.50万元）。'],
  ])('silent: %s', (_, text) => expect(namedComparisons(examined(text)).filter(({ holds }) => !holds)).toEqual([]))
})

import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t21DatesPossible } from './t21-dates-possible.ts'

/** The words, and whether a step is found to come before the one before it. */
const CASES: readonly (readonly [words: string, isFound: boolean])[] = [
  ['冷库9月4日开标，同年8月12日签订合同。', true],
  ['冷库9月4日开标，同年9月12日签订合同。', false],
  ['冷库9月4日开标，次年3月12日签订合同。', false],
  ['冷库2023年9月4日开标，2023年8月12日签订合同。', true],
  ['冷库2023年9月4日开标，2024年8月12日签订合同。', false],
  ['冷库9月4日开标，2024年8月12日签订合同。', false],
  ['冷库9月4日开标，8月12日签订合同。', true],
  ['冷库12月4日开标，2月12日签订合同。', false],
  ['冷库9月4日开标，同年8月12日补签合同。', false],
  ['冷库9月4日签订合同，同年8月12日开标。', false],
  ['冷库9月4日开标，同年8月12日付款。', false],
  ['冷库9月4日开标，粮库经过三轮磋商以后终于在同年同季度里双方都不再有异议的8月12日签订合同。', false],
  ['冷库9月4日开标；8月12日签订合同。', false],
  ['冷库9月4日开标，9月签订合同。', false],
  ['冷库9月4日至9月6日开标，8月12日签订合同。', false],
  ['租期自4月1日起至3月15日止（均为当年）。', true],
  ['租期自4月1日起至6月15日止（均为当年）。', false],
  ['渠道4月10日开工，6月20日完工，5月15日验收合格。', true],
  ['渠道4月10日开工，6月20日完工，7月15日验收合格。', false],
  ['渠道2022年6月20日完工，其中一期2021年12月5日验收合格。', false],
  ['渠道2022年6月20日完工，同类渠道2021年12月5日验收合格。', false],
  ['设备6月20日到货，首批设备5月15日通过验收。', false],
  ['设备6月20日到货，5月15日通过验收。', true],
  ['设备6月20日到货，5月15日通过出厂验收。', false],
  ['该案5月8日立案，4月20日审结，均在2024年。', true],
]

describe('T21: steps of one matter', () => {
  test.each(CASES)('%s', (words, isFound) => {
    const seen = verdictOn(t21DatesPossible, words)
    expect(seen.messages).toEqual(isFound ? [expect.stringContaining('先后顺序不能成立')] : [])
  })
})

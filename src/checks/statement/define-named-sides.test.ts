import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t35AboveOrBelow } from './t35-above-or-below.ts'

/** The words, and whether what they say of two sides is found to be wrong. */
const CASES: readonly (readonly [words: string, isFound: boolean])[] = [
  ['空气优良率，我县96.2%，全省93.8%，我县明显高于全省平均水平。', false],
  ['空气优良率，我县96.2%，全省93.8%，我县明显低于全省平均水平。', true],
  ['公共预算收入增长8.5%，支出增长6.2%，收入增速快于支出增速。', false],
  ['公共预算收入增长8.5%，支出增长6.2%，收入增速慢于支出增速。', true],
  ['公共预算收入下降8.5%，支出下降6.2%，收入降幅慢于支出降幅。', false],
  ['东校区藏书42册，西校区36册，东校区少于西校区。', true],
  ['东校区藏书42册，西校区36亩，东校区少于西校区。', false],
  ['东校区藏书42册，西校区约36册，东校区少于西校区。', false],
  ['东校区用时42天，西校区36天，东校区慢于西校区。', false],
  ['东校区藏书42册，东校区借书12册，西校区36册，东校区少于西校区。', false],
  ['东校区藏书42册，南校区36册，东校区少于西校区。', false],
  ['东校区藏书42册，西校区36册，水平低于平均水平。', false],
  ['甲馆创收80万元，乙馆创收120万元，后者比前者多40万元。', false],
  ['甲馆创收80万元，乙馆创收120万元，后者比前者少40万元。', true],
  ['甲馆创收80万元，乙馆创收120万元，前者比后者少40万元。', false],
  ['甲馆创收80万元，乙馆创收120万元，丙馆创收90万元，后者比前者少30万元。', false],
  ['甲馆创收80万元，后者比前者少40万元。', false],
  ['甲馆创收80万元，乙馆办展120场，后者比前者少。', false],
  ['甲村得票86票，乙村得票79票，甲村以7票之差胜出。', false],
  ['甲村得票86票，乙村得票79票，乙村以7票之差胜出。', true],
  ['甲村得票86票，乙村得票79票，乙村以7票之差惜败。', false],
  ['甲村得票86票，乙村得票79票，丙村以7票之差胜出。', false],
  ['甲村得票86人，乙村得票79人，乙村以7人之差胜出。', false],
  ['甲村得票86票，甲村以7票之差惜败。', false],
]

describe('T35: two sides by their names', () => {
  test.each(CASES)('%s', (words, isFound) => {
    const seen = verdictOn(t35AboveOrBelow, words)
    expect(seen.messages).toEqual(isFound ? [expect.stringContaining('而所比的两个数为')] : [])
  })
})

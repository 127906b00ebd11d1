import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t36MoreOrLess } from './t36-more-or-less.ts'

/** The words, and what stands first in the problem; `null` where they may hold. */
const CASES: readonly (readonly [words: string, at: string | null])[] = [
  ['总氮均值为21.4微克/升，上年同期为28.0微克/升，下降近四分之一。', null],
  ['总氮均值为21.4微克/升，上年同期为28.0微克/升，增长近四分之一。', '增长近四分之一'],
  ['总氮均值为21.4微克/升，上年同期为2.80微克/升，下降近四分之一。', '下降近四分之一'],
  ['平均雨量187毫米，较常年同期68毫米多1.8倍。', null],
  ['平均雨量187毫米，较常年同期68毫米少1.8倍。', '少1.8倍'],
  ['接诉58起，去年145起，减少六成。', null],
  ['接诉58起，去年145起，增加六成。', '增加六成'],
  ['接诉158起（上年同期为75起），同比增长1倍多。', null],
  ['接诉58起，2018年是145起，增加六成。', '增加六成'],
  ['接诉58起，2030年是145起，增加六成。', null],
  ['接诉58起，来信145封，增加六成。', null],
  ['接诉58起，去年145封，增加六成。', null],
  ['接诉近58起，去年145起，增加六成。', null],
  ['接诉58起，回访145起，增加六成。', null],
  ['接诉58起，去年145起，其中噪声类增加六成。', null],
  ['接诉58起。去年145起，增加六成。', null],
  ['增加六成。', null],
]

describe('the way that words go, beside two amounts', () => {
  test.each(CASES)('%s', (words, at) => {
    const seen = verdictOn(t36MoreOrLess, words, { year: 2022 })
    if (at === null) expect(seen.outcome).not.toBe('inconsistent')
    else expect(seen.at).toEqual([at])
  })

  test('of a year that may be any', () => {
    expect(verdictOn(t36MoreOrLess, '接诉58起，2018年是145起，增加六成。').outcome).not.toBe('inconsistent')
  })
})

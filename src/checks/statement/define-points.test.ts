import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t36MoreOrLess } from './t36-more-or-less.ts'

/** The words, and what stands first in the problem; `null` where they may hold. */
const CASES: readonly (readonly [words: string, at: string | null])[] = [
  ['放归率72.1%，比上年的66.7%提高5.4%。', '5.4%'],
  ['放归率72.1%，比上年的66.7%提高5.4个百分点。', null],
  ['放归率72.1%，比上年的66.7%提高8.1%。', null],
  ['差错率2.1%，较2020年的3.4%下降1.3%。', '1.3%'],
  ['放归率72.1%，比上年的66.7%下降5.4%。', null],
  ['放归率72.1%，比上年的66.7%提高5.4%的目标未变。', null],
  ['放归率72.1%，目标66.7%，提高5.4%。', null],
  ['放归率72.1%，目标66.7%提高5.4%。', null],
  ['放归率为72.1%。比上年的66.7%提高5.4%。', null],
  ['放归率约72.1%，比上年的66.7%提高5.4%。', null],
  ['收入增长72.1%，比上年的66.7%提高5.4%。', null],
  ['放归率72.1%，比上年的0%提高72.1%。', '72.1%'],
  ['比上年的66.7%提高5.4%。', null],
]

describe('what lies between two percentages', () => {
  test.each(CASES)('%s', (words, at) => {
    const seen = verdictOn(t36MoreOrLess, words, { year: 2022 })
    if (at === null) expect(seen.outcome).not.toBe('inconsistent')
    else expect(seen.at).toEqual([at])
  })
})

import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { i01TargetsDiffer } from './i01-targets-differ.ts'

/** The words, and what stands first in each problem; `null` where nothing is wrong. */
const CASES: readonly (readonly [words: string, at: readonly string[] | null])[] = [
  ['1、甲项目，指标值100%。\n2、乙项目，指标值100%。\n3、丙项目，指标值100%。', ['指标值100%']],
  ['1、甲项目，指标值100%。\n2、乙项目，指标值95%。\n3、丙项目，指标值100%。', null],
  ['1、甲项目，指标值100%。\n2、乙项目，指标值100%。', null],
  [
    '1、甲项目，指标值100%。\n说明。\n另述。\n再述。\n2、乙项目，指标值100%。\n说明。\n另述。\n再述。\n3、丙项目，指标值100%。',
    null,
  ],
  ['1、甲项目，指标值100%。\n说明。\n2、乙项目，目标值为100%。\n说明。\n3、丙项目，指标值≥100%。', ['指标值100%']],
]

describe('I01', () => {
  test.each(CASES)('%s', (words, at) => {
    const seen = verdictOn(i01TargetsDiffer, words)
    if (at === null) expect(seen.outcome).not.toBe('inconsistent')
    else expect(seen.at).toEqual(at)
    for (const message of seen.messages) expect(message).toMatch(/请|应当/)
  })

  test('says so when no target is stated', () => {
    expect(verdictOn(i01TargetsDiffer, '天气晴。').outcome).toBe('insufficient-data')
  })
})

import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { i02TargetsMeasurable } from './i02-targets-measurable.ts'

/** The words, and what stands first in each problem; `null` where nothing is wrong. */
const CASES: readonly (readonly [words: string, at: readonly string[] | null])[] = [
  ['二级指标\t指标值\n数量指标\t显著提升\n质量指标\t95%', ['显著提升']],
  ['二级指标\t指标值\n社会效益指标\t显著提升\n质量指标\t95%', null],
  ['二级指标\t指标值\n数量指标\t12次\n质量指标\t', null],
  ['科目\t金额\n数量\t显著提升', null],
  ['二级指标\t三级指标\t指标值\n时效指标\t补贴于12月20日前发放完毕\t是\n数量指标\t改造\t3处', null],
  ['二级指标\t三级指标\t指标值\n质量指标\t道路平整\t是\n数量指标\t改造\t3处', ['是']],
  ['数量指标，指标值为不断完善，完成较好。', ['指标值为不断完善']],
]

describe('I02', () => {
  test.each(CASES)('%s', (words, at) => {
    const seen = verdictOn(i02TargetsMeasurable, words)
    if (at === null) expect(seen.outcome).not.toBe('inconsistent')
    else expect(seen.at).toEqual(at)
    for (const message of seen.messages) expect(message).toMatch(/请|应当/)
  })

  test('says so when no target is stated', () => {
    expect(verdictOn(i02TargetsMeasurable, '天气晴。').outcome).toBe('insufficient-data')
  })
})

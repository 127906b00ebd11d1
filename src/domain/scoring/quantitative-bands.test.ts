import { describe, expect, test } from 'vitest'
import { exactOf } from '../amount/index.ts'
import type { QuantitativeRule } from '../rule-pack/index.ts'
import type { QuantitativeComparator } from './completion.ts'
import { quantitative, SATISFACTION_BANDS, textOf } from './scoring.builder.ts'

const earned = (given: Parameters<typeof quantitative>[0]) => textOf(quantitative(given).earned)

describe('points by bands of the actual value', () => {
  const rule: QuantitativeRule = { kind: 'banded', bands: SATISFACTION_BANDS }

  test.each([
    { actual: '100', points: '10' },
    { actual: '90', points: '10' },
    { actual: '89.99', points: '8' },
    { actual: '80', points: '8' },
    { actual: '79', points: '5' },
    { actual: '59.99', points: '0' },
    { actual: '-1', points: '0' },
  ])('satisfaction of $actual % earns $points of 10', ({ actual, points }) =>
    expect(earned({ rule, target: '90', actual, unit: '%' })).toBe(points),
  )

  test('look at the actual value alone, even where the target was reached', () =>
    expect(quantitative({ rule, target: '80', actual: '85', unit: '%' })).toMatchObject({
      rule: '按实际完成值分档：达到90%得分值的100%，达到80%得分值的80%，达到60%得分值的50%，达到0%得零分',
      steps: [
        '实际完成值85%，要求≥80%，已达到',
        '完成率 = 85% ÷ 80% = 106.25%',
        '达到80%一档，得分值的80%',
        '得分 = 10 × 80% = 8.00分',
      ],
      toRestore: '实际完成值再提高5个百分点，达到90%，可恢复2.00分',
      owed: [],
    }))

  test('cannot score what is no percentage, and say what to do', () =>
    expect(quantitative({ rule, target: '4', actual: '4.5', unit: '分' })).toMatchObject({
      earned: null,
      notScored: '赋分规则按百分比计算，而该指标不是百分比，暂不计分',
      owed: ['请为该指标改选“按比例”或“直接赋分”'],
    }))
})

describe('bands against the direction of the sign', () => {
  test.each<[QuantitativeRule, QuantitativeComparator]>([
    [{ kind: 'banded', bands: SATISFACTION_BANDS }, '≤'],
    [{ kind: 'banded', bands: SATISFACTION_BANDS }, '<'],
    [{ kind: 'banded-down', bands: [{ upTo: '0', share: '1' }] }, '≥'],
    [{ kind: 'banded-down', bands: [{ upTo: '0', share: '1' }] }, '>'],
  ])('%j cannot score a target with %s', (rule, comparator) =>
    expect(quantitative({ rule, comparator, target: '5', actual: '3', unit: '%' })).toMatchObject({
      earned: null,
      notScored: '赋分规则的分档方向与指标性质不符，暂不计分',
      owed: ['请为该指标改选“按比例”或“直接赋分”'],
    }),
  )
})

describe('deduction rules of Hunan for the whole unit', () => {
  const budgetControl: QuantitativeRule = {
    kind: 'banded-down',
    bands: [
      { upTo: '0', share: '1' },
      { upTo: '0.1', share: '0.75' },
      { upTo: '0.2', share: '0.5' },
      { upTo: '0.3', share: '0.25' },
    ],
  }
  const threePublicChange = {
    kind: 'deduction',
    step: '1',
    unit: '百分点',
    lostPerStep: '0.8',
    counting: 'whole-steps',
  } as const
  const staffControl = { ...threePublicChange, lostPerStep: '0.5' } as const
  const budgetCompletion = { ...threePublicChange, step: '5', lostPerStep: '2' } as const
  const rate = (part: number, base: number) => `${part * 100}/${base}`

  test.each([
    { actual: '767860000/19227600', points: '0' },
    { actual: '0', points: '8' },
    { actual: '-2', points: '8' },
    { actual: '10', points: '6' },
    { actual: '10.01', points: '4' },
    { actual: '20', points: '4' },
    { actual: '30', points: '2' },
    { actual: '30.01', points: '0' },
  ])('预算控制率 of $actual % earns $points of 8', ({ actual, points }) =>
    expect(earned({ rule: budgetControl, weight: '8', comparator: '≤', target: '0', actual, unit: '%' })).toBe(points),
  )

  test('预算控制率 says its band and how far to come down', () => {
    const given = { rule: budgetControl, weight: '8', comparator: '≤', target: '0', unit: '%' } as const
    expect(quantitative({ ...given, actual: '12' })).toMatchObject({
      rule: '按实际完成值分档：不超过0%得分值的100%，不超过10%得分值的75%，不超过20%得分值的50%，不超过30%得分值的25%，再高不得分',
      steps: ['实际完成值12%，要求≤0%，未达到', '不超过20%一档，得分值的50%', '得分 = 8 × 50% = 4.00分'],
      toRestore: '实际完成值再降低12个百分点，降至0%，可恢复4.00分',
    })
    expect(quantitative({ ...given, actual: '40' }).steps).toContain('超过最高一档')
  })

  test.each([
    { actual: rate(6346 - 3200, 3200), points: '0' },
    { actual: '0', points: '8' },
    { actual: '-12', points: '8' },
    { actual: '1', points: '7.2' },
    { actual: '1.99', points: '7.2' },
    { actual: '9', points: '0.8' },
    { actual: '10', points: '0' },
  ])('“三公”经费变动率 of $actual % earns $points of 8', ({ actual, points }) =>
    expect(earned({ rule: threePublicChange, weight: '8', comparator: '≤', target: '0', actual, unit: '%' })).toBe(
      points,
    ),
  )

  test.each([
    { actual: rate(136, 143), points: '8' },
    { actual: '100', points: '8' },
    { actual: '101', points: '7.5' },
    { actual: '130', points: '0' },
  ])('在职人员控制率 of $actual % earns $points of 8', ({ actual, points }) =>
    expect(earned({ rule: staffControl, weight: '8', comparator: '≤', target: '100', actual, unit: '%' })).toBe(points),
  )

  test.each([
    { actual: '100', points: '8' },
    { actual: '95.01', points: '8' },
    { actual: '95', points: '6' },
    { actual: '79', points: '0' },
  ])('预算完成率 of $actual % earns $points of 8', ({ actual, points }) =>
    expect(earned({ rule: budgetCompletion, weight: '8', target: '100', actual, unit: '%' })).toBe(points),
  )

  test('a deduction says what was taken off', () =>
    expect(
      quantitative({ rule: staffControl, weight: '8', comparator: '≤', target: '100', actual: '103', unit: '%' }),
    ).toMatchObject({
      rule: '达到指标值得满分；每偏离1个百分点扣0.5分，不足的不扣，扣完为止',
      steps: [
        '实际完成值103%，要求≤100%，未达到',
        '完成率 = 100% ÷ 103% ≈ 97.09%',
        '偏离3个百分点，扣分 = 0.5 × 3',
        '得分 = 8 − 0.5 × 3 = 6.50分',
      ],
      toRestore: '实际完成值再降低3个百分点，降至100%，可恢复1.50分',
    }))

  test('a deduction may count parts of a step, and the indicator’s own unit', () => {
    const rule: QuantitativeRule = { ...staffControl, unit: '计量单位', step: '2', counting: 'proportional' }
    const explanation = quantitative({ rule, comparator: '≤', target: '30', actual: '33', unit: '天' })
    expect(explanation).toMatchObject({
      rule: '达到指标值得满分；每偏离2个计量单位扣0.5分，不足的按比例扣，扣完为止',
      earned: exactOf('9.25'),
    })
  })

  test('a deduction from nothing is nothing', () =>
    expect(earned({ rule: staffControl, weight: '0', comparator: '≤', target: '100', actual: '103', unit: '%' })).toBe(
      '0',
    ))

  test('百分点 of what is no percentage cannot be counted', () =>
    expect(quantitative({ rule: staffControl, target: '100', actual: '90' })).toMatchObject({
      earned: null,
      notScored: '赋分规则按百分比计算，而该指标不是百分比，暂不计分',
    }))

  test('a step of 0 is a mistake of the pack', () =>
    expect(() =>
      quantitative({ rule: { ...staffControl, step: '0' }, target: '100', actual: '90', unit: '%' }),
    ).toThrow(RangeError))
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, exactOf, plus, rounded, ZERO } from '../amount/index.ts'
import type { QuantitativeRule } from '../rule-pack/index.ts'
import type { QuantitativeComparator } from './completion.ts'
import { DIRECT, GATED, PROPORTIONAL, quantitative, SATISFACTION_BANDS, textOf } from './scoring.builder.ts'

const earned = (given: Parameters<typeof quantitative>[0]) => textOf(quantitative(given).earned)

describe('points in proportion', () => {
  test.each([
    { comparator: '≥', weight: '10', target: '928', actual: '909.93', points: '9.81' },
    { comparator: '≥', weight: '10', target: '928', actual: '928', points: '10' },
    { comparator: '≥', weight: '10', target: '928', actual: '2000', points: '10' },
    { comparator: '≥', weight: '10', target: '5', actual: '-1', points: '0' },
    { comparator: '>', weight: '10', target: '50', actual: '50', points: '10' },
    { comparator: '>', weight: '10', target: '50', actual: '49', points: '9.8' },
    { comparator: '≤', weight: '8', target: '90', actual: '89.974', points: '8' },
    { comparator: '≤', weight: '8', target: '90', actual: '100', points: '7.2' },
    { comparator: '≤', weight: '8', target: '90', actual: '0', points: '8' },
    { comparator: '<', weight: '8', target: '90', actual: '90', points: '8' },
    { comparator: '=', weight: '10', target: '100', actual: '125', points: '8' },
    { comparator: '=', weight: '10', target: '100', actual: '80', points: '8' },
    { comparator: '=', weight: '10', target: '100', actual: '100', points: '10' },
    { comparator: '≥', weight: '10', target: '-5', actual: '-10', points: '5' },
    { comparator: '≤', weight: '10', target: '-5', actual: '-3', points: '6' },
    { comparator: '≥', weight: '0', target: '5', actual: '1', points: '0' },
  ] as const)('$comparator $target, actually $actual: $points of $weight', ({ points, ...given }) =>
    expect(earned(given)).toBe(points),
  )

  test('a missed target explains the sum and names the exact amount that is missing', () =>
    expect(quantitative({ target: '928', actual: '909.93' })).toMatchObject({
      rule: '达到指标值得满分；未达到的，得分 = 分值 × 完成率（实际完成值 ÷ 指标值）',
      source: '测试规则',
      confidence: 'confirmed',
      steps: [
        '实际完成值909.93场，要求≥928场，未达到',
        '完成率 = 909.93场 ÷ 928场 ≈ 98.05%',
        '得分 = 10 × 909.93场 ÷ 928场 ≈ 9.81分',
      ],
      lost: exactOf('0.19'),
      toRestore: '实际完成值再增加18.07场，达到928场，可恢复0.19分',
      owed: ['请填写偏差原因和改进措施'],
    }))

  test('a limit that was passed names the amount to come down by', () =>
    expect(quantitative({ comparator: '≤', weight: '8', target: '90', actual: '100', unit: '万元' })).toMatchObject({
      rule: '达到指标值得满分；未达到的，得分 = 分值 × 完成率（指标值 ÷ 实际完成值）',
      steps: [
        '实际完成值100万元，要求≤90万元，未达到',
        '完成率 = 90万元 ÷ 100万元 = 90%',
        '得分 = 8 × 90万元 ÷ 100万元 = 7.20分',
      ],
      toRestore: '实际完成值再降低10万元，降至90万元，可恢复0.80分',
    }))

  test.each([
    { comparator: '=', target: '100', actual: '125', toRestore: '实际完成值再降低25场，降至100场，可恢复2.00分' },
    { comparator: '=', target: '100', actual: '80', toRestore: '实际完成值再增加20场，达到100场，可恢复2.00分' },
    {
      comparator: '>',
      target: '50',
      actual: '40',
      toRestore: '实际完成值再增加10场，达到50场并超过该值，可恢复2.00分',
    },
    {
      comparator: '<',
      target: '40',
      actual: '50',
      toRestore: '实际完成值再降低10场，降至40场并低于该值，可恢复2.00分',
    },
  ] as const)('$comparator $target, actually $actual: what would restore the points', ({ toRestore, ...given }) =>
    expect(quantitative(given).toRestore).toBe(toRestore),
  )

  test('“=” explains its completion in its own way', () =>
    expect(quantitative({ comparator: '=', target: '100', actual: '80' }).rule).toContain(
      '实际完成值与指标值中较小者 ÷ 较大者',
    ))

  test('equality under “>” loses nothing and still owes a reason', () =>
    expect(quantitative({ comparator: '>', target: '50', actual: '50' })).toMatchObject({
      lost: ZERO,
      toRestore: null,
      steps: ['实际完成值50场，要求>50场，未达到', '完成率 = 50场 ÷ 50场 = 100%', '得分 = 分值 = 10.00分'],
      owed: ['实际完成值与指标值相等，尚未达到要求，请填写偏差原因'],
    }))

  test('a weight that does not end is earned as printed, with nothing left lost', () =>
    expect(quantitative({ weight: '40/3', target: '5', actual: '5' })).toMatchObject({
      earned: exactOf('13.33'),
      lost: ZERO,
      toRestore: null,
      owed: [],
    }))

  test.each([
    { actual: '130', owed: 0 },
    { actual: '131', owed: 1 },
  ])('completion above the trigger owes an explanation and loses nothing: $actual of 100', ({ actual, owed }) => {
    const explanation = quantitative({ target: '100', actual })
    expect(explanation.owed).toHaveLength(owed)
    expect(textOf(explanation.earned)).toBe('10')
  })

  test('the explanation of over-fulfilment names the trigger, and that nobody confirmed it', () => {
    const owed = (rule: QuantitativeRule) => quantitative({ target: '100', actual: '150', rule }).owed
    expect(owed(PROPORTIONAL)).toEqual([
      '完成率150%高于130%（比例待当地确认），请说明超额完成的原因；指标值设定偏低的，请在下年度调整',
    ])
    expect(owed(GATED)).toEqual(['完成率150%高于130%，请说明超额完成的原因；指标值设定偏低的，请在下年度调整'])
    expect(owed({ kind: 'proportional', overTarget: null })).toEqual([])
  })

  const value = fc.integer({ min: 0, max: 100_000 })

  test('points and lost points make the weight as printed, both within it', () =>
    fc.assert(
      fc.property(
        fc.constantFrom<QuantitativeComparator>('>', '≥', '=', '≤', '<'),
        fc.constantFrom(PROPORTIONAL, GATED, DIRECT),
        fc.tuple(fc.integer({ min: 0, max: 5000 }), value, value),
        (comparator, rule, [weight, target, actual]) => {
          const explanation = quantitative({
            comparator,
            rule,
            weight: `${weight}/3`,
            target: String(target),
            actual: String(actual),
          })
          const [points, lost] = [explanation.earned ?? ZERO, explanation.lost ?? ZERO]
          expect(plus(points, lost)).toEqual(rounded(exactOf(`${weight}/3`), 2))
          expect(compare(points, ZERO)).toBeGreaterThanOrEqual(0)
          expect(compare(lost, ZERO)).toBeGreaterThanOrEqual(0)
          expect(explanation.toRestore === null).toBe(compare(lost, ZERO) === 0)
        },
      ),
    ))

  test('more never earns less under ≥, and never more under ≤', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(PROPORTIONAL, GATED, DIRECT),
        fc.tuple(value, value, value),
        (rule, [target, less, more]) => {
          const points = (comparator: QuantitativeComparator, actual: number) =>
            quantitative({ comparator, rule, target: String(target), actual: String(actual) }).earned ?? ZERO
          expect(compare(points('≥', less + more), points('≥', less))).toBeGreaterThanOrEqual(0)
          expect(compare(points('≤', less + more), points('≤', less))).toBeLessThanOrEqual(0)
        },
      ),
    ))
})

describe('points above a gate', () => {
  test.each([
    { target: '928', actual: '909.93', points: '9.51' },
    { target: '100', actual: '98.05', points: '9.51' },
    { target: '100', actual: '80', points: '5' },
    { target: '100', actual: '60', points: '0' },
    { target: '100', actual: '59.99', points: '0' },
    { target: '100', actual: '100', points: '10' },
  ])('completion of $actual of $target earns $points of 10', ({ points, ...given }) =>
    expect(earned({ ...given, rule: GATED })).toBe(points),
  )

  test('says how the gate was taken off', () =>
    expect(quantitative({ target: '100', actual: '80', rule: GATED })).toMatchObject({
      rule: '达到指标值得满分；完成率（实际完成值 ÷ 指标值）低于60%不得分，其余得分 = 分值 ×（完成率 − 60%）÷（1 − 60%）',
      steps: [
        '实际完成值80场，要求≥100场，未达到',
        '完成率 = 80场 ÷ 100场 = 80%',
        '得分 = 10 ×（80场 ÷ 100场 − 60%）÷（1 − 60%） = 5.00分',
      ],
      toRestore: '实际完成值再增加20场，达到100场，可恢复5.00分',
    }))

  test('says that the gate was missed', () =>
    expect(quantitative({ target: '100', actual: '59.99', rule: GATED }).steps).toEqual([
      '实际完成值59.99场，要求≥100场，未达到',
      '完成率 = 59.99场 ÷ 100场 = 59.99%',
      '完成率低于60%，不得分',
      '得分 = 0.00分',
    ]))

  test('equality under “<” is full completion', () =>
    expect(earned({ comparator: '<', target: '5', actual: '5', rule: GATED })).toBe('10'))

  test('a gate of 100 % leaves points only to what is reached', () => {
    const rule: QuantitativeRule = { kind: 'gated', gate: '1', overTarget: null }
    expect(earned({ comparator: '>', target: '5', actual: '5', rule })).toBe('0')
    expect(earned({ target: '5', actual: '5', rule })).toBe('10')
  })
})

describe('a target of 0', () => {
  test.each([
    { comparator: '=', actual: '0', points: '10' },
    { comparator: '=', actual: '1', points: '0' },
    { comparator: '=', actual: '-1', points: '0' },
    { comparator: '=', actual: '1', lostPerUnit: '0.2', points: '8' },
    { comparator: '=', actual: '-2', lostPerUnit: '0.2', points: '6' },
    { comparator: '=', actual: '7', lostPerUnit: '0.2', points: '0' },
    { comparator: '≤', actual: '3', lostPerUnit: '0.2', points: '4' },
    { comparator: '≤', actual: '-3', points: '10' },
    { comparator: '≥', actual: '0', points: '10' },
    { comparator: '≥', actual: '-1', lostPerUnit: '0.2', points: '0' },
    { comparator: '>', actual: '0', lostPerUnit: '0.2', points: '0' },
    { comparator: '>', actual: '1', points: '10' },
    { comparator: '<', actual: '0', lostPerUnit: '0.2', points: '0' },
    { comparator: '<', actual: '-1', points: '10' },
  ] as const)('$comparator 0, actually $actual: $points of 10', ({ points, ...given }) => {
    expect(earned({ ...given, target: '0' })).toBe(points)
    expect(earned({ ...given, target: '0', rule: GATED })).toBe(points)
  })

  test('never speaks of a ratio, and cites the rule for zero', () =>
    expect(quantitative({ comparator: '=', target: '0', actual: '2', lostPerUnit: '0.2', unit: '次' })).toMatchObject({
      rule: '指标值为0，无法计算完成率：达到得满分，每偏离1个计量单位扣分值的20%，扣完为止',
      source: '零值规则',
      confidence: 'unconfirmed',
      completion: null,
      steps: ['实际完成值2次，要求=0次，未达到', '指标值为0，偏离2次', '得分 = 10 × 60% = 6.00分'],
      toRestore: '实际完成值再降低2次，降至0次，可恢复4.00分',
    }))

  test('has its own words for a sign that leaves no room for a deduction', () =>
    expect(quantitative({ comparator: '>', target: '0', actual: '0' })).toMatchObject({
      rule: '指标值为0，无法计算完成率：达到得满分，未达到不得分',
      toRestore: '实际完成值须超过0场，可恢复10.00分',
    }))
})

describe('points given directly', () => {
  test.each([
    { comparator: '=', target: '1', actual: '1', points: '10' },
    { comparator: '=', target: '1', actual: '0', points: '0' },
    { comparator: '=', target: '0', actual: '1', points: '0' },
    { comparator: '>', target: '5', actual: '5', points: '0' },
  ] as const)('$comparator $target, actually $actual: $points', ({ points, ...given }) =>
    expect(earned({ ...given, rule: DIRECT })).toBe(points),
  )

  test('say so', () =>
    expect(quantitative({ target: '5', actual: '4', rule: DIRECT })).toMatchObject({
      rule: '达到指标值得满分，未达到不得分',
      toRestore: '实际完成值再增加1场，达到5场，可恢复10.00分',
    }))
})

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

describe('a missing figure', () => {
  test.each([
    { target: null, actual: '1', missing: '指标值' },
    { target: '1', actual: null, missing: '实际完成值' },
  ])('$missing leaves the indicator unscored', ({ missing, ...given }) =>
    expect(quantitative(given)).toMatchObject({
      earned: null,
      lost: null,
      completion: null,
      notScored: `“${missing}”没有数据，暂不计分`,
      owed: [`请补充“${missing}”`],
    }),
  )
})

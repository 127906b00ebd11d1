import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, exactOf, plus, rounded, ZERO } from '../amount/index.ts'
import type { QuantitativeRule } from '../rule-pack/index.ts'
import type { QuantitativeComparator } from './completion.ts'
import { DIRECT, GATED, PROPORTIONAL, quantitative, textOf } from './scoring.builder.ts'

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
    expect(quantitative({ comparator: '≤', target: '100', actual: '50', rule: GATED }).owed).toEqual([
      '完成率200%高于130%，请说明明显低于上限的原因；指标值设定偏宽的，请在下年度调整',
    ])
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

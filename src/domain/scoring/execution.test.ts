import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, exactOf, roundedText, whole, ZERO } from '../amount/index.ts'
import { EXECUTION_BANDS, execution, textOf } from './scoring.builder.ts'

const BANDED = { kind: 'banded', bands: EXECUTION_BANDS, fullWhenFinished: true } as const

describe('points for 预算执行率, in proportion', () => {
  test.each([
    { executed: '101.84', budget: '124', weight: '10', earned: '8.21', lost: '1.79' },
    { executed: '140.92054', budget: '170', weight: '10', earned: '8.29', lost: '1.71' },
    { executed: '89.974', budget: '90', weight: '10', earned: '10', lost: '0' },
    { executed: '195.5', budget: '200', weight: '20', earned: '19.55', lost: '0.45' },
    { executed: '0', budget: '90', weight: '10', earned: '0', lost: '10' },
    { executed: '-3', budget: '90', weight: '10', earned: '0', lost: '10' },
    { executed: '95', budget: '90', weight: '10', earned: '10', lost: '0' },
    { executed: '0', budget: '0', weight: '10', earned: '0', lost: '10' },
    { executed: '5', budget: '0', weight: '10', earned: '0', lost: '10' },
    { executed: '5', budget: '-1', weight: '10', earned: '0', lost: '10' },
  ])('$executed ÷ $budget 万元 earns $earned of $weight', ({ earned, lost, ...given }) => {
    const explanation = execution(given)
    expect(textOf(explanation.earned)).toBe(earned)
    expect(textOf(explanation.lost)).toBe(lost)
  })

  test.each([
    { executed: '101.84', budget: '124', rate: '82.13' },
    { executed: '140.92054', budget: '170', rate: '82.89' },
    { executed: '89.974', budget: '90', rate: '99.97' },
    { executed: '195.5', budget: '200', rate: '97.75' },
  ])('the rate of $executed ÷ $budget is $rate %', ({ rate, ...given }) => {
    const { completion } = execution(given)
    expect(completion === null ? null : roundedText({ ...completion, numerator: completion.numerator * 100n }, 2)).toBe(
      rate,
    )
  })

  test('every lost point says how it was lost and what would restore it', () =>
    expect(execution({ executed: '101.84', budget: '124' })).toMatchObject({
      rule: '得分 = 分值 × 预算执行率（全年执行数 ÷ 全年预算数），最高为分值',
      source: '测试规则',
      confidence: 'confirmed',
      notScored: null,
      steps: [
        '执行率 = 全年执行数 ÷ 全年预算数 = 101.84万元 ÷ 124万元 ≈ 82.13%',
        '得分 = 10 × 101.84万元 ÷ 124万元 ≈ 8.21分',
      ],
      toRestore: '全年执行数再增加22.16万元，达到124万元，可恢复1.79分',
      owed: ['请填写预算执行偏差原因和改进措施'],
    }))

  test('an exact share is written with =, not ≈', () =>
    expect(execution({ executed: '90', budget: '100' }).steps).toEqual([
      '执行率 = 全年执行数 ÷ 全年预算数 = 90万元 ÷ 100万元 = 90%',
      '得分 = 10 × 90万元 ÷ 100万元 = 9.00分',
    ]))

  test('a rate that rounds to full points leaves nothing to restore but still owes its reason', () =>
    expect(execution({ executed: '89.974', budget: '90' })).toMatchObject({
      toRestore: null,
      owed: ['请填写预算执行偏差原因和改进措施'],
    }))

  test('spending above the budget keeps full points and owes a reason', () =>
    expect(execution({ executed: '95', budget: '90' })).toMatchObject({
      steps: [expect.stringContaining('≈ 105.56%'), '得分 = 分值 = 10.00分'],
      toRestore: null,
      owed: ['执行数超过全年预算数，请填写预算执行偏差原因和超出部分的资金来源'],
    }))

  test('a budget spent to the fen owes nothing', () =>
    expect(execution({ executed: '90', budget: '90' })).toMatchObject({ toRestore: null, owed: [] }))

  test('without a budget there is no rate, and it says so', () =>
    expect(execution({ executed: '0', budget: '0' })).toMatchObject({
      completion: null,
      steps: ['全年预算数为0万元，没有可执行的预算，执行率无法计算', '得分 = 0.00分'],
      toRestore: '补录全年预算数后重新计算，可恢复10.00分',
      owed: ['请说明全年预算数为何没有金额；确有预算的，请补录预算指标'],
    }))

  test.each([
    { executed: null, budget: '90', missing: '全年执行数' },
    { executed: '1', budget: null, missing: '全年预算数' },
  ])('without $missing it is not scored', ({ missing, ...given }) =>
    expect(execution(given)).toMatchObject({
      earned: null,
      lost: null,
      notScored: `“${missing}”没有数据，暂不计分`,
      steps: [],
      owed: [`请补充“${missing}”`],
    }),
  )

  const amount = fc.integer({ min: 1, max: 1_000_000 })

  test('points stay between 0 and the weight, and never fall when more is spent', () =>
    fc.assert(
      fc.property(amount, amount, amount, (budget, less, more) => {
        const earned = (executed: number) =>
          execution({ executed: String(executed), budget: String(budget) }).earned ?? ZERO
        expect(compare(earned(less), ZERO)).toBeGreaterThanOrEqual(0)
        expect(compare(earned(less), whole(10))).toBeLessThanOrEqual(0)
        expect(compare(earned(less + more), earned(less))).toBeGreaterThanOrEqual(0)
      }),
    ))
})

describe('points for 预算执行率, by band', () => {
  test.each([
    { executed: '100', earned: '10' },
    { executed: '99.99', earned: '7' },
    { executed: '80', earned: '7' },
    { executed: '79.99', earned: '5' },
    { executed: '60', earned: '5' },
    { executed: '59.99', earned: '0' },
    { executed: '101', earned: '10' },
  ])('$executed % of the budget earns $earned', ({ executed, earned }) =>
    expect(textOf(execution({ executed, budget: '100', rule: BANDED }).earned)).toBe(earned),
  )

  test('what is finished within its budget earns full points', () =>
    expect(execution({ executed: '82', budget: '100', rule: BANDED, isFinished: true })).toMatchObject({
      earned: exactOf('10'),
      steps: [expect.any(String), '已完成且支出未超预算，得满分', '得分 = 分值 = 10.00分'],
      toRestore: null,
      owed: [],
    }))

  test.each([
    { isFinished: true, executed: '101', rule: BANDED, owed: 1 },
    { isFinished: true, executed: '82', rule: { ...BANDED, fullWhenFinished: false }, owed: 1 },
    { isFinished: false, executed: '82', rule: BANDED, owed: 1 },
  ])(
    'being finished counts only within the budget and where the rule says so: $isFinished, $executed',
    ({ owed, ...given }) => {
      const explanation = execution({ ...given, budget: '100' })
      expect(explanation.steps.join()).not.toContain('已完成')
      expect(explanation.owed).toHaveLength(owed)
    },
  )

  test('says the band, and both ways to restore the points', () =>
    expect(execution({ executed: '82', budget: '100', rule: BANDED })).toMatchObject({
      rule: '已完成且支出未超预算的得满分；其他按预算执行率分档：达到100%得分值的100%，达到80%得分值的70%，达到60%得分值的50%',
      steps: [
        '执行率 = 全年执行数 ÷ 全年预算数 = 82万元 ÷ 100万元 = 82%',
        '达到80%一档，得分值的70%',
        '得分 = 10 × 70% = 7.00分',
      ],
      toRestore: '全年执行数再增加18万元，达到100万元，或登记为已完成且支出未超预算，可恢复3.00分',
    }))

  test('below every band nothing is earned', () =>
    expect(execution({ executed: '12', budget: '100', rule: { ...BANDED, fullWhenFinished: false } })).toMatchObject({
      rule: '按预算执行率分档：达到100%得分值的100%，达到80%得分值的70%，达到60%得分值的50%',
      steps: [expect.any(String), '未达到最低一档', '得分 = 0.00分'],
      toRestore: '全年执行数再增加88万元，达到100万元，可恢复10.00分',
    }))
})

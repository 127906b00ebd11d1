import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const CASES: readonly (readonly [sound: string, tie: string, from: string, to: string, broken: string])[] = [
  [
    '2022年初预算2,186.40万元，年中追加办案业务费143.60万元，全年预算2,330.00万元。',
    'balance 2,330',
    '143.60',
    '134.60',
    'balance 2,330 2,321',
  ],
  [
    '年初预算4,268.35万元。年中调整7,915.60万元，其中上级专项7,486.20万元、县级追加463.00万元、收回存量资金冲减33.60万元，全年预算数12,183.95万元。',
    'balance 12,183.95',
    '12,183.95',
    '12,138.95',
    'balance 12,138.95 12,183.95',
  ],
  [
    '部门预算批复860.00万元，年中调增96.50万元，调减12.30万元，调整后预算944.20万元。',
    'balance 944.2',
    '12.30',
    '21.30',
    'balance 944.2 935.2',
  ],
  [
    '年初批复预算860.00万元，追加96.50万元（其中抚恤金6.20万元）。调整为956.50万元。',
    'balance 956.5',
    '956.50',
    '965.50',
    'balance 965.5 956.5',
  ],
  [
    '同意追加你单位部门预算85.00万元。调整后，部门预算由642.30万元增加至727.30万元。',
    'change 85',
    '642.30',
    '624.30',
    'change 85 103',
  ],
  [
    '年初预算为2,860.00万元，本次调增312.40万元、调减168.20万元，净增144.20万元，调整后预算为3,004.20万元。',
    'balance 3,004.2',
    '3,004.20',
    '3,040.20',
    'balance 3,040.2 3,004.2',
  ],
  [
    '同意追加学前教育公用经费312.50万元。该项目年初预算250.00万元，调整后预算562.50万元。',
    'change 312.5',
    '562.50',
    '526.50',
    'change 312.5 276.5',
  ],
  [
    '按评估价21.60万元补登入账，账面原值由412.35万元调整为433.95万元。',
    'change 21.6',
    '433.95',
    '439.35',
    'change 21.6 27',
  ],
  ['核减项目经费12.50万元，项目预算由98.00万元调减为85.50万元。', 'change 12.5', '12.50', '15.50', 'change 15.5 12.5'],
]

describe('budgets and their adjustment', () => {
  test.each(CASES)('%s', (sound, tie, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound)).toContain(tie)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['an amount between that is no step', '年初预算860.00万元，支出452.30万元，追加96.50万元，全年预算956.20万元。'],
    ['a budget without adjustment', '年初预算860.00万元，全年预算860.00万元。'],
    ['no first budget', '年中追加96.50万元，全年预算956.20万元。'],
    ['a span beside which nothing was added', '预算由642.30万元增加至727.30万元。'],
    ['nothing added before', '项目支出312.50万元。年初预算250.00万元，调整后预算526.50万元。'],
    ['about so much', '年初预算860.00万元，追加96.50万元，全年预算约900万元。'],
  ])('%s is no contradiction', (_, text) => expect(brokenIn(text)).toEqual([]))
})

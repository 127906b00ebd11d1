import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const CASES: readonly (readonly [sound: string, from: string, to: string, broken: string])[] = [
  ['试剂由每人份28.5元降到21.9元，单价降低6.6元，降幅23.2%。', '23.2%', '32.2%', 'growth 32.2 23.16'],
  [
    '年初结转和结余411.50万元。\n年末结转和结余295.90万元。年末结转和结余较年初减少115.60万元，下降28.1%。',
    '28.1%',
    '28.8%',
    'growth 28.8 28.09',
  ],
  [
    '转移6482人。与去年同级别台风转移的5760人相比，多转移722人，12.5%的增幅主要来自临港工地。',
    '12.5%',
    '12.6%',
    'growth 12.6 12.53',
  ],
  ['办件6482件。与上年办理的7020件相比，减少538件，7.66%的降幅主要来自网办。', '7.66%', '6.66%', 'growth 6.66 7.66'],
]

describe('percentages of changes of which both ends are known', () => {
  test.each(CASES)('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((tie) => tie.startsWith('growth'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(broken)
  })

  test.each([
    ['parts of a whole', '公车1618万元，下降1.2%，其中：购置费414万元，比上年增长7.5%；运行费1204万元。'],
    ['about', '由28.5元降到21.9元，降低6.6元，降幅约3.2%。'],
    ['another percentage far from it', '由28.5元降到21.9元，降低6.6元，销量增长140.7%。'],
  ])('%s: nothing is told', (_, text) => expect(brokenIn(text)).toEqual([]))
})

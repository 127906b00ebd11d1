import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t29WithinBudget } from './t29-within-budget.ts'

/** The words, and what stands first in the problem; `null` where nothing is wrong. */
const CASES: readonly (readonly [words: string, at: string | null])[] = [
  ['支出控制在预算内，预算执行率103%。', '控制在预算内'],
  ['支出控制在预算内，预算执行率98%。', null],
  ['差旅费预算4.00万元，支出4.36万元，控制在预算范围内。', '控制在预算范围内'],
  ['差旅费预算4.00万元，支出3.36万元，控制在预算范围内。', null],
  ['差旅费预算4.00万元，支出3.36万元，超出了预算。', '超出了预算'],
  ['差旅费预算4.00万元，支出4.36万元，超出了预算。', null],
  ['差旅费预算4.00万元，支出4.36万元。未超出预算。', '未超出预算'],
  ['支出超出预算，预算执行率98%。', '超出预算'],
  ['支出超出预算，预算执行率98%，另一项执行率104%。', null],
  ['支出超出预算。', null],
  ['支出超出预算，预算执行率103%。', null],
  ['差旅费预算4.00万元，会议费预算2万元，支出4.36万元，控制在预算内。', null],
  ['超出预算2%以上的须说明。', null],
  ['表\t控制在预算内', null],
  ['天气晴。', null],
]

describe('T29', () => {
  test.each(CASES)('%s', (words, at) => {
    const seen = verdictOn(t29WithinBudget, words)
    if (at === null) expect(seen.outcome).not.toBe('inconsistent')
    else expect(seen.at).toEqual([at])
    for (const message of seen.messages) expect(message).toMatch(/请/)
  })

  test('says so when nothing is said of the budget', () => {
    expect(verdictOn(t29WithinBudget, '天气晴。').outcome).toBe('not-applicable')
    expect(verdictOn(t29WithinBudget, '支出控制在预算内。').outcome).toBe('consistent')
  })
})

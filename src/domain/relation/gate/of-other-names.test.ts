import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

describe('rates whose name says that they are of something else', () => {
  test.each([
    '应缴户数1,240户，已缴1,186户，金额征缴率98.9%。',
    '建档2,830户，走访2,205户，履约满意率94.6%由第三方测得。',
    '送审862.0万元，核定748.5万元，核减113.5万元。',
  ])('silent: %s', (text) => expect(brokenIn(text)).toEqual([]))

  test.each([
    ['应缴1,240.00万元，已缴1,190.40万元，金额征缴率98.9%。', ['rate 98.9 96']],
    ['走访2,205户，满意2,116户，满意率94.6%。', ['rate 94.6 95.96']],
    ['走访2,205户，2,116户表示满意，满意率94.6%。', ['rate 94.6 95.96']],
    ['送审862.0万元，核定748.5万元，核减103.5万元。', ['balance 103.5 113.5']],
  ])('found: %s', (text, broken) => expect(brokenIn(text)).toEqual(broken))
})

describe('a budget that is named apart', () => {
  test.each(['三公经费预算12万元。全年支出886.4万元，执行率97.2%。'])('silent: %s', (text) =>
    expect(brokenIn(text)).toEqual([]),
  )

  test.each([['2022年全年预算912万元。全年支出886.4万元，执行率92.7%。', 'rate 92.7 97.19']])(
    'found: %s',
    (text, tie) => expect(brokenIn(text)).toContain(tie),
  )
})

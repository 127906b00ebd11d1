import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

describe('a total of an amount and of what is added to it', () => {
  const told =
    '本级收入482.4亿元，减收38.47亿元，下降7.4%。加上转移支付2649.1亿元、上年结转99.97亿元，收入合计3231.47亿元。'

  test('holds with what stands in the sentence before', () => expect(heldIn(told)).toContain('parts 3,231.47'))
  test.each([
    ['收入合计3231.47', '收入合计3331.47'],
    ['本级收入482.4', '本级收入842.4'],
    ['转移支付2649.1', '转移支付2694.1'],
  ])('%s, told as %s', (right, wrong) => expect(brokenIn(told.replace(right, wrong)).join()).toContain('parts 3'))
  test('within its sentence it is a part as the others are', () =>
    expect(brokenIn('人员经费120万元，公用经费30万元，加上项目支出40万元，合计200万元。')).toContain('parts 200 190'))
  test.each([
    ['more than is listed', told.replace('，收入合计3231.47', '等，收入合计3384.92')],
    ['an amount that stands elsewhere', told.replace('收入482.4', '产值577.3')],
    ['nothing before', '加上转移支付2649.1亿元、上年结转99.97亿元，收入合计3331.47亿元。'],
  ])('of %s: silent', (_, text) => expect(brokenIn(text).filter((tie) => tie.startsWith('parts'))).toEqual([]))

  describe('of what is no side of a budget', () => {
    const planted = '新造林482.4亩，比上年减少38.4亩。加上补植2,649.1亩、抚育99.97亩，合计3,231.47亩。'

    test('a slip is told', () => {
      expect(brokenIn(planted)).toEqual([])
      expect(brokenIn(planted.replace('合计3,231.47', '合计3,331.47')).join()).toContain('3,331.47')
    })
    test.each([
      ['where more is added than is listed', planted.replace('，合计3,231.47', '等，合计3,331.47')],
      ['where it is far off', planted.replace('合计3,231.47', '合计9,876.12')],
    ])('%s: silent', (_, text) => expect(brokenIn(text)).toEqual([]))
  })
})

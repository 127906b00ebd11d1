import { describe, expect, test } from 'vitest'
import { oddAmountsIn } from './odd.builder.ts'

describe('prices that nothing costs', () => {
  test.each([
    ['a visit', '门诊次均费用218.4万元，住院次均费用6,930元。', '218.4万元'],
    ['a page', '破损修复每页单价16万元。', '16万元'],
    ['an acre tended', '中央财政每亩补助180万元。', '180万元'],
    ['a cubic metre', '远山浇水每立方米36万元。', '36万元'],
    ['a wage', '保洁员月薪3,200万元。', '3,200万元'],
    ['a square metre', '采暖费每平方米26万元。', '26万元'],
  ])('are found: %s', (_, text, found) => expect(oddAmountsIn(text)).toContain(found))

  test.each([
    ['a wage', '保洁员月薪0.32万元。'],
    ['a stage of a licence', '系统每升级一次16万元。'],
    ['works of a month', '9月工程款支付32万元。'],
    ['an acre of land', '土地出让每亩180万元。'],
  ])('nothing is said of %s', (_, text) => expect(oddAmountsIn(text)).toEqual([]))
})

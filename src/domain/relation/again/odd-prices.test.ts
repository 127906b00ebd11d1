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
    ['a house', '书房运行经费64.80万元，折合每座年均运行经费7.20元。', '7.20元'],
    ['a car', '公务用车运行费24.00万元，按现有12辆车核定，每辆2元；接待费3.60万元。', '2元'],
    ['a term', '学费每生每学期500万元，住宿费每生每学期260元。', '500万元'],
    ['a year', '基准定额为每生每年720万元。', '720万元'],
    ['a meal', '每单送餐补贴提高1万元。', '1万元'],
    ['an acre by the words behind', '按每亩200万元的补助标准核定。', '200万元'],
    ['what an acre brings', '每亩成本5,820元，每亩产值8,640万元，每亩收益2,820元。', '8,640万元'],
  ])('are found: %s', (_, text, found) => expect(oddAmountsIn(text)).toContain(found))

  test.each([
    ['a wage', '保洁员月薪0.32万元。'],
    ['a house by the day', '书房运行经费64.80万元，每座每日水费7.20元。'],
    ['many cars', '公务用车运行费24.00万元，每辆2万元；接待费3.60万元。'],
    ['cars of others', '租车费24.00万元，每辆20元。'],
    ['a term', '学费每生每学期0.5万元。'],
    ['what an acre brings', '每亩成本5,820元，每亩产值8,640元，每亩收益2,820元。'],
    ['a stage of a licence', '系统每升级一次16万元。'],
    ['works of a month', '9月工程款支付32万元。'],
    ['an acre of land', '土地出让每亩180万元。'],
  ])('nothing is said of %s', (_, text) => expect(oddAmountsIn(text)).toEqual([]))
})

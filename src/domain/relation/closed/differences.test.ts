import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

describe('what something costs, of which others pay some', () => {
  test.each([
    ['午餐每份定价12元，财政补贴4元，老人自付8元。', '8元', '9元', 'balance 9 8'],
    ['住院总费用8600元，医保报销6020元，个人支付2580元。', '2580', '2850', 'balance 2,850 2,580'],
  ])('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toEqual([broken])
  })

  test.each([
    ['four amounts', '总费用8600元，医保报销6020元，大病保险报销1200元，个人支付1380元。'],
    ['what others pay for all', '午餐每份定价12元，财政补贴40元，老人自付9元。'],
    ['nobody else', '午餐每份定价12元，晚餐4元，老人自付9元。'],
    ['other money', '票价12元，财政补贴4美元，老人自付9元。'],
    ['other things', '票价12元，财政补贴4人，老人自付9元。'],
  ])('of %s nothing is told', (_, text) => expect(brokenIn(text)).toEqual([]))
})

describe('what is owed of a part of the whole', () => {
  test.each(['合同价286万元，已付材料款120万元，欠付材料款35万元。'])('silent: %s', (text) =>
    expect(brokenIn(text)).toEqual([]),
  )

  test.each([['材料合同价286万元，已付材料款120万元，欠付材料款156万元。', 'balance 156 166']])(
    'found: %s',
    (text, tie) => expect(brokenIn(text)).toContain(tie),
  )
})

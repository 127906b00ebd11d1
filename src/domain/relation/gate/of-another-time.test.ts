import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

describe('percentages of another time or place', () => {
  test.each([
    ['羊检测30份，合格26份，比去年春季的88.7%低2.0个百分点。'],
    ['插秧12,000亩，机插6,480亩，县里平均54.9%。'],
    ['抽检不合格率4.0%，上年同期抽检184批次，不合格11批次。'],
    ['抽检羊30份、猪30份，合格26份、27份，去年合格率88.7%。'],
  ])('%s are not out of the amounts of this one', (text) => expect(brokenIn(text)).toEqual([]))

  test.each([
    ['上年同期抽检184批次，不合格11批次，不合格率9.0%。'],
    ['今年检测羊300份，合格260份，合格率68.7%。'],
    ['全县平均1,000人中有医师30人，占比5.0%。'],
  ])('%s: what is of one time is', (text) => expect(brokenIn(text)).not.toEqual([]))
})

import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

describe('percentages of another time or place', () => {
  test.each([
    [
      '猪60份，合格53份；禽60份，合格56份；羊30份，合格26份，合格率86.7%。三样合起来检测150份，合格135份，合格率90.0%，比去年春季的88.7%高1.3个百分点。',
    ],
    [
      '水稻12,000亩，机耕11,760亩，机插6,480亩，机收11,400亩，三项水平分别为98.0%、54.0%、95.0%，综合水平83.9%，县里平均82.7%，我镇高1.2个百分点。',
    ],
    ['水稻面积12,000亩，机插6,480亩，机插水平54.0%，全县平均56.2%。'],
    ['抽检不合格率4.0%，上年同期抽检184批次，不合格11批次，6.0%，降低2个百分点。'],
    ['抽检不合格率4.0%，上年同期抽检184批次，不合格11批次。'],
    ['抽检羊30份、猪30份，合格26份、27份，去年合格率88.7%。'],
  ])('%s are not out of the amounts of this one', (text) => expect(brokenIn(text)).toEqual([]))

  test.each([
    ['上年同期抽检184批次，不合格11批次，不合格率9.0%。'],
    ['今年检测羊300份，合格260份，合格率68.7%。'],
    ['全县平均1,000人中有医师30人，占比5.0%。'],
  ])('%s: what is of one time is', (text) => expect(brokenIn(text)).not.toEqual([]))
})

import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const CASES: readonly (readonly [sound: string, from: string, to: string, broken: string])[] = [
  ['亩均用水由520立方米降到455立方米，节水12.5%。', '12.5', '15.2', 'growth 15.2 12.5'],
  ['投诉由143件压减到98件，节约31.5%。', '31.5', '35.1', 'growth 35.1 31.47'],
  ['单产由578公斤提高到612公斤，增产5.88%。', '5.88', '8.58', 'growth 8.58 5.88'],
  ['工价由520元提高到585元，涨12.5%。', '12.5', '15.2', 'growth 15.2 12.5'],
  ['平均降水量168.3毫米，较常年（152.7毫米）偏多10.2%。', '10.2', '12.0', 'growth 12 10.22'],
]

describe('percentages of what something was before', () => {
  test.each(CASES)('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((tie) => tie.startsWith('growth'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['of something else', '亩均用水由520立方米降到455立方米，覆盖率91.3%。'],
    ['of two kinds', '用水由520立方米降到455元，节水22.5%。'],
    ['nothing changed', '用水由520立方米降到520立方米，节水22.5%。'],
    ['without a beginning', '用水520立方米、455立方米，节水22.5%。'],
    ['one amount', '用水降到455立方米，节水22.5%。'],
    ['nothing before it', '节水22.5%。'],
  ])('%s is no contradiction', (_, text) => expect(brokenIn(text)).toEqual([]))
})

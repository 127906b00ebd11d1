import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

describe('a total of more than is told', () => {
  test.each([
    ['a year of which two quarters are told', '一季度收件12件，二季度收件18件，全年共收件60件。'],
    ['so many of what was made', '编印折页500份、挂图200份，共发放400份。'],
    ['a year in the same unit', '一季度修渠12.6公里，二季度修渠18.3公里，全年共修渠60.9公里。'],
  ])('%s is none of what stands before it', (_, text) => expect(brokenIn(text)).toEqual([]))

  test.each([
    ['both quarters', '一季度收件12件，二季度收件18件，上半年共收件60件。', 'parts 60 30'],
    ['two quarters in another unit', '一季度修渠12.6公里，二季度修渠18.3公里，全年共修渠30.9米。', 'parts 30.9 30900'],
    ['two quarters without 万', '一季度收件12.6万件，二季度收件18.3万件，全年共收件30.9件。', 'parts 30.9 309000'],
    ['money that was given', '两笔贴息分别是36万元和27万元，总共发放贴息73万元。', 'parts 73 63'],
    ['what was given out of each', '发放折页500份、挂图200份，共发放400份。', 'parts 400 700'],
  ])('of %s it is', (_, text, broken) => expect(brokenIn(text)).toContain(broken))
})

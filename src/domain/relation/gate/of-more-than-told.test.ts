import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

describe('a total of more than is told', () => {
  test.each([
    ['a year of which two quarters are told', '一季度收件12件，二季度收件18件，全年共收件60件。'],
    ['so many of what was made', '编印折页500份、挂图200份，共发放400份。'],
  ])('%s is none of what stands before it', (_, text) => expect(brokenIn(text)).toEqual([]))

  test.each([
    ['both quarters', '一季度收件12件，二季度收件18件，上半年共收件60件。', 'parts 60 30'],
    ['money that was given', '两笔贴息分别是36万元和27万元，总共发放贴息73万元。', 'parts 73 63'],
    ['what was given out of each', '发放折页500份、挂图200份，共发放400份。', 'parts 400 700'],
  ])('of %s it is', (_, text, broken) => expect(brokenIn(text)).toContain(broken))
})

import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

describe('so many a week, and in the year', () => {
  test.each([
    ['网站每周发布4条，全年发布208条。', '208', '160', 'product 160 208'],
    ['微信公众号每周推送2期，全年共推送104期。', '104', '140', 'product 140 104'],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toEqual([wrong])
  })

  test.each([
    ['holidays', '网站每周发布4条，全年发布190条。'],
    ['terms', '每周授课4次，全年授课160次。'],
    ['something else', '网站每周发布4条，全年转载160条。'],
    ['other things', '网站每周发布4条，全年发布160期。'],
    ['a limit', '网站每周发布不少于4条，全年发布160条。'],
    ['about so many', '网站每周发布4条，全年发布约160条。'],
    ['no week', '网站每月发布4条，全年发布160条。'],
    ['nothing behind', '网站每周发布4条。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})

import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

describe('so many a week, and in the year', () => {
  test.each([
    ['网站每周发布4条，全年发布208条。', '208', '160', 'product 160 208'],
    ['物业费每月2.4万元，全年共支付28.8万元。', '28.8', '38.8', 'product 38.8 28.8'],
    ['会议室每月租金1.5万元，全年租金18万元。', '1.5', '1.8', 'product 18 21.6'],
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
    ['a reason behind it', '每月租金1.5万元，全年租金13万元（免租三个月）。'],
    ['a reason behind the times', '网站每周发布4条，全年发布160条（含转载）。'],
    ['from some month on', '自4月起租用，每月租金1.5万元，全年租金13万元。'],
    ['other money', '每月租金1.5万元，全年水电费13万元。'],
    ['things that are no money', '每月召开例会2次，全年召开20次。'],
    ['no slip', '每月租金1.5万元，全年租金11.7万元。'],
    ['half a year', '每月租金1.5万元，半年租金13万元。'],
    ['about', '每月租金1.5万元，全年租金约13万元。'],
    ['no week', '网站每月发布4条，全年发布160条。'],
    ['nothing behind', '网站每周发布4条。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})

import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

describe('the rate of all together', () => {
  test.each([
    '查出隐患1,246处，立改812处，限改434处，年底前限改的又整改398处，总体整改率97.1%。',
    '接听热线12,860个，直接答复9,412个，转派3,448个，转派的按期办结3,310个，综合办结率98.9%。',
    '抽查案卷560份，当场补正213份，退回补正147份，退回的已补正138份，综合合格率98.4%。',
    '补植行道树1246株、花灌木18370株，共补植苗木19616株。行道树成活1176株，成活率94.38%；花灌木成活17672株，成活率96.20%；合计成活率96.08%。',
    '补种玉米1200亩，出苗1130亩；补种大豆860亩，出苗806亩，总出苗率93.98%。',
  ])('is no rate of some of them: %s', (text) => expect(brokenIn(text)).toEqual([]))

  test.each([
    ['转派3,448个，转派的按期办结3,310个，按期办结率98.9%。', 'rate 98.9 96'],
    ['转派3,448个，按期办结3,310个，综合办结率69.0%。', 'rate 69 96'],
    ['补植苗木19616株。苗木成活18848株，总成活率90.08%。', 'rate 90.08 96.08'],
    ['限改434处，年底前整改398处，总体整改率97.1%。', 'rate 97.1 91.71'],
  ])('is held against them where nothing else is told: %s', (text, broken) => expect(brokenIn(text)).toContain(broken))
})

import { describe, expect, test } from 'vitest'
import { brokenIn, examined, heldIn } from '../wordings.builder.ts'
import { growthsRightBehind } from './growths-right-behind.ts'

describe('an amount, its change and the percentage, one right behind the other', () => {
  test.each([
    ['人均纯收入16,240元，较2021年增加1,985元，增速13.9%。', '13.9', '19.3', 'growth 19.3 13.92'],
    ['寄递量386.5万件，比上年增加42.6万件，增速12.4%。', '42.6', '24.6', 'growth 12.4 6.8'],
    ['在册疫木412株，同比减少98株，降速19.2%。', '19.2', '12.2', 'growth 12.2 19.22'],
    ['存栏2,846头，较上年末多312头，增长率12.3%。', '12.3', '13.2', ''],
    ['年末存款286.4亿元，较去年同期增长21.3亿元，增长率为8.0%。', '8.0', '3.0', 'growth 3 8.03'],
  ])('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((tie) => tie.startsWith('growth'))).toBe(true)
    if (broken !== '') expect(brokenIn(sound.replace(from, to))).toContain(broken)
  })

  test('what stands before ； is no base of what stands right before the change', () => {
    const sound = '疫点由上年9个减少到6个，拔除3个；发病小班412个，同比减少98个，降幅19.2%。'
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace('98', '93'))).toContain('growth 19.2 18.42')
  })

  test.each([
    ['no slip', '人均纯收入16,240元，较2021年增加1,985元，增速44.7%。'],
    ['two digits', '人均纯收入16,240元，较2021年增加1,985元，增速19%。'],
    ['another unit', '人均纯收入16,240户，较2021年增加1,985元，增速19.3%。'],
    ['no change', '人均纯收入16,240元，支出1,985元，增速19.3%。'],
    ['an amount of last year', '上年纯收入16,240元，较2020年增加1,985元，增速19.3%。'],
    ['an amount that is none', '人均纯收入不低于16,240元，较2021年增加1,985元，增速19.3%。'],
    ['a change alone', '较2021年增加1,985元，增速19.3%。'],
    ['a percentage alone', '增速19.3%。'],
    ['another sentence', '人均纯收入16,240元。今年，较2021年增加1,985元，增速19.3%。'],
  ])('silent: %s', (_, text) => expect(growthsRightBehind(examined(text))).toEqual([]))
})

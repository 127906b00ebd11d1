import { describe, expect, test } from 'vitest'
import { brokenIn, examined, heldIn } from '../wordings.builder.ts'
import { ratesOfDivided } from './rates-of-divided.ts'

const PUPILS = '学校现有学生1,864人，其中在食堂用餐的1,521人，回家用餐的343人，用餐率81.60%。'

describe('one of two that all are divided into, out of all', () => {
  test.each([
    [PUPILS, '81.60%', '84.60%', 'rate 84.6 81.6'],
    [PUPILS, '81.60%', '91.60%', 'rate 91.6 81.6'],
  ])('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound)).toContain('rate 81.6')
    expect(brokenIn(sound.replace(from, to))).toContain(broken)
  })

  test.each([
    ['no slip', PUPILS.replace('81.60%', '46.27%')],
    ['coarse', PUPILS.replace('81.60%', '84%')],
    ['parts that are not all', PUPILS.replace('343人', '313人').replace('81.60%', '84.60%')],
    ['no 其中', PUPILS.replace('其中', '').replace('81.60%', '84.60%').concat('其中。')],
    ['another unit', PUPILS.replace('1,864人', '1,864册').replace('81.60%', '84.60%')],
    ['in another sentence', '学校现有学生1,864人，其中在食堂用餐的1,521人，回家的343人。另外，用餐率84.60%。'],
    ['few amounts', '其中回家用餐的343人，用餐率84.60%。'],
    ['no rate of theirs', PUPILS.replace('用餐率81.60%', '比上年提高84.60%')],
    ['a number of them', PUPILS.replace('用餐率81.60%', '用餐率8460人')],
  ])('silent: %s', (_, text) => expect(ratesOfDivided(examined(text))).toEqual([]))
})

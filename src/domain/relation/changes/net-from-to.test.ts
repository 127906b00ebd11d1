import { describe, expect, test } from 'vitest'
import { brokenIn, examined, heldIn } from '../wordings.builder.ts'
import { netFromTo } from './net-from-to.ts'

const MORE = '收入总计净增3.46亿元，由82.17亿元调整为85.63亿元。'
const LESS = '在册职工净减18人，由年初的342人减至324人。'

describe('a net change right before its two ends', () => {
  test.each([
    [MORE, '85.63', '86.53', 'change 3.46 4.36'],
    [MORE, '3.46', '34.6', 'change 34.6 3.46'],
    [LESS, '342', '372', 'change 18 48'],
    ['编制净增加6名，即由58名增加到64名。', '58名', '56名', 'change 6 8'],
  ])('%s: %s → %s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((held) => held.startsWith('change'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    '收入总计净增3.46亿元，其中税收由52.17亿元调整为57.24亿元。',
    '收入总计净增3.46亿元，由82.17亿元的基数测算，调整为89.32亿元。',
    '收入总计净增3.46亿元，由约82亿元调整为89.32亿元。',
    '常住人口净增3,460人，由82个村调整为85个村。',
    '收入总计净增3.46亿元，由82.17亿元调整为82.17亿元。',
    '收入总计净增3.46亿元。',
  ])('silent: %s', (text) => expect(netFromTo(examined(text)).filter(({ holds }) => !holds)).toEqual([]))
})

import { describe, expect, test } from 'vitest'
import { brokenIn, examined, heldIn } from '../wordings.builder.ts'
import { eachYear } from './each-year.ts'

const CLOSED = '2018年教学点为412所，五年减少118所，年均减少23.6所。'
const BEDS = '三年新增养老床位747张，平均每年新增249张。'
const TREES = '四年共植树1,236公顷，年均309公顷。'

describe('what so many years made, and what that is a year', () => {
  test.each([
    [CLOSED, '23.6', '2.36', 'product 118 11.8'],
    [CLOSED, '118', '181', 'product 181 118'],
    [BEDS, '747', '774', 'product 774 747'],
    [TREES, '309', '39', 'product 1,236 156'],
  ])('%s: %s → %s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound)).toContain(`product ${/(?:减少|床位|植树)([\d,]+)/.exec(sound)?.[1]}`)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    '后三年新增养老床位747张，年均增加112张。',
    '三年新增养老床位747张，年均减少112张。',
    '三年新增养老床位747张，占地12亩，年均增加112张。',
    '三年来，共新增养老床位747张，年均增加112张。',
    '五年增长26.4%，年均增长4.8%。',
    '2018年至2022年新增养老床位747张，年均增加112张。',
    '五年投入7,470万元，年均增长12.6%。',
    '三年新增养老床位747张，年均增加112张。',
  ])('silent: %s', (text) => expect(eachYear(examined(text)).filter(({ holds }) => !holds)).toEqual([]))
})

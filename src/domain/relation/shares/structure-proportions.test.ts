import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const INDUSTRIES = '第一产业7.93亿元，第二产业6.21亿元，第三产业4.56亿元，三次产业比为42.4∶33.2∶24.4。'
const PERCENTAGES =
  '第一产业增加值43.87亿元，增长0.6%；第二产业118.52亿元，下降5.9%；第三产业124.35亿元，下降4.0%。三次产业结构为15.3%、41.3%和43.4%'
const INCOMES =
  '城镇居民人均可支配收入26,480元，增长7.9%；农村居民人均可支配收入9,250元，增长9.6%。城乡收入比2.86（农村为1）。'

describe('proportions of several parts, and of one amount to another', () => {
  test.each([
    [INDUSTRIES, '42.4∶', '2.4∶', 'share'],
    [INDUSTRIES, '33.2', '38.2', 'share'],
    [INDUSTRIES, '4.56', '4.65', 'share'],
    [PERCENTAGES, '41.3', '41.0', 'share'],
    [`${PERCENTAGES}。全年就业1.26万人。`, '118.52', '118.92', 'share'],
    [INCOMES, '2.86', '2.6', 'product'],
    [INCOMES, '9,250', '9,520', 'product'],
  ])('%s', (sound, from, to, kind) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((tie) => tie.startsWith(kind))).toBe(true)
    expect(brokenIn(sound.replace(from, to)).some((tie) => tie.startsWith(kind))).toBe(true)
  })

  test.each([
    ['a rate of what was nought', '受理案件292件，办结1.5万件，同比—（292/0）%，即292.5/0/3。'],
    ['of two', '甲类7.93亿元，乙类6.21亿元，配套比例为6:4。'],
    ['whole numbers', '甲7.93亿元，乙6.21亿元，丙4.56亿元，按4:3:3分担。'],
    ['nothing out of nothing', '审查292件，同比（292/0）%。'],
    ['nothing before it', '三次产业比为42.4∶33.2∶24.4。'],
    ['a member without decimals', '甲类7.93亿元，乙类6.21亿元，丙类4.56亿元，占比为42∶33.2∶24.4。'],
    ['of other amounts', '甲楼77.9亩，乙楼6.2亩，丙楼44.6亩，三次产业比为42.4∶33.2∶24.4。'],
    ['no proportion', '受理各类案件292件，同比— (292/0)%。'],
    ['of another paragraph', '甲43.87亿元，乙118.52亿元，丙124.35亿元。\n年龄结构为15.3%、41.0%、43.4%。'],
    ['of two shares', '甲43.87亿元，乙118.52亿元，丙124.35亿元，城乡结构为45.3%和54.7%。'],
    ['one income', '城镇居民人均可支配收入26,480元。城乡收入比2.6。'],
    ['about', '城镇居民收入26,480元，农村居民收入9,250元，城乡收入比约2.6。'],
    ['far off', '城镇居民收入26,480元，农村居民收入9,250元，城乡收入比7.77。'],
  ])('%s: nothing is told', (_, text) => expect(brokenIn(text)).toEqual([]))
})

describe('a structure of all there is', () => {
  test('comes to a hundred', () => {
    expect(brokenIn('全市三次产业结构为6.8∶40.2∶53.0。')).toEqual([])
    expect(brokenIn('全市三次产业结构为6.8∶40.2∶58.0。')).toEqual(['balance 58 53'])
  })

  test.each([
    ['rounded', '全市三次产业结构为6.8∶40.2∶53.1。'],
    ['no percentages', '全市三次产业结构为1.2∶3.5∶5.8。'],
    ['far more', '全市三次产业结构为46.8∶40.2∶53.0。'],
    ['of something else', '混凝土配合比为6.8∶40.2∶58.0。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})

import { describe, expect, test } from 'vitest'
import { brokenIn, examined, heldIn } from '../wordings.builder.ts'
import { ratesAroundBrackets } from './around-brackets.ts'

const TWO =
  '市级一般公共收入预算46.3亿元（其中：开发区4.6亿元），实际完成48.2亿元（其中：开发区5.9亿元），为预算的104.1%（其中：市本级为预算的101.4%），增长3%。'
const ONE = '支出预算调整为39.7亿元（其中：市本级32.9亿元，开发区6.8亿元），实际完成37.6亿元，为调整预算的94.7%。'

describe('a percentage of a budget, with brackets between', () => {
  test.each([
    [TWO, '48.2', '42.8', 'rate 104.1 92.44'],
    [TWO, '104.1%', '114.1%', 'rate 114.1 104.1'],
    [ONE, '37.6', '27.6', 'rate 94.7 69.52'],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((tie) => tie.startsWith('rate'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['nothing stands between', '收入预算46.3亿元，实际完成42.8亿元，为预算的104.1%。'],
    ['another budget', TWO.replace('收入预算46.3', '收入46.3')],
    ['one amount alone', '实际完成48.2亿元（其中：开发区5.9亿元），为预算的104.1%。'],
    ['another unit', TWO.replace('46.3亿元', '46.3万人')],
    ['another sentence', TWO.replace('，实际', '。实际')],
    ['no outcome', TWO.replace('，实际完成', '，上年')],
    ['no brackets at all', '实际完成48.2亿元，为预算的104.1%。'],
  ])('but not where it is of %s', (_, text) => expect(ratesAroundBrackets(examined(text))).toEqual([]))
})

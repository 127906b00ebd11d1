import { describe, expect, test } from 'vitest'
import { brokenIn, examined, heldIn } from '../wordings.builder.ts'
import { respectiveRates } from './respective-rates.ts'

const TWO = '回收学生问卷1,200份、家长问卷1,150份，满意的分别为1,134份和1,058份，满意率分别为94.5%和92.0%。'

describe('rates of two lists, each of its own two amounts', () => {
  test.each([
    ['1,150份', '1,510份', 'rate 92 70.07'],
    ['92.0%', '72.0%', 'rate 72 92'],
    ['1,134份', '1,734份', 'rate 94.5 144.5'],
  ])('%s → %s', (from, to, broken) => {
    expect(brokenIn(TWO)).toEqual([])
    expect(heldIn(TWO)).toContain('rate 92')
    expect(brokenIn(TWO.replace(from, to))).toContain(broken)
  })

  test.each([
    ['two that do not hold', '问卷1,200份、1,510份，满意的分别为1,734份和1,058份，满意率分别为94.5%和92.0%。'],
    ['no slip', '问卷1,200份、1,150份，满意的分别为1,134份和1,058份，满意率分别为94.5%和61.3%。'],
    ['one rate', '问卷1,200份，满意的分别为1,134份，满意率分别为94.5%。'],
    ['too few amounts', '满意的分别为1,134份和1,058份，满意率分别为94.5%和72.0%。'],
    ['amounts that are not said of each', '问卷1,200份、1,150份，满意的1,134份和1,058份，满意率分别为94.5%和72.0%。'],
    ['amounts that are no list', '问卷1,200份，样本1,150份，满意的分别为1,134份和1,058份，满意率分别为94.5%和72.0%。'],
    ['other units', '问卷1,200份、1,150人，满意的分别为1,134份和1,058份，满意率分别为94.5%和72.0%。'],
    ['other sentences', '问卷1,200份、1,150份。满意的分别为1,134份和1,058份，满意率分别为94.5%和72.0%。'],
    ['nothing at all', '问卷0份、1,150份，满意的分别为1,134份和1,058份，满意率分别为94.5%和72.0%。'],
    ['nothing of each', '问卷1,200份、1,150份，满意的1,134份。'],
  ])('silent: %s', (_, text) => expect(respectiveRates(examined(text))).toEqual([]))
})

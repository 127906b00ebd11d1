import { describe, expect, test } from 'vitest'
import type { Claim } from '../../claim/index.ts'
import { readProse } from '../../claim/index.ts'
import { plainDocument } from '../../document/plain-document.builder.ts'
import { makeTie } from '../tie/make-tie.ts'
import { brokenIn } from '../wordings.builder.ts'
import { isOfAnotherTime } from './of-another-time.ts'

describe('percentages of another time or place', () => {
  test.each([
    [
      '猪60份，合格53份；禽60份，合格56份；羊30份，合格26份，合格率86.7%。三样合起来检测150份，合格135份，合格率90.0%，比去年春季的88.7%高1.3个百分点。',
    ],
    [
      '水稻12,000亩，机耕11,760亩，机插6,480亩，机收11,400亩，三项水平分别为98.0%、54.0%、95.0%，综合水平83.9%，县里平均82.7%，我镇高1.2个百分点。',
    ],
    ['水稻面积12,000亩，机插6,480亩，机插水平54.0%，全县平均56.2%。'],
    ['抽检不合格率4.0%，上年同期抽检184批次，不合格11批次，6.0%，降低2个百分点。'],
    ['抽检不合格率4.0%，上年同期抽检184批次，不合格11批次。'],
    ['抽检羊30份、猪30份，合格26份、27份，去年合格率88.7%。'],
  ])('%s are not out of the amounts of this one', (text) => expect(brokenIn(text)).toEqual([]))

  test.each([
    ['上年同期抽检184批次，不合格11批次，不合格率9.0%。'],
    ['今年检测羊300份，合格260份，合格率68.7%。'],
    ['全县平均1,000人中有医师30人，占比5.0%。'],
  ])('%s: what is of one time is', (text) => expect(brokenIn(text)).not.toEqual([]))
})

describe('a rate that some reader makes of the amounts before it', () => {
  const judged = (text: string): boolean => {
    const prose = readProse(plainDocument(text))
    const claims = prose.claims.slice(0, -1)
    const rate = prose.claims.at(-1) as Claim // the last of them
    const half = claims.length / 2
    const equation = {
      form: 'pooled',
      rate,
      denominators: claims.slice(0, half),
      numerators: claims.slice(half),
    } as const
    return isOfAnotherTime(
      makeTie('rate', equation, 'certain'),
      new Map(prose.claims.map((each) => [each.start, each])),
    )
  }

  test.each([
    ['抽检羊30份、猪30份，合格26份、27份，去年合格率88.7%。', true],
    ['抽检羊30份、猪30份，合格26份、27份，比去年春季的88.7%高。', true],
    ['抽检羊30份、猪30份，合格26份、27份，合格率88.7%。', false],
    ['去年抽检羊30份、猪30份，合格26份、27份，去年合格率88.7%。', false],
  ])('%s', (text, isOther) => expect(judged(text)).toBe(isOther))
})

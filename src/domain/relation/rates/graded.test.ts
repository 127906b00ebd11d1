import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

/** Answers and the rate of them, the words that go wrong, and the tie that then breaks. */
const CASES: readonly (readonly [sound: string, from: string, to: string, broken: string])[] = [
  [
    '调查教师860人，其中“非常满意”602人、“满意”215人、“一般”38人、“不满意”5人，前两项合计占95.0%。',
    '95.0%',
    '59.0%',
    'rate 59 95',
  ],
  ['抽访农户200户，满意168户、基本满意24户、不满意8户，满意和基本满意合计占96.0%。', '96.0%', '66.0%', 'rate 66 96'],
  ['访问360户，满意251户，基本满意83户，不满意26户，满意率（含基本满意）92.8%。', '251户', '51户', 'rate 92.8 37.22'],
  ['访问360户，满意251户，基本满意83户，不满意26户，满意率92.8%（含基本满意）。', '92.8%', '98.2%', 'rate 98.2 92.78'],
  ['回收285份，满意228份、基本满意48份、不满意9份，满意度80.0%。', '80.0', '80.8', 'rate 80.8 80'],
  ['收回200份，评价好120份、较好50份、一般20份、差10份，好、较好和一般三项占95.0%。', '95.0%', '59.0%', 'rate 59 95'],
  [
    '收回287份，回收率95.7%。选“满意”的214人，“基本满意”的56人，“不满意”的17人，前两项合起来占收回问卷的94.1%。',
    '94.1',
    '91.4',
    'rate 91.4 94.08',
  ],
]

describe('a rate beside the answers', () => {
  const answers = '收回396份，很满意301份，满意67份，一般28份，很满意和满意占收回数的92.93%'

  test.each([
    '比要求90%高2.93个百分点',
    '高于目标值90%',
    '达到目标值90%以上',
    '较上年91%提高1.93个百分点',
    '目标值90%',
  ])('%s is what they are held against', (goal) => {
    expect(brokenIn(`${answers}，${goal}。`)).toEqual([])
    expect(brokenIn(`${answers.replace('92.93', '95.93')}，${goal}。`)).toContain('rate 95.93 92.93')
  })
})

describe('rates of those who answered well', () => {
  test.each(CASES)('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((tie) => tie.startsWith('rate'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(broken)
  })

  test.each([
    ['weighted', '回收285份，满意228份、基本满意48份、不满意9份，加权满意度为88.4%。'],
    ['of another question', '回收285份，满意228份、基本满意48份、不满意9份。综合评价得分率91.3%。'],
    ['of those dissatisfied', '回收285份，满意228份、基本满意48份、不满意9份，不满意的占3.2%。'],
    ['an amount of money before the answers', '经费36.2万元，满意228份、基本满意48份、不满意9份，满意率91.3%。'],
    ['nobody asked', '满意228份、基本满意48份、不满意9份，满意率91.3%。'],
    ['of another list behind ；', '回收285份，满意228份、基本满意48份、不满意9份；另一项调查的满意率97.3%。'],
  ])('%s: nothing is told', (_, text) => expect(brokenIn(text)).toEqual([]))
})

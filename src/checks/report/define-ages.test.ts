import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t21DatesPossible } from './t21-dates-possible.ts'

/** The words, and what an age or the years of work should be; `null` where they may be so many. */
const CASES: readonly (readonly [words: string, expected: string | null])[] = [
  ['张某1975年出生，1998年入职时32岁。', '23岁'],
  ['张某1975年出生，1998年入职时23岁。', null],
  ['张某1975年出生，1998年入职时22岁。', null],
  ['张某1975年12月出生，1998年3月入职时二十二岁。', null],
  ['张某1975年出生，1998年毕业，32岁时入职。', null],
  ['张某1975年出生，2018年他的女儿10岁。', null],
  ['张某1975年出生，2018年享年45岁。', null],
  ['张某1975年出生，2018年，享年55岁。', '43岁'],
  ['她2024年满60岁，生于1974年。', '50岁'],
  ['她2024年满60岁，生于1964年。', null],
  ['张某1975年出生，李某1985年出生，2024年任职时29岁。', null],
  ['1998年入职时32岁。', null],
  ['张某生于1975年，同年1岁；1975年时32岁。', null],
  ['船长今年60岁，20岁上船，一干就是30年。', '40年'],
  ['船长今年60岁，20岁上船，一干就是40年。', null],
  ['校工如今58岁，1988年进校时22岁，一干就是46年。', '36年'],
  ['校工如今58岁，22岁参军，退伍后在学校干了30年。', null],
  ['校工今年58岁，儿子22岁，一干就是46年。', null],
  ['校工今年58岁。', null],
  ['1954年建馆，2024年迎来建馆80周年。', '70周年'],
  ['1954年建馆，2024年迎来建馆70周年。', null],
  ['1954年建馆，2024年迎来七十一周年。', null],
  ['学校创办于1938年，2023年举行建校75周年活动。', '85周年'],
  ['气象站1961年建站，到2021年建站已满70周年。', '60周年'],
  ['气象站1961年建站，到2021年建站已满60周年。', null],
  ['1958年建校，2023年举行升格10周年活动。', null],
  ['1986年建馆，2006年新馆成立，2024年是成立18周年。', null],
  ['2024年迎来建馆80周年。', null],
  ['1954年建馆，2014年迎来60周年，2024年迎来80周年。', null],
  ['1990年成立80周年纪念馆，2024年迎来80周年。', null],
]

describe('T21: ages', () => {
  test.each(CASES)('%s', (words, expected) => {
    const seen = verdictOn(t21DatesPossible, words)
    expect(seen.messages).toEqual(expected === null ? [] : [expect.stringContaining(`${expected}`)])
  })
})

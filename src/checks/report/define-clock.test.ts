import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t21DatesPossible } from './t21-dates-possible.ts'

/** The words, and how far its ends lie apart; `null` where it may take so long. */
const CASES: readonly (readonly [words: string, expected: string | null])[] = [
  ['座谈8时30分开始，11时结束，历时4.5小时。', '2小时30分钟'],
  ['座谈8时30分开始，11时结束，历时2.5小时。', null],
  ['座谈8时30分开始，11时结束，历时2小时。', null],
  ['座谈8时30分开始，11时结束，历时4小时。', '2小时30分钟'],
  ['座谈9时开始，11时结束，历时110分钟。', null],
  ['座谈9时开始，11时结束，历时80分钟。', '2小时'],
  ['座谈9时开始，11时结束，历时约80分钟。', null],
  ['座谈9时开始，11时结束，其中发言用时40分钟。', null],
  ['座谈9时开始，11时结束，历时两个半小时。', '2小时'],
  ['座谈9时开始，11时半结束，历时两个半小时。', null],
  ['座谈9时开始，11时结束，历时一小时半。', '2小时'],
  ['9时05分接警，9时12分到达现场，用时17分钟。', '7分钟'],
  ['9时05分接警，9时12分到达现场，用时7分钟。', null],
  ['8时50分集结，9时05分接警，9时12分到达现场，用时22分钟。', null],
  ['9时05分集结，9时12分出动，用时17分钟。', null],
  ['9时05分集结，9时12分用车，用时17分钟。', null],
  ['窗口从8:30到17:30，共8小时。', null],
  ['窗口从8:30到17:30，共11小时。', '9小时'],
  ['窗口从8:30到17:30，共4小时。', '9小时'],
  ['巡查22时至次日6时，共8小时。', null],
  ['巡查上午9时持续到下午3时，共6个小时。', null],
  ['巡查上午9时持续到下午3时，共9个小时。', '6小时'],
  ['巡查9:00—9:40，共50分钟。', '40分钟'],
  ['巡查9:00-9:40，共50分钟。', '40分钟'],
  ['巡查9:00—9:40，共40分钟。', null],
  ['巡查9:00—9:40—10:00，共40分钟。', null],
]

describe('T21: times of day', () => {
  test.each(CASES)('%s', (words, expected) => {
    const seen = verdictOn(t21DatesPossible, words)
    expect(seen.messages).toEqual(expected === null ? [] : [expect.stringContaining(`起止相距${expected}，与所写的`)])
  })
})

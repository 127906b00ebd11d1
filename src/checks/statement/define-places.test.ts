import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t37FirstAndLast } from './t37-first-and-last.ts'

/** The words, and what is said of them; `null` where they may hold. */
const CASES: readonly (readonly [words: string, said: string | null])[] = [
  ['考核由全市第7位前移3位，升到第4位。', null],
  ['考核由全市第7位前移3位，升到第9位。', '应为第4位'],
  ['考核由全市第7位后移3位，退到第10位。', null],
  ['考核由全市第7位后移3位，退到第4位。', '应为第10位'],
  ['考核由第11位升至第9位。', null],
  ['考核由第11位降至第9位。', '升降与两个位次'],
  ['考核由第9位升至第11位。', '升降与两个位次'],
  ['党员最多的31人、最少的15人。', null],
  ['党员最多的13人、最少的15人。', '最高（最多）的小于'],
  ['涨幅最高为1月，最低为11月。', null],
  ['党员最少的15人、最多的13人。', '最高（最多）的小于'],
  ['年龄最小的61岁、最大的78岁，平均年龄68岁。', null],
  ['年龄最小的61岁、最大的78岁，平均年龄81岁。', '平均数不在'],
  ['年龄最小的61岁、最大的78岁，平均年龄58岁。', '平均数不在'],
  ['年龄最小的61岁、最大的78岁，平均工龄8年。', null],
  ['年龄最小的61岁、最大的78岁，今年平均81岁。', null],
  ['党员最多的去年13人、最少的15人。', null],
  ['最高限价13元、最低报价15元。', null],
  ['一班最多的一次13人，二班最少的一次15人。', null],
  ['第一名得96分，第二名得94分，第三名得91.5分。', null],
  ['第一名得96分，第二名得97分，第三名得91.5分。', '名次与所得'],
  ['第一名用时6分，第二名用时7分。', null],
  ['第一名得96分，第三名得97分。', null],
  ['第一名得96分，第二名得197票。', null],
  ['第一名得96分。第二名得97分。', null],
  ['甲县92分居第一，乙县90分居第二。', null],
  ['甲县92分居第一，乙县94分居第二。', '名次与所得'],
  ['第二名得97分。', null],
]

describe('T37: places and ends', () => {
  test.each(CASES)('%s', (words, said) => {
    const seen = verdictOn(t37FirstAndLast, words)
    expect(seen.messages).toEqual(said === null ? [] : [expect.stringContaining(said)])
  })
})

import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

describe('places by marks', () => {
  test.each([
    ['考核排名：河东91分居第一，河西88分居第二，河南85分居第三。', '88', '93', 'within 93 null'],
    ['第一名得95分，第二名得93分，第三名得90分。', '93', '97', 'within 97 null'],
  ])('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toEqual([broken])
  })

  test.each([
    ['no places', '考核得分：河东91分，河西93分，河南85分。'],
    ['places by their number', '第一组得91分，第二组得93分，第三组得85分。'],
    ['times in which they came', '第一名用时45分钟，第二名用时48分钟。'],
    ['one alone', '河西93分居第一。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})

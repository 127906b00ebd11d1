import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

/** A sentence as it should read, the words that go wrong in it, and the tie that then breaks. */
const CASES: readonly (readonly [sound: string, from: string, to: string, broken: string])[] = [
  ['公务员招录岗位12个，报名480人，平均40人竞争一个岗位。', '40人', '60人', 'product 480 720'],
  ['敬老院有护工15人，老人240人，平均16人配一名护工。', '16人', '22人', 'product 240 330'],
  ['护士招聘名额20名，报名260人，平均13人竞争一个名额。', '13人', '26人', 'product 260 520'],
  ['工棚住工人600人，值守员15人，平均40人一名。', '40人', '54人', 'product 600 810'],
]

describe('one for so many', () => {
  test.each(CASES)('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound)).not.toEqual([])
    expect(brokenIn(sound.replace(from, to))).toEqual([broken])
  })

  test.each([
    ['one of another thing', '学校有教师30名，学生540名，平均20名学生配一台电脑。'],
    ['one of another name', '学校有教师30名，学生540名，平均20名学生配一名校医。'],
    ['posts and no posts', '学校有教师30名，学生540名，平均20名学生争一个岗位。'],
    ['no average', '公务员招录岗位12个，报名480人，约60人竞争一个岗位。'],
    ['each of other units', '公务员招录岗位12个，收到简历480份，平均60人竞争一个岗位。'],
  ])('of %s: nothing is told', (_, text) => {
    expect(brokenIn(text)).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { brokenIn, examined } from '../wordings.builder.ts'
import { inGroups } from './in-groups.ts'

describe('so many in each of so many groups', () => {
  test.each([
    ['今年疗养名额180人，分4批组织，每批45人，每批7天。', '每批45人', '每批53人', 'product 180 212'],
    ['全年培训450名，分9期，每期50名。', '450名', '378名', 'product 378 450'],
    ['新生共360人，分8个班，每班45人。', '8个班', '7个班', 'product 360 315'],
    ['慰问老兵240人，分成6组，每组40人上门走访。', '每组40人', '每组33人', 'product 240 198'],
    ['转运物资96箱，分8车，每车12箱。', '96箱', '84箱', 'product 84 96'],
  ])('%s: %s → %s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    '名额170人，分3批组织，每批56人。',
    '名额180人，分4批组织，每批不超过53人。',
    '名额180人，有4批，每批61人。',
    '名额180人，分4批组织，每期53人。',
    '安排180台，分4批组织，每批53人。',
    '分4批组织，每批53人。',
    '每批53人。',
  ])('silent: %s', (text) => expect(inGroups(examined(text))).toEqual([]))
})

import { describe, expect, test } from 'vitest'
import { brokenIn, examined, heldIn } from '../wordings.builder.ts'
import { partsInNames } from './parts-in-name.ts'

const TRAVEL =
  '铁路、公路客运量1896.35万人，增长3.6%。其中，铁路客运量465.05万人，下降0.5%；公路客运量1431.30万人，增长2.1%。'

describe('a whole that names its parts', () => {
  test.each([
    [TRAVEL, '465.05', '495.85', 'parts 1896.35 1927.15'],
    [
      '全年小麦、玉米和大豆产量合计62.4万吨，小麦28.1万吨、玉米30.2万吨、大豆4.1万吨。',
      '30.2',
      '33.2',
      'parts 62.4 65.4',
    ],
    [
      `${TRAVEL.slice(0, -1)}；公路货运量2.3亿吨，公路客运车辆12.6万人次。`,
      '1431.30',
      '1231.30',
      'parts 1896.35 1696.35',
    ],
  ])('is what they make: %s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((tie) => tie.startsWith('parts'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['of another order', TRAVEL.replace('铁路、公路', '公路、铁路')],
    ['of one part', '铁路、公路客运量1896.35万人。其中，铁路客运量465.05万人。'],
    ['that is rough', TRAVEL.replace('1896.35', '约1906.35')],
    ['without names', TRAVEL.replace('铁路、公路客运量', '客运量')],
    ['that grew', '铁路、公路客运量增加196.35万人。其中，铁路客运量465.05万人；公路客运量1431.30万人。'],
    ['of more than both', '学校、医院共有1896人，学校有465人，医院有1431人，机关120人。'],
    ['in brackets and before them', '学校、医院1896人，学校465人（医院借调1231人）。'],
  ])('but none %s', (_, text) => {
    expect(partsInNames(examined(text))).toEqual([])
  })
})

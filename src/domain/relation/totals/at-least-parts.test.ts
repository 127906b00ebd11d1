import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const QUARTERS = '下半年还需到账4.26亿元，其中三季度不低于2.45亿元、四季度不低于1.81亿元。'

describe('what shall be in one time after another', () => {
  test.each([
    ['2.45', '24.5', 'parts 4.26 26.31'],
    ['1.81', '1.18', 'parts 4.26 3.63'],
    ['4.26', '4.62', 'parts 4.62 4.26'],
  ])('%s printed as %s', (from, to, wrong) => {
    expect(heldIn(QUARTERS)).toContain('parts 4.26')
    expect(brokenIn(QUARTERS)).toEqual([])
    expect(brokenIn(QUARTERS.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['no more than a part', QUARTERS.replace('2.45', '1.20')],
    ['what may be in both', '计划培训200人，其中女性不少于140人、农村不少于110人。'],
    ['one time', '下半年还需到账4.26亿元，其中三季度不低于4.62亿元。'],
    ['another sentence', '下半年还需到账4.26亿元，其中三季度不低于2.45亿元。四季度不低于1.18亿元。'],
    ['of two sorts', '下半年还需到账4.26亿元，其中三季度不低于2.45亿元、四季度不少于118家。'],
    ['about so much', '下半年还需到账约4.26亿元，其中三季度不低于2.45亿元、四季度不低于2.18亿元。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})

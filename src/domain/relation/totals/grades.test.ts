import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const CASES: readonly (readonly [sound: string, tie: string, from: string, to: string, broken: string])[] = [
  ['项目绩效自评共3个，“优”2个、“良”1个，自评平均得分92.4分。', 'parts 3', '“优”2个', '“优”1个', 'parts 3 2'],
  [
    '对8个项目开展绩效自评，涉及资金1,862.40万元。自评等级为“优”的6个、“良”的2个，没有“中”和“差”。',
    'parts 8',
    '8个项目',
    '9个项目',
    'parts 9 8',
  ],
  ['“产房改造”等5个项目纳入自评，3个为优，2个为良。', 'parts 5', '2个为良', '3个为良', 'parts 5 6'],
  ['考核村（社区）14个，评定等级：优秀4个、良好7个、合格3个。', 'parts 14', '良好7个', '良好1个', 'parts 14 8'],
]

describe('grades and how many were given each', () => {
  test.each(CASES)('%s', (sound, tie, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound)).toContain(tie)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['only some of them', '自评项目12个，其中“优”6个、“良”2个。'],
    ['no grading', '走访9户，优4户、良2户。'],
    ['nothing graded', '评价等级为“优”6个、“良”2个。'],
    ['none at all', '自评项目3个，“优”0个、“良”0个。'],
    ['another unit', '自评项目3个，“优”2人、“良”2人。'],
    ['one grade alone', '自评项目3个，“优”2个。'],
    ['far off', '自评项目95个，“优”2个、“良”1个。'],
    ['an amount two sentences before', '自评项目8个。均已公开。等级为“优”6个、“良”1个。'],
  ])('%s is no contradiction', (_, text) => expect(brokenIn(text)).toEqual([]))
})

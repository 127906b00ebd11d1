import { describe, expect, test } from 'vitest'
import { brokenIn, examined, heldIn } from '../wordings.builder.ts'
import { stageCounts } from './stage-counts.ts'

const SITES = '计划改造9个站点，完工4个，在建2个，未开工3个，完工率44.44%。'
const SCHOOLS = '片区规划新建学校8所，目前已建成3所、在建3所、尚未动工2所，总投资7.46亿元。'

describe('what is finished, under way and not begun', () => {
  test.each([
    [SITES, '完工4个', '完工7个', 'parts 9 12'],
    [SITES, '未开工3个', '未开工1个', 'parts 9 7'],
    [SCHOOLS, '在建3所', '在建5所', 'parts 8 10'],
    ['安排工程12处，已竣工7处、在施3处、未启动2处。', '12处', '13处', 'parts 13 12'],
  ])('%s: %s → %s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((held) => held.startsWith('parts'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    '计划改造9个站点，完工4个，在建2个，未开工2个，停工1个。',
    '累计安排工程12处，已竣工7处、在施3处、未启动1处。',
    '安排工程12处，已竣工7处、在施3处，投资1,200万元，未启动1处。',
    '安排工程12处，已竣工7处、在施3处。未启动1处。',
    '安排12个村的工程，已竣工7处、在施3处、未启动1处。',
    '安排工程约12处，已竣工7处、在施3处、未启动约2处。',
    '安排工程12处，已竣工7处、整改3处、未启动1处。',
  ])('silent: %s', (text) => expect(stageCounts(examined(text)).filter(({ holds }) => !holds)).toEqual([]))
})

import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const SPENT =
  '一般公共预算支出51.36亿元，其中教育支出9.14亿元，卫生健康支出4.27亿元，社会保障支出6.38亿元，三项合计19.79亿元，占38.5%。'
const UNPAID = '实训室改造项目未执行31.46万元，图书购置项目未执行12.50万元，合计43.96万元。'
const MARKS = '自评分别得18.64分、37.20分、28.50分、9.60分，合计93.94分。'
const SCHOOLS = '现有公办小学6所、九年一贯制学校3所、公办幼儿园7所，另有民办幼儿园8所，合计24所。'
const ROADS = '改造县道14.6公里、乡道22.8公里、村道37.5公里，共计74.9公里。'
const FEES = '办公费3.26万元，印刷费1.48万元，差旅费5.12万元，以上三项合计9.86万元。'
const TERMS = '按标准应支出伙食补助474.36万元（春季）和402.36万元（秋季），合计876.72万元。'

describe('a bare total right behind the row of amounts that it sums up', () => {
  test.each([
    [SPENT, '19.79', '22.94', 'parts 22.94 19.79'],
    [UNPAID, '43.96', '48.31', 'parts 48.31 43.96'],
    [MARKS, '37.20', '41.85', 'parts 93.94 98.59'],
    [SCHOOLS, '合计24', '合计22', 'parts 22 24'],
    [ROADS, '共计74.9', '共计81.6', 'parts 81.6 74.9'],
    [FEES, '9.86', '8.93', 'parts 8.93 9.86'],
    [TERMS, '876.72', '8766.72', 'parts 8,766.72 876.72'],
    [TERMS, '402.36', '40.236', 'parts 876.72 514.596'],
    [SCHOOLS, '合计24', '合计2', 'parts 2 24'],
  ])('%s: %s → %s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((held) => held.startsWith('parts'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    '办公费3.26万元，比上年增加1.48万元，差旅费5.12万元，合计8.91万元。',
    '支出51.36万元，其中办公费9.14万元，差旅费4.27万元，合计39.47万元。',
    '办公费3.26万元，印刷费1.48万元，差旅费5.12万元，两项合计7.93万元。',
    '办公费3.26万元，印刷费1.48万元，另加4.20万元，合计6.47万元。',
    '办公费32.6万元，印刷费1.48万元，合计7.9万元。',
    '发放办公费3.26万元，每季1.48万元，合计6.31万元。',
  ])('silent: %s', (text) => expect(brokenIn(text)).toEqual([]))
})

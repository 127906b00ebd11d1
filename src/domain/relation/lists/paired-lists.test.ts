import { describe, expect, test } from 'vitest'
import { brokenIn, examined } from '../wordings.builder.ts'
import { pairedLists } from './paired-lists.ts'

const TRAINED = '培训乡村教师6期412人次，其中理论培训4期268人次，实操培训2期144人次。'

describe('lists of two amounts each', () => {
  test.each([
    ['6期', '5期', 'parts 5 6'],
    ['4期', '9期', 'parts 6 11'],
  ])('%s → %s', (from, to, broken) => {
    expect(brokenIn(TRAINED)).toEqual([])
    expect(brokenIn(TRAINED.replace(from, to))).toContain(broken)
  })

  test.each([
    ['both amiss', TRAINED.replace('6期412', '9期512')],
    ['both hold', TRAINED],
    ['another than the whole', TRAINED.replace('6期', '5期').replace('实操培训2期144', '实操培训2期，144')],
    ['one pair', '培训乡村教师6期412人次，其中理论培训4期412人次。'],
    ['a total among them', TRAINED.replace('6期', '5期').replace('实操培训', '合计')],
    ['units of another kind', TRAINED.replace('6期', '5期').replace('2期144人次', '2场144人次')],
    ['no slip', TRAINED.replace('6期', '312期')],
    ['one unit', '培训6人412人，其中理论4人268人，实操2人144人。'],
    ['few digits', '培训5期12人次，其中理论培训4期8人次，实操培训2期4人次。'],
    ['no list', '培训5期412人次，理论培训4期268人次。'],
    ['about', TRAINED.replace('6期', '约5期')],
  ])('silent: %s', (_, text) => expect(pairedLists(examined(text))).toEqual([]))
})

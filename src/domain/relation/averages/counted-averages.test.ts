import { describe, expect, test } from 'vitest'
import { brokenIn, examined } from '../wordings.builder.ts'
import { countedAverages } from './counted-averages.ts'

describe('averages right behind total and count', () => {
  test.each([
    ['县级专业队46人，18支乡镇半专业队有414人，平均每队23人。', '23人', '3人', 'product 414 54'],
    ['综合窗口日均办件560件，14个窗口平均每个40件。', '560件', '650件', 'product 650 560'],
    ['公开招聘482名，报名15,424人，平均32人竞争一岗。', '15,424', '155,424', 'product 155,424 15,424'],
    ['公务用车运行费27.00万元，按现有9辆车核定，每辆3万元；公务接待费3.60万元。', '9辆', '1辆', 'product 27 3'],
  ])('%s: %s → %s', (text, from, to, broken) => {
    expect(brokenIn(text)).toEqual([])
    expect(brokenIn(text.replace(from, to))).toContain(broken)
  })

  test.each([
    '县级专业队46人，18支乡镇半专业队有414人，平均每村3人。',
    '18支乡镇半专业队来了414人，平均每队3人。',
    '日均办件650件，14人平均每个40件。',
    '公开招聘482名，报名155,424人，平均32人参加面试。',
    '公开招聘482名，报名155,424人，其中32人竞争一岗。',
    '公务用车运行费27.00万元，按现有1人核定，每辆3万元。',
    '公务用车运行费约27.00万元，按现有1辆车核定，每辆3万元。',
    '18支乡镇半专业队有414户，平均每队3人。',
    '18支乡镇半专业队有414人。平均每队3人。',
    '平均每队3人。',
    '18支乡镇半专业队有414人，平均每队197人。',
  ])('silent: %s', (text) => expect(countedAverages(examined(text))).toEqual([]))
})

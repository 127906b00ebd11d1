import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

describe('what a proportion comes to', () => {
  test.each([
    '58个项目核定资助总额4,060万元，首拨六成，即2,436万元；青年项目34个，核定510万元，一次拨付。',
    '奖金总额28.6万元，男女各占一半即14.3万元，冠军3万元。',
  ])('opens no list: %s', (text) => expect(brokenIn(text)).toEqual([]))

  test('即 opens one behind an amount', () =>
    expect(brokenIn('项目总投资860万元，即中央资金420万元、地方资金340万元。')).toEqual(['parts 860 760']))
})

const CASES: readonly (readonly [sound: string, tie: string, from: string, to: string, wrong: string])[] = [
  [
    '计划投资68.0亿元，实际完成70.4亿元，完成率103.5%；其中，5号线一期完成31.6亿元，2号线东延段完成22.3亿元，其他工程完成16.5亿元。',
    'parts 70.4',
    '31.6亿元',
    '31.6万元',
    'parts 70.4 38.80316',
  ],
  [
    '“三公”经费预算18.50万元，实际支出14.26万元。其中：因公出国（境）费未发生；公务用车运行维护费11.08万元；公务接待费3.18万元。',
    'parts 14.26',
    '3.18万元',
    '3.81万元',
    'parts 14.26 14.89',
  ],
  [
    '水产品总产量48.6万吨，增长3.0%。其中海洋捕捞21.3万吨，因减船转产而比上年略有下降；海水养殖24.1万吨；淡水渔业3.2万吨。',
    'parts 48.6',
    '21.3万吨',
    '1.3万吨',
    'parts 48.6 28.6',
  ],
  [
    '发放个人住房贷款4,236笔、16.07亿元，平均每笔37.9万元。其中主城区发放2,518笔、10.31亿元，各县（市）发放1,718笔、5.76亿元。',
    'parts 16.07',
    '10.31亿元',
    '10.13亿元',
    'parts 16.07 15.89',
  ],
]

const SILENT: readonly string[] = [
  '春运40天发送旅客38.6万人次，日均0.97万人次，其中节前15天发送13.2万人次。',
  '全年培训36期，日均2期，其中第3期参训120人。',
]

describe('lists that are opened over other numbers', () => {
  test.each(CASES)('%s', (sound, tie, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound)).toContain(tie)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })
  test.each(SILENT)('silent: %s', (text) => expect(brokenIn(text)).toEqual([]))
})

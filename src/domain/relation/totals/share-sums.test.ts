import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const CASES: readonly (readonly [sound: string, tie: string, from: string, to: string, broken: string])[] = [
  [
    '全市共有108,642人次参加献血，比上年减少8.1%。\n（一）按性别。男性60,873人次，占56.0%；女性47,769人次，占44.0%。',
    'parts 108,642',
    '47,769',
    '47,768',
    'parts 108,642 108,641',
  ],
  [
    '献血108,642人次。\n（一）按年龄。18～25岁34,218人次，占31.5%；26～35岁33,144人次，占30.5%；36～45岁26,890人次，占24.8%；46～60岁14,390人次，占13.2%。',
    'parts 108,642',
    '33,144',
    '33,145',
    'parts 108,642 108,643',
  ],
  [
    '2021年度总支出为5,342,846.90元。\n基本支出2,633,546.90元，占总支出的49.29%。\n项目支出2,709,300.00元，占总支出的50.71%。',
    'parts 5,342,846.9',
    '2,709,300.00',
    '2,709,300.70',
    'parts 5,342,846.9 5,342,847.6',
  ],
]

describe('amounts of which the shares leave nothing over', () => {
  test.each(CASES)('%s', (sound, tie, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound)).toContain(tie)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test('one that is left needs no share', () => {
    const sound = '全县果园28.4万亩，挂果21.3万亩，挂果面积占75%，幼园和改造园7.1万亩。'
    expect(heldIn(sound)).toContain('parts 28.4')
  })

  test.each([
    ['shares that leave something over', '共有职工120人，党员60人，占50%；团员30人，占25%。'],
    ['what is beside them', '共有职工120人，党员60人，占50%，女性45人。'],
    ['what is among them', '共有职工120人，党员60人，占50%，其中女性25人。'],
    ['one share of all', '预算120.00万元，支出120.00万元，支出占预算的100%。'],
    ['another unit', '共有职工120人，党员60人，占50%，支部3个。'],
    [
      'two divisions one after the other',
      '会员1,200人。男600人，占50%；女600人，占50%。城镇900人，占75%；农村300人，占25%。',
    ],
  ])('%s is no contradiction', (_, text) => expect(brokenIn(text)).toEqual([]))
})

import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

describe('amounts of one sentence that divide nothing before them', () => {
  test.each([
    ['so many of a kind of their own', '末位入选者113票，落选的两项分别为104票和97票。'],
    ['stages that one passes after the other', '年内签约的23个，已注册公司19个，已供地8个，已开工6个。'],
    [
      'what some of them are among',
      '大学以上学历254人，平均年龄37.4岁。中心在编31人中50岁以上的就有19人，35岁以下的只有4人。',
    ],
    ['what the last of them is of', '上年审结82件，调解45件，调解占54.9%。裁决的26件里，起诉的5件，改变结果的1件。'],
  ])('%s', (_, text) => expect(brokenIn(text)).toEqual([]))

  test.each([
    ['members that words do not call so', '全年抽检113批次，分别为果蔬64批次、粮油59批次。', 'parts 113 123'],
    ['ways of which one is no stage', '在库项目36个，按进度分，已完工18个，在建12个，未开工8个。', 'parts 36 38'],
  ])('%s', (_, text, wrong) => expect(brokenIn(text)).toContain(wrong))
})

describe('a number in words among others in digits', () => {
  const sound = '抽测了642个小区，水压达标的531个，占82.7%；偏低的63个，集中在两个街道，其余48个不稳定。'

  test('may be none of them', () => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound)).toContain('parts 642')
  })

  test('is one where it makes the sum', () =>
    expect(heldIn('整改问题17个，预算类12个、资产类3个、采购类两个。')).toContain('parts 17'))
})

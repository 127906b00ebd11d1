import { describe, expect, test } from 'vitest'
import { brokenIn, examined } from '../wordings.builder.ts'
import { ofGoalsNamed } from './of-goals-named.ts'

const PLANTED = '全年植树846亩、抚育412亩，两项任务完成率分别为105.8%和103.0%（任务数为800亩、400亩）。'
const EMPLOYED = '全市城镇新增就业4.12万人，完成年度目标3.8万人的108.4%；再就业1.06万人。'

describe('percentages of goals beside them', () => {
  test.each([
    [EMPLOYED, '4.12万', '41.2万', 'rate 108.4 1084.2'],
    [EMPLOYED, '108.4', '180.4', 'rate 180.4 108.4'],
    [PLANTED, '105.8', '108.5', 'rate 108.5 105.8'],
    [PLANTED, '412亩', '421亩', 'rate 103 105.3'],
  ])('%s: %s → %s', (text, from, to, broken) => {
    expect(brokenIn(text)).toEqual([])
    expect(brokenIn(text.replace(from, to)).map((each) => each.split(' ').slice(0, 2).join(' '))).toContain(
      broken.split(' ').slice(0, 2).join(' '),
    )
  })

  test.each([
    ['no goal', EMPLOYED.replace('年度目标', '').replace('4.12', '41.2')],
    ['another unit', EMPLOYED.replace('3.8万人的', '3.8万户的')],
    ['about', EMPLOYED.replace('108.4', '约180.4')],
    ['no slip', EMPLOYED.replace('108.4', '65.7')],
    ['two sentences', EMPLOYED.replace('，完成', '。完成').replace('4.12', '41.2')],
    ['growth', '新增就业增加4.12万人，完成年度目标3.8万人的180.4%。'],
    ['no bracket', PLANTED.replace(/（.*）/, '').replace('105.8', '108.5')],
    ['three of them', PLANTED.replace('和103.0%', '、103.0%和99.0%').replace('105.8', '108.5')],
    ['units of others', PLANTED.replace('400亩', '400株').replace('105.8', '108.5')],
    ['another sentence', PLANTED.replace('亩，两项', '亩。两项').replace('105.8', '108.5')],
  ])('silent: %s', (_, text) => expect(ofGoalsNamed(examined(text))).toEqual([]))
})

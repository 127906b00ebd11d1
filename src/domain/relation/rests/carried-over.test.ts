import { describe, expect, test } from 'vitest'
import { brokenIn, examined, heldIn } from '../wordings.builder.ts'
import { carriedOver } from './carried-over.ts'

const CITY = '支出预算调整为386.4亿元，实际完成341.2亿元，为调整预算的88.3%，增长4.1%，结转下年支出45.2亿元。'
const AFTER = '调整后的项目支出预算为64,820万元，全年支出61,305万元，其余资金结转2026年使用3,515万元。'

describe('what was not spent of an adjusted budget is carried over', () => {
  test.each([
    ['more than was left', CITY, '45.2', '52.7', 'balance 52.7 45.2'],
    ['a digit of what was left', CITY, '45.2', '42.2', 'balance 42.2 45.2'],
    ['more spent', CITY, '341.2', '356.9', 'balance 45.2 29.5'],
    ['less to be spent', CITY, '386.4', '371.8', 'balance 45.2 30.6'],
    ['called otherwise', AFTER, '3,515', '4,170', 'balance 4,170 3,515'],
  ])('%s', (_, text, sound, wrong, told) => {
    expect(brokenIn(text)).toEqual([])
    expect(brokenIn(text.replace(sound, wrong))).toContain(told)
  })

  test('holds for what is sound', () => expect(heldIn(CITY)).toContain('balance 45.2'))

  test.each([
    ['some may have been taken back', CITY.replace('45.2', '41.8')],
    ['what else was left', CITY.replace('45.2亿元', '52.7亿元，净结余0.4亿元')],
    ['told in the next sentence', CITY.replace('45.2亿元。', '52.7亿元。另有专款3亿元。')],
    ['money moved between', CITY.replace('，增长4.1%', '，调出资金6亿元')],
    ['a budget that was not adjusted', CITY.replace('支出预算调整为', '收入').replace('45.2', '52.7')],
    ['told roughly', CITY.replace('支出45.2', '支出约52.7')],
    ['far off', CITY.replace('45.2', '913.6')],
    ['one amount only', '支出预算调整为386.4亿元，结转下年支出52.7亿元。'],
    ['nothing before', '实际完成较好，结转下年支出52.7亿元。'],
    ['what came from the year before', '支出预算调整为386.4亿元，实际完成341.2亿元，上年结转下年使用52.7亿元。'],
  ])('silent: %s', (_, text) => expect(carriedOver(examined(text)).filter(({ holds }) => !holds)).toEqual([]))
})

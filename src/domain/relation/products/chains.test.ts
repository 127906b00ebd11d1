import { describe, expect, test } from 'vitest'
import { brokenIn, examined } from '../wordings.builder.ts'
import { chains } from './chains.ts'

const WAGES = '采摘季雇工4人做了26天，每天150元，工钱1.56万元。'
const WEEKLY = '阅览室周一至周日每天开放9.5小时，每周66.5小时。'
const PER_MANY = '抽检量每千人不少于2.5批次，按常住人口46.8万人测算全年不少于1170批次。'
const BY_STANDARD = '新建2.8万亩，亩均投入标准由1,500元提高到1,800元，据此安排资金约5,040万元。'

describe('factors and what they make, in a chain', () => {
  test.each([
    [WAGES, '26天', '62天', 'product 1.56 3.72'],
    [WAGES, '150元', '105元', 'product 1.56 1.092'],
    [WEEKLY, '66.5小时', '666.5小时', 'product 666.5 66.5'],
    [PER_MANY, '1170批次', '170批次', 'product 170 1170'],
    [PER_MANY, '46.8万人', '4.68万人', 'product 1170 117'],
    [BY_STANDARD, '5,040', '4,050', 'product 4,050 5,040'],
  ])('%s: %s printed as %s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(chains(examined(sound.replace(from, to))).map(({ holds }) => holds)).toContain(false)
    expect(
      chains(examined(sound.replace(from, to))).map(({ kind, actual, expected }) => `${kind} ${actual} ${expected}`),
    ).toContain(wrong)
  })

  test.each([
    ['of more days', WAGES.replace('做了', '轮换，最多的做了')],
    ['days of all together', '采摘季雇工4人做了26天，每天150元，工钱3,900元。'],
    ['not each day', WAGES.replace('每天', '加班每小时').replace('1.56', '9.56')],
    ['not hired', WAGES.replace('雇工', '参加').replace('1.56', '9.56')],
    ['other costs as well', WAGES.replace('工钱', '连同运费').replace('1.56', '9.56')],
    ['days of some', WEEKLY.replace('周一至周日', '工作日').replace('66.5', '47.5')],
    ['a month', WEEKLY.replace('每周', '每月').replace('66.5', '285')],
    ['of no people', PER_MANY.replace('按常住人口', '按去年口径').replace('1170', '2170')],
    ['per hundred thousand', PER_MANY.replace('每千人', '每十万人').replace('1170', '2170')],
    ['another unit', BY_STANDARD.replace('2.8万亩', '2.8万户').replace('5,040', '4,050')],
    ['not by it', BY_STANDARD.replace('据此', '全县').replace('5,040', '4,050')],
  ])('silent: %s', (_, text) => expect(chains(examined(text))).toEqual([]))
})

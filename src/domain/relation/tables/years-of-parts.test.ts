import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const WATER = [
  '季度\t供水量（万立方米）\t售水量（万立方米）\t产销差率（%）',
  '第一季度\t312.6\t281.3\t10.0',
  '第二季度\t338.2\t305.4\t9.7',
  '第三季度\t386.5\t347.5\t10.1',
  '第四季度\t327.7\t295.8\t9.7',
  '全年\t1,365.0\t1,230.0\t9.9',
].join('\n')
const MONTHS = [
  '月份\t发电量（万度）\t月末库存（吨）',
  ...Array.from({ length: 12 }, (_, at) => `${at + 1}月\t${(31.4 + at).toFixed(1)}\t${120 + at}`),
  '全年合计\t442.8\t1,542',
].join('\n')
const HALVES = '时段\t接待人次\t平均票价（元）\n上半年\t41,860\t52\n下半年\t63,215\t48\n2023年全年\t105,075\t50'

describe('the year of its quarters, months and halves', () => {
  test.each([
    ['a quarter', WATER, '386.5', '389.5', 'table-sum 1,365 1,368'],
    ['the year', WATER, '1,365.0', '1,395.0', 'table-sum 1,395 1,365'],
    ['a point moved', WATER, '338.2', '33.82', 'table-sum 1,365 1,060.62'],
    ['what was lost of a quarter', WATER, '281.3\t10.0', '281.3\t17.0', 'table-rate 17 10.01'],
    ['what was lost of the year', WATER, '1,230.0\t9.9', '1,230.0\t2.9', 'table-rate 2.9 9.89'],
    ['a month', MONTHS, '37.4', '34.7', 'table-sum 442.8 440.1'],
    ['a half', HALVES, '63,215', '63,251', 'table-sum 105,075 105,111'],
  ])('%s', (_, text, sound, wrong, told) => {
    expect(brokenIn(text)).toEqual([])
    expect(brokenIn(text.replace(sound, wrong))).toContain(told)
  })

  test('holds for what is sound', () => expect(heldIn(WATER)).toContain('table-sum 1,365'))

  test.each([
    ['one quarter short', WATER.replace('第二季度\t338.2\t305.4\t9.7\n', '')],
    ['a quarter twice', WATER.replace('第二季度', '第一季度').replace('281.3', '381.3').replace('\t10.0', '')],
    ['a quarter without its figure', WATER.replace('338.2', '—').replace('\t9.7', '\t—')],
    ['a year without its figure', WATER.replace('1,365.0', '—').replace('9.9', '—')],
    ['no year', WATER.replace('全年', '甲镇').replace('1,365.0', '1,395.0').replace('9.9', '11.8')],
    ['the year alone', '季度\t供水量（万立方米）\n全年\t1,365.0'],
    ['far off', HALVES.replace('63,215', '48,377')],
    [
      'what there is at a time',
      '季度\t水库蓄水量（万立方米）\t季末库存（吨）\n一季度\t312.6\t118\n二季度\t338.2\t121\n三季度\t386.5\t130\n四季度\t327.7\t127\n全年\t1,365.0\t127',
    ],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})

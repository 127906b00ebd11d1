import { describe, expect, test } from 'vitest'
import { choice, count, date, decimal, economicCode, flag, money, reference, text } from './define-ledger.ts'
import { columnsOf, fenAUnitOf, readCell, readFlag, readList, readStrength } from './define-row-text.ts'
import { section } from './section.ts'

describe('a cell', () => {
  test.each([
    [money('金额'), '1,234.50', 123450],
    [money('金额'), '-3', -300],
    [money('金额'), '1.005', '1.005'],
    [count('人数', '人'), '1,200', 1200],
    [count('人数', '人'), '14', 14],
    [count('人数', '人'), '14人', '14人'],
    [count('人数', '人'), '99999999999999999', '99999999999999999'],
    [decimal('比率', { unit: '%', decimals: 2 }), ' 1,234.5 ', '1234.5'],
    [decimal('比率', { unit: '%', decimals: 2 }), '99.50', '99.50'],
    [flag('加急'), '是', true],
    [flag('加急'), '否', false],
    [flag('加急'), '不', '不'],
    [date('日期'), '2020-01-05', '2020-01-05'],
    [date('日期'), '2020/1/5', '2020-01-05'],
    [date('日期'), '2020年1月5日', '2020-01-05'],
    [date('日期'), '一月五日', '一月五日'],
    [money('金额'), '¥1,234.50', 123450],
    [money('金额'), '（1,234.50）', -123450],
    [money('金额'), '１２．５', 1250],
    [money('金额'), '(abc)', '(abc)'],
    [count('人数', '人'), '14.00', 14],
    [decimal('比率', { unit: '%', decimals: 2 }), '95.5％', '95.5'],
    [decimal('数值', { unit: '', decimals: 2 }), '95%', '95%'],
    [flag('加急'), '√', true],
    [flag('加急'), 'FALSE', false],
    [date('日期'), '20200105', '2020-01-05'],
    [date('日期'), '2020-1-5 10:30', '2020-01-05'],
    [date('日期'), '2020 年 1 月 5 日', '2020-01-05'],
    [date('日期'), '2020-01-05T00:00:00.000Z', '2020-01-05'],
    [date('日期'), '43983', '2020-06-01'],
    [date('日期'), '12345', '12345'],
    [choice('类型', ['公务用车（新购）']), '公务用车 (新购)', '公务用车（新购）'],
    [choice('类型', ['甲']), '乙', '乙'],
    [economicCode('经济分类'), '30201 办公费', '30201'],
    [economicCode('经济分类'), '办公费', '办公费'],
    [text('名称'), ' 例会 ', '例会'],
    [choice('类型', ['甲']), '甲', '甲'],
    [reference('科室', 'section'), '2020-S1', '2020-S1'],
    [economicCode('经济分类'), '30201', '30201'],
    [text('名称'), '   ', null],
  ])('of %j reads %j as %j', (field, cell, value) => expect(readCell(field, cell)).toBe(value))
})

test.each([
  [null, '12.5', 1250],
  ['万元', '433.189935', 433_189_935],
  ['千元', '1.5', 150_000],
])('money in %s', (unit, cell, fen) => expect(readCell(money('金额'), cell, fenAUnitOf(unit) ?? 0)).toBe(fen))

test('a unit that is none of money is not taken for one', () => expect(fenAUnitOf('辆')).toBeNull())

test('a strength is read by its mark', () => {
  expect([readStrength('E2'), readStrength(' E0 '), readStrength('E9')]).toEqual([2, 0, 'E9'])
})

test('a flag is read as 是 or 否', () => {
  expect([readFlag('是'), readFlag(' 否'), readFlag('x')]).toEqual([true, false, 'x'])
})

test('a list is cut at its marks', () => {
  expect(readList('E01；E02; E03、E04')).toEqual(['E01', 'E02', 'E03', 'E04'])
  expect(readList(' ')).toEqual([])
})

test('the columns are the number, the fields and what proves the row', () => {
  expect(columnsOf(section)).toEqual([
    '编号',
    '机构名称',
    '排序',
    '主要职责',
    '佐证强度',
    '数据来源',
    '示例数据',
    '佐证材料',
  ])
})

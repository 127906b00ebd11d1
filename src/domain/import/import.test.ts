import { describe, expect, test } from 'vitest'
import { cellAddress, columnLetters } from './cell-address.ts'
import { type KnownColumn, matchColumns, missingColumns } from './match-columns.ts'
import { findHeader, skippedAs } from './table-rows.ts'

const column = (key: string, heading: string, rest: Partial<KnownColumn> = {}): KnownColumn => ({
  key,
  heading,
  synonyms: [],
  isRequired: false,
  ...rest,
})

const KNOWN = [
  column('paidOn', '支付日期', { isRequired: true, synonyms: ['日期', '付款日期'] }),
  column('amount', '金额（元）', { isRequired: true, synonyms: ['支付金额'] }),
  column('summary', '摘要'),
]

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (index, letters) => expect(columnLetters(index)).toBe(letters))

test('a cell is named as in a spreadsheet', () => expect(cellAddress({ row: 6, column: 2 })).toBe('C7'))

describe('a heading is understood', () => {
  test.each([
    ['支付日期', 'paidOn', 'heading'],
    ['*支付日期', 'paidOn', 'heading'],
    [' 支 付\n日期： ', 'paidOn', 'heading'],
    ['付款日期', 'paidOn', 'synonym'],
    ['金额(元)', 'amount', 'heading'],
    ['金额（万元）', 'amount', 'heading'],
    ['金额', 'amount', 'heading'],
    ['支付金额（元）', 'amount', 'synonym'],
    ['ＮＯ．', null, 'counter'],
    ['序号', null, 'counter'],
    ['经办人', null, 'unknown'],
  ])('%j as %j', (heading, key, by) => {
    expect(matchColumns([heading], { known: KNOWN })).toMatchObject([{ key, by }])
  })

  test('with the unit in its brackets', () => {
    expect(matchColumns(['金额（万元）', '摘要'], { known: KNOWN }).map(({ unit }) => unit)).toEqual(['万元', null])
  })

  test('once: the better reason wins, the other stays unknown', () => {
    expect(matchColumns(['日期', '支付日期', '支付日期'], { known: KNOWN }).map(({ key }) => key)).toEqual([
      null,
      'paidOn',
      null,
    ])
  })

  test('as a person says, and one without words only then', () => {
    const chosen = new Map([
      [0, 'amount'],
      [1, null],
      [2, 'summary'],
    ])
    expect(matchColumns(['备用', '金额', '', ''], { known: KNOWN, chosen })).toEqual([
      { index: 0, heading: '备用', key: 'amount', by: 'person', unit: null },
      { index: 1, heading: '金额', key: null, by: 'person', unit: null },
      { index: 2, heading: '', key: 'summary', by: 'person', unit: null },
    ])
  })
})

test('required columns that no heading means are named', () => {
  expect(missingColumns(KNOWN, matchColumns(['日期', '摘要'], { known: KNOWN })).map(({ key }) => key)).toEqual([
    'amount',
  ])
})

describe('the header', () => {
  test.each([
    ['on top', [['支付日期', '金额', '摘要']], { row: 0, known: 3 }],
    ['below titles', [['2020年支付明细'], ['单位：元'], ['日期', '金额'], ['2020-01-01', '1']], { row: 2, known: 2 }],
    [
      'the upper of equals',
      [
        ['日期', '金额'],
        ['日期', '金额'],
      ],
      { row: 0, known: 2 },
    ],
    ['not where one word alone is known', [['摘要', 'x']], null],
    ['not in an empty sheet', [], null],
  ])('stands %s', (_, rows, place) => expect(findHeader(rows, KNOWN)).toEqual(place))

  test('of one column is one word', () => {
    expect(findHeader([['名称']], [column('name', '名称')])).toEqual({ row: 0, known: 1 })
  })
})

describe('a row below the header', () => {
  const header = ['支付日期', '金额', '摘要']
  test.each([
    [['', ' ', ''], 'blank'],
    [[], 'blank'],
    [['合 计', '1,234.50', ''], 'total'],
    [['', '本月合计：', '(3.00)'], 'total'],
    [['总计', '总计', '12%'], 'total'],
    [['合计', '1', '合计办公用品'], null],
    [['支付日期', '金额', '摘要'], 'repeated-header'],
    [['制表人：王', '审核人：李', ''], 'foot'],
    [['注：以上为示例', '', ''], 'foot'],
    [['注册会议', '', ''], null],
    [['注1、金额含税', '', ''], 'foot'],
    [['2020-01-01', '1', '办公用品'], null],
    [['摘要', '', ''], null],
  ])('%j is %j', (cells, kind) => expect(skippedAs(cells, header)).toBe(kind))

  test('longer than the header is a record', () => expect(skippedAs([...header, 'x'], header)).toBeNull())
})

import { describe, expect, test } from 'vitest'
import { recordOf } from './figure.builder.ts'
import { cellOf, columnsOf, csvOf, listingOf } from './record-listing.ts'

const all = { search: '', sort: null, limit: 20, offset: 0 }
const rows = [
  recordOf({ id: 'a', happenedOn: '2020-05-01', amount: '9,000.00', summary: '视频会议租用' }),
  recordOf({ id: 'b', happenedOn: '2020-02-01', amount: '10,500.00', summary: '网络维护' }),
  recordOf({ id: 'c', happenedOn: '2020-09-01', amount: '-200.00', summary: '退回多付网络费' }),
]
const idsOf = (listing: { readonly rows: readonly { readonly id: string }[] }) => listing.rows.map(({ id }) => id)

describe('columns', () => {
  test('the day stands first, once', () =>
    expect(columnsOf(rows, null).map(({ name }) => name)).toEqual([
      'happenedOn',
      'voucher',
      'expenditure',
      'amount',
      'summary',
    ]))
  test('a narrow list keeps the number and the first words that tell the rows apart', () =>
    expect(columnsOf(rows, 3).map(({ name }) => name)).toEqual(['happenedOn', 'summary', 'amount']))
  test('without rows there is only the day', () => expect(columnsOf([], 4)).toHaveLength(1))
  test('a field that a row lacks is empty', () => expect(cellOf(recordOf(), 'nothing')).toBe(''))
})

describe('search, order and pages', () => {
  test.each([
    { search: '网络', found: ['b', 'c'] },
    { search: '网络 退回', found: ['c'] },
    { search: '10500', found: ['b'] },
    { search: '2020-05', found: ['a'] },
    { search: '不存在', found: [] },
  ])('“$search” finds $found', ({ search, found }) =>
    expect(idsOf(listingOf({ rows, total: 3 }, { ...all, search }))).toEqual(found),
  )

  test('amounts are ordered by size, not by digits', () =>
    expect(idsOf(listingOf({ rows, total: 3 }, { ...all, sort: { field: 'amount', isDescending: true } }))).toEqual([
      'b',
      'a',
      'c',
    ]))
  test('days are ordered in time', () =>
    expect(
      idsOf(listingOf({ rows, total: 3 }, { ...all, sort: { field: 'happenedOn', isDescending: false } })),
    ).toEqual(['b', 'a', 'c']))
  test('words are ordered as Chinese', () =>
    expect(idsOf(listingOf({ rows, total: 3 }, { ...all, sort: { field: 'summary', isDescending: false } }))).toEqual([
      'a',
      'c',
      'b',
    ]))
  test('a page begins at its offset and knows the whole', () =>
    expect(listingOf({ rows, total: 3 }, { ...all, limit: 2, offset: 2 })).toMatchObject({
      rows: [{ id: 'c' }],
      total: 3,
    }))
  test('records that are not at hand are counted', () =>
    expect(listingOf({ rows, total: 96 }, all)).toMatchObject({ total: 3, outOfReach: 93 }))
})

describe('csv', () => {
  const lines = (text: string) => text.split('\r\n')
  test('begins with the mark by which Excel knows UTF-8, and has every field', () => {
    const text = csvOf(rows)
    expect(text.startsWith('\uFEFF记录编号,日期,凭证号,支出类型,金额（元）,摘要,数据来源,佐证强度,示例数据')).toBe(true)
    expect(lines(text)[1]).toBe('a,2020-05-01,记-12,项目支出,"9,000.00",视频会议租用,国库支付凭证,E2,否')
  })
  test('a cell that begins like a formula stays text, a negative amount stays a number', () => {
    const [, line] = lines(csvOf([recordOf({ amount: '-200.00', summary: '=HYPERLINK("x")' })]))
    expect(line).toContain(',-200.00,')
    expect(line).toContain(`"'=HYPERLINK(""x"")"`)
  })
})

import { describe, expect, test } from 'vitest'
import { GridStore } from './grid-store.ts'
import type { GridColumn, KeptRow, RowNews } from './grid-types.ts'
import { newsCount, newsInWords } from './news.ts'
import { beingSent, isInConflict } from './rows.ts'
import { totalOf } from './totals.ts'

const text = { kind: 'text', maxLength: 20, multiline: false } as const
const columns: GridColumn[] = [
  { name: 'name', label: '名称', type: text, isOptional: false },
  { name: 'place', label: '地点', type: text, isOptional: true },
]
const count: GridColumn = { name: 'people', label: '人数', type: { kind: 'count', unit: '人' }, isOptional: true }
const row = (id: string, values: Readonly<Record<string, string>> = {}, revision = 1): KeptRow => ({
  id,
  revision,
  values: { name: '甲', place: '一楼', people: 3, ...values },
})
const store = () => new GridStore([row('a'), row('b')], columns, { mayAdd: true, startRow: () => ({}) })
const told = (kept: KeptRow, changed: Partial<RowNews> = {}): RowNews => ({
  row: kept,
  by: '王会计',
  when: '10:32',
  isListed: true,
  ...changed,
})
const values = ({ state }: GridStore) => state.rows.map(({ values: { name, place } }) => [name ?? null, place ?? null])

describe('what others changed', () => {
  test('stands in cells that nobody touched, marked with who and when until it is looked at', () => {
    const grid = store()
    grid.notice([told(row('b', { place: '二楼' }, 2))])
    expect(values(grid)[1]).toEqual(['甲', '二楼'])
    expect(grid.state.rows[1]?.news).toEqual({
      place: { by: '王会计', when: '10:32', what: 'changed', before: '一楼' },
    })
    expect(newsCount(grid.state.rows)).toBe(1)
    grid.moveTo({ row: 1, column: 1 })
    expect(newsCount(grid.state.rows)).toBe(1)
    grid.moveTo({ row: 0, column: 1 })
    expect(newsCount(grid.state.rows)).toBe(0)
  })
  test('never replaces what is not saved: the other cells follow, and the person decides where both wrote', () => {
    const grid = store()
    grid.moveTo({ row: 1, column: 0 })
    grid.commit('我写的')
    grid.notice([told(row('b', { place: '二楼' }, 2))])
    expect(values(grid)[1]).toEqual(['我写的', '二楼'])
    grid.notice([told(row('b', { name: '他写的', place: '二楼' }, 3))])
    const [, mine] = grid.state.rows
    expect([mine?.values.name, mine?.theirs, mine?.theirsBy]).toEqual(['我写的', { name: '他写的' }, '王会计'])
    expect(mine === undefined ? false : isInConflict(mine)).toBe(true)
    expect(Object.keys(mine?.news ?? {})).toEqual(['place'])
  })
  test('waits while the row is edited, and then meets what was typed', () => {
    const grid = store()
    grid.moveTo({ row: 0, column: 0 })
    grid.begin('typing', '我')
    grid.notice([told(row('a', { name: '他写的' }, 2)), told(row('b', { name: '乙' }, 2))])
    expect(values(grid)).toEqual([
      ['甲', '一楼'],
      ['乙', '一楼'],
    ])
    grid.commit('我写的')
    expect(grid.state.rows[0]?.theirs).toEqual({ name: '他写的' })
    const other = store()
    other.begin('typing', '我')
    other.notice([told(row('a', { name: '他写的' }, 2))])
    other.cancel()
    expect(values(other)[0]).toEqual(['他写的', '一楼'])
  })
  test('waits while the row is on its way, and is old once the answer was newer', () => {
    const grid = store()
    const [first] = grid.state.rows
    if (first === undefined) throw new Error('no row')
    grid.replaceRow(beingSent(first))
    grid.notice([told(row('a', { name: '他写的' }, 2))])
    expect(values(grid)[0]).toEqual(['甲', '一楼'])
    grid.replaceRow({ ...first, revision: 3 })
    grid.notice([])
    expect(values(grid)[0]).toEqual(['甲', '一楼'])
  })
  test('by the person themselves, elsewhere, is no news', () => {
    const grid = store()
    grid.notice([told(row('a', { name: '乙' }, 2), { by: null })])
    expect(values(grid)[0]).toEqual(['乙', '一楼'])
    expect(newsCount(grid.state.rows)).toBe(0)
  })
  test('can all be taken as seen', () => {
    const grid = store()
    grid.notice([told(row('a', { name: '乙', place: '三楼' }, 2))])
    expect(newsCount(grid.state.rows)).toBe(2)
    grid.lookAtAll()
    expect(newsCount(grid.state.rows)).toBe(0)
  })
  test('a row taken out can no longer be changed; what was typed in it says so', () => {
    const gone = { ...row('a', {}, 2), locked: '已作废：重复', isOut: true }
    const grid = store()
    grid.notice([told(gone)])
    expect(grid.state.rows[0]).toMatchObject({ locked: '已作废：重复', problem: null })
    expect(grid.state.rows[0]?.news.name).toMatchObject({ what: 'voided', by: '王会计' })
    expect(totalOf(count, [...grid.state.rows])).toBe('3')
    const other = store()
    other.commit('我写的')
    other.notice([told(gone)])
    expect(values(other)[0]).toEqual(['我写的', '一楼'])
    expect(other.state.rows[0]?.problem).toContain('王会计已作废这条记录')
  })
})

describe('a row that others entered', () => {
  test('comes below, and does not come under what is about to be typed', () => {
    const grid = store()
    grid.moveTo({ row: 2, column: 1 })
    grid.notice([told(row('c')), told(row('d'), { isListed: false })])
    expect(grid.state.rows.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(grid.state.selection.active).toEqual({ row: 3, column: 1 })
    expect(grid.state.rows[2]?.news).toEqual({ name: { by: '王会计', when: '10:32', what: 'entered', before: null } })
  })
  test('waits while a new row is begun', () => {
    const grid = store()
    grid.moveTo({ row: 2, column: 0 })
    grid.begin('typing', '丙')
    grid.notice([told(row('c'))])
    expect(grid.state.rows).toHaveLength(2)
    grid.commit('丙')
    expect(grid.state.rows.map(({ id, values: { name } }) => [id, name])).toEqual([
      ['a', '甲'],
      ['b', '甲'],
      [null, '丙'],
      ['c', '甲'],
    ])
  })
})

test('news in words', () => {
  const shown = (value: unknown) => (value === null ? '' : String(value))
  const news = { by: '王会计', when: '10:32', what: 'changed', before: null } as const
  expect(newsInWords({ ...news, before: '租赁费' }, shown)).toBe('王会计 10:32 改过这一格，原为“租赁费”')
  expect(newsInWords(news, shown)).toBe('王会计 10:32 改过这一格，原为空')
  expect(newsInWords({ ...news, what: 'entered' }, shown)).toBe('王会计 10:32 新录入这一行')
  expect(newsInWords({ ...news, what: 'voided' }, shown)).toBe('王会计 10:32 作废了这一行，不再计入合计')
})

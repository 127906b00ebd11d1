import { describe, expect, test } from 'vitest'
import { GridStore } from './grid-store.ts'
import type { GridColumn, KeptRow } from './grid-types.ts'
import { totalOf } from './totals.ts'

const columns: GridColumn[] = [
  { name: 'name', label: '名称', type: { kind: 'text', maxLength: 20, multiline: false }, isOptional: false },
  { name: 'amount', label: '金额', type: { kind: 'money', mayBeNegative: true }, isOptional: false },
  {
    name: 'id',
    label: '编号',
    type: { kind: 'text', maxLength: 20, multiline: false },
    isOptional: true,
    isReadOnly: true,
  },
]
const rows: KeptRow[] = ['甲', '乙', '丙'].map((name, index) => ({
  id: `r${index}`,
  revision: 1,
  values: { name, amount: index + 1, id: `r${index}` },
}))
const store = () => new GridStore(rows, columns, { mayAdd: true, startRow: () => ({}) })
const seen = ({ state }: GridStore) => state.rows.map(({ values }) => [values.name ?? null, values.amount ?? null])

describe('pasting', () => {
  test('goes beyond the last row and is taken back as a whole', () => {
    const grid = store()
    grid.moveTo({ row: 2, column: 0 })
    grid.paste([
      ['丁', '4.00'],
      ['戊', '5.00'],
      ['己', '约六'],
    ])
    expect(seen(grid)).toEqual([
      ['甲', 1],
      ['乙', 2],
      ['丁', 400],
      ['戊', 500],
      ['己', '约六'],
    ])
    grid.undo()
    expect(seen(grid)).toEqual([
      ['甲', 1],
      ['乙', 2],
      ['丙', 3],
    ])
    grid.redo()
    expect(seen(grid)).toEqual([
      ['甲', 1],
      ['乙', 2],
      ['丁', 400],
      ['戊', 500],
      ['己', '约六'],
    ])
  })
  test('repeats one cell over the selection', () => {
    const grid = store()
    grid.select({ active: { row: 0, column: 1 }, end: { row: 2, column: 1 } })
    grid.paste([['7']])
    expect(seen(grid).map(([, amount]) => amount)).toEqual([700, 700, 700])
  })
  test('of too many columns changes nothing and says so', () => {
    const grid = store()
    grid.moveTo({ row: 0, column: 2 })
    grid.paste([['1', '2']])
    expect(seen(grid)).toEqual(seen(store()))
    expect(grid.state.notice).toBe(
      '粘贴的内容有 2 列，从“编号”起只有 1 列，没有粘贴。请从更靠左的一列开始，或减少列数。',
    )
  })
  test('leaves cells that cannot be changed as they are, and says how many', () => {
    const grid = store()
    grid.paste([
      ['A', '1', 'x'],
      ['B', '2', 'y'],
    ])
    expect(grid.state.rows.map(({ values }) => values.id)).toEqual(['r0', 'r1', 'r2'])
    expect(grid.state.notice).toBe('2 格不能修改，没有改动。')
  })
})

describe('filling', () => {
  test('down takes the first row of the selection, or the row above a single one', () => {
    const grid = store()
    grid.select({ active: { row: 0, column: 0 }, end: { row: 2, column: 1 } })
    grid.fill('down')
    expect(seen(grid)).toEqual([
      ['甲', 1],
      ['甲', 1],
      ['甲', 1],
    ])
    const single = store()
    single.moveTo({ row: 1, column: 0 })
    single.fill('down')
    expect(seen(single)[1]).toEqual(['甲', 2])
  })
  const overFive = (isFlipped: boolean) => {
    const grid = store()
    grid.select({ active: { row: 0, column: 1 }, end: { row: 1, column: 1 } })
    grid.fillOver({ top: 0, bottom: 4, left: 1, right: 1 }, isFlipped)
    return grid
  }
  test('by the handle goes on as a series where the seed shows one, and says so', () => {
    const grid = overFive(false)
    expect(seen(grid).map(([, amount]) => amount)).toEqual([1, 2, 3, 4, 5])
    expect(grid.state.notice).toBe('已按序列填充 3 格。拖动时按住 Ctrl 则为复制。')
    grid.undo()
    expect(seen(grid)).toEqual(seen(store()))
  })
  test('by the handle with Ctrl repeats the block', () => {
    const grid = overFive(true)
    expect(seen(grid).map(([, amount]) => amount)).toEqual([1, 2, 1, 2, 1])
    expect(grid.state.notice).toBe('已复制填充 3 格。')
  })
  test('upwards goes on before the seed', () => {
    const grid = store()
    grid.select({ active: { row: 1, column: 1 }, end: { row: 2, column: 1 } })
    grid.fillOver({ top: 0, bottom: 2, left: 1, right: 1 })
    expect(seen(grid).map(([, amount]) => amount)).toEqual([1, 2, 3])
  })
  test('as a series by key takes what is filled first as the seed', () => {
    const grid = store()
    grid.select({ active: { row: 2, column: 1 }, end: { row: 2, column: 1 } })
    grid.clear()
    grid.select({ active: { row: 0, column: 1 }, end: { row: 3, column: 1 } })
    grid.fillSeries('down')
    expect(seen(grid).map(([, amount]) => amount)).toEqual([1, 2, 3, 4])
  })
  test('to the side over columns of several kinds copies', () => {
    const grid = store()
    grid.fillOver({ top: 0, bottom: 0, left: 0, right: 1 })
    expect(seen(grid)[0]).toEqual(['甲', '甲'])
  })
})

test('what is typed below the last row begins a row; clearing goes no further than the rows', () => {
  const grid = store()
  grid.moveTo({ row: 9, column: 0 })
  grid.commit('丁')
  expect(seen(grid).at(-1)).toEqual(['丁', null])
  grid.select({ active: { row: 0, column: 0 }, end: { row: 4, column: 0 } })
  grid.clear()
  expect(seen(grid).map(([name]) => name)).toEqual([null, null, null, null])
})

test('a row counts as left once the selection leaves it', () => {
  const grid = store()
  grid.moveTo({ row: 3, column: 0 })
  grid.commit('丁')
  expect(grid.state.rows.at(-1)?.isLeft).toBe(false)
  grid.moveTo({ row: 0, column: 0 })
  expect(grid.state.rows.at(-1)?.isLeft).toBe(true)
})

test('totals are exact, also beyond what a number holds', () => {
  const grid = store()
  const [, amount] = columns
  if (amount === undefined) throw new Error('no such column')
  grid.select({ active: { row: 0, column: 1 }, end: { row: 2, column: 1 } })
  grid.paste([['90071992547409.91']])
  expect(totalOf(amount, grid.state.rows)).toBe('270,215,977,642,229.73')
  const decimals: GridColumn = { ...amount, type: { kind: 'decimal', unit: '', decimals: 2 }, hasTotal: true }
  const some = (values: readonly string[]) =>
    grid.state.rows.map((row, index) => ({ ...row, values: { amount: values[index] ?? null } }))
  expect(totalOf(decimals, some(['0.1', '0.2', '-1.35']))).toBe('-1.05')
  expect(totalOf(decimals, some(['1.5', '0.5', '约一']))).toBe('2')
})

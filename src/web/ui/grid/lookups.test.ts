import { describe, expect, test } from 'vitest'
import { problemOf } from './cell-problem.ts'
import { readText } from './cell-text.ts'
import { GridStore } from './grid-store.ts'
import type { GridColumn } from './grid-types.ts'
import { lookedUpIn } from './lookups.ts'

const column: GridColumn = {
  name: 'project',
  label: '项目',
  type: { kind: 'reference', ledger: 'project' },
  isOptional: true,
  choices: [{ value: 'p1', label: 'P1 网络维护' }],
  lookup: {
    search: async () => ({ choices: [], hasMore: false }),
    meant: new Map([['网络维护', 'p1']]),
    problems: new Map([['同名', '“同名”有多条']]),
  },
}

describe('a reference that is looked up', () => {
  test('takes what is known to mean one row alone, and leaves other texts as they are', () => {
    expect(readText(column, 'P1 网络维护')).toBe('p1')
    expect(readText(column, '网络维护')).toBe('p1')
    expect(readText(column, '维护')).toBe('维护')
  })
  test('waits while a text is looked up, then says why it means nothing', () => {
    expect(problemOf(column, '道路')).toBe('正在查找“道路”，请稍候')
    expect(problemOf(column, '同名')).toBe('“同名”有多条')
    expect(problemOf(column, 'p1')).toBeNull()
  })
})

test('texts are gathered once each from rows that changed, and become what they mean without a step of their own', () => {
  const row = (id: string, project: string) => ({ id, revision: 1, values: { project } })
  const plain: GridColumn = { ...column, lookup: { ...column.lookup, meant: new Map() } as never }
  const grid = new GridStore([row('a', 'p1'), row('b', '旧编号'), row('c', 'p1')], [plain], {
    mayAdd: true,
    startRow: () => ({}),
  })
  grid.moveTo({ row: 2, column: 0 })
  grid.paste([['道路'], ['道路'], ['同名'], ['P1 网络维护']])
  expect(lookedUpIn(grid.state.rows, [plain])).toEqual({ edits: [], unknown: { project: ['道路'] } })
  const wiser: GridColumn = { ...column, lookup: { ...column.lookup, meant: new Map([['道路', 'p9']]) } as never }
  grid.settleTexts(lookedUpIn(grid.state.rows, [wiser]).edits)
  expect(grid.state.rows.map(({ values }) => values.project)).toEqual(['p1', '旧编号', 'p9', 'p9', '同名', 'p1'])
  grid.undo()
  expect(grid.state.rows.map(({ values }) => values.project)).toEqual(['p1', '旧编号', 'p1'])
})

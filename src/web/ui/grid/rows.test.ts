import { describe, expect, test } from 'vitest'
import type { GridColumn, KeptRow } from './grid-types.ts'
import {
  answered,
  beingSent,
  changeOf,
  keptRow,
  newRow,
  problemsOf,
  refreshed,
  settled,
  stateOf,
  withCell,
} from './rows.ts'

const NAME: GridColumn = {
  name: 'name',
  label: '名称',
  type: { kind: 'text', maxLength: 20, multiline: false },
  isOptional: false,
}
const AMOUNT: GridColumn = {
  name: 'amount',
  label: '金额',
  type: { kind: 'money', mayBeNegative: false },
  isOptional: true,
}
const columns = [NAME, AMOUNT]
const kept: KeptRow = { id: 'r1', revision: 3, values: { name: '租赁费', amount: 100 } }
const theirs: KeptRow = { ...kept, revision: 4, values: { name: '电费', amount: 100 } }
const where = { columns, line: 7 }

describe('a row that is kept', () => {
  test('sends only what changed, with the revision that the person saw', () =>
    expect(changeOf(withCell(keptRow(kept), 'amount', 250), where)).toEqual({
      key: 'r1',
      line: 7,
      id: 'r1',
      revision: 3,
      values: { amount: 250 },
    }))
  test('sends nothing while nothing differs, a cell is wrong, or it is on its way', () => {
    const changed = withCell(keptRow(kept), 'amount', 250)
    expect(changeOf(keptRow(kept), where)).toBeNull()
    expect(changeOf(withCell(changed, 'amount', 100), where)).toBeNull()
    expect(changeOf(withCell(changed, 'amount', '约三百'), where)).toBeNull()
    expect(changeOf(beingSent(changed), where)).toBeNull()
  })
  test('keeps what was typed while it was on its way', () => {
    const sent = beingSent(withCell(keptRow(kept), 'amount', 250))
    const typed = withCell(sent, 'name', '网络租赁费')
    const saved = { ...kept, revision: 4, values: { name: '租赁费', amount: 250 } }
    const row = answered(typed, { key: 'r1', state: 'saved', row: saved }, columns)
    expect(row.values).toEqual({ name: '网络租赁费', amount: 250 })
    expect([stateOf(row, NAME, {}), stateOf(row, AMOUNT, {})]).toEqual(['waiting', 'saved'])
  })
  test('shows a refusal at its cell until the cell changes, and another at the row', () => {
    const sent = beingSent(withCell(keptRow(kept), 'name', '电费'))
    const problems = [
      { column: 'name', message: '与已登记的 r2 相同' },
      { column: 'id', message: '已作废' },
    ]
    const row = answered(sent, { key: 'r1', state: 'refused', problems }, columns)
    expect(problemsOf(row, columns)).toEqual({ name: '与已登记的 r2 相同' })
    expect(row.problem).toBe('已作废')
    expect(problemsOf(withCell(row, 'name', '水费'), columns)).toEqual({})
  })
})

describe('a row that somebody else changed meanwhile', () => {
  const changed = { key: 'r1', state: 'changed', row: theirs, by: '王会计' } as const
  test('takes their cells where only they wrote, and is sent again over their revision', () => {
    const row = answered(beingSent(withCell(keptRow(kept), 'amount', 250)), changed, columns)
    expect(row.values).toEqual({ name: '电费', amount: 250 })
    expect(changeOf(row, where)).toMatchObject({ revision: 4, values: { amount: 250 } })
  })
  test('waits for the person where both wrote different things', () => {
    const row = answered(beingSent(withCell(keptRow(kept), 'name', '水费')), changed, columns)
    expect([row.theirs, row.theirsBy]).toEqual([{ name: '电费' }, '王会计'])
    expect(stateOf(row, NAME, {})).toBe('conflict')
    expect(changeOf(row, where)).toBeNull()
    expect(changeOf(settled(row, 'name', 'mine'), where)).toMatchObject({ revision: 4, values: { name: '水费' } })
    expect(settled(row, 'name', 'theirs').values.name).toBe('电费')
    expect(changeOf(settled(row, 'name', 'theirs'), where)).toBeNull()
  })
  test('is no conflict where both wrote the same', () =>
    expect(answered(beingSent(withCell(keptRow(kept), 'name', '电费')), changed, columns).theirs).toEqual({}))
})

describe('a new row', () => {
  test('misses nothing before the person has left it, and is not sent before it is whole', () => {
    const row = withCell(newRow('new-1', {}), 'amount', 1)
    expect(problemsOf(row, columns)).toEqual({})
    expect(problemsOf({ ...row, isLeft: true }, columns)).toEqual({ name: '没有填写，应为文字' })
    expect(changeOf(row, where)).toBeNull()
    expect(changeOf(withCell(row, 'name', '水费'), where)).toMatchObject({
      id: null,
      values: { name: '水费', amount: 1 },
    })
  })
})

test('a reload brings what others saved and keeps what is typed here', () => {
  const here = [withCell(keptRow(kept), 'amount', 250), newRow('new-1', { name: '新' })]
  const rows = refreshed(here, [theirs, { ...kept, id: 'r2' }])
  expect(rows.map(({ id, values }) => [id, values.name, values.amount])).toEqual([
    ['r1', '电费', 250],
    ['r2', '租赁费', 100],
    [null, '新', undefined],
  ])
})

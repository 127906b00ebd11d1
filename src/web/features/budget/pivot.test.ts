import { describe, expect, test } from 'vitest'
import type { SummaryView } from '../../../contract/summary-view.ts'
import { partFrom } from './budget-parts.ts'
import { cellFrom, cellToAddress, type Pivot, pivotGroups, recordsOf, sumOf, TOTAL } from './pivot.ts'

const pivot: Pivot = {
  ledger: 'payment',
  rows: [{ by: 'month', title: '月份' }],
  columns: [
    { title: '基本支出', field: 'amount', where: { expenditure: '基本支出' } },
    { title: '合计', field: 'amount', where: {} },
  ],
}

function summary(groups: readonly (readonly [string | null, string, string])[]): SummaryView {
  return {
    rowCount: groups.length,
    sums: [],
    groups: groups.map(([key, label, display]) => ({
      key,
      label,
      rowCount: 1,
      sums: [{ field: 'amount', value: '100', display }],
    })),
    groupCount: groups.length,
  }
}

describe('the sums of a table', () => {
  test('stand side by side, a missing one stays missing, records without the field come last', () => {
    const summaries = [
      summary([['2', '乙', '1.00']]),
      summary([
        [null, '（未填写）', '9.00'],
        ['1', '甲', '3.00'],
        ['2', '乙', '1.00'],
      ]),
    ]
    expect(pivotGroups(pivot.columns, summaries)).toEqual([
      { name: '1', label: '甲', cells: [null, '3.00'] },
      { name: '2', label: '乙', cells: ['1.00', '1.00'] },
      { name: 'empty', label: '（未填写）', cells: [null, '9.00'] },
    ])
  })

  test('a sum without a value is missing, not zero', () => {
    expect(sumOf({ sums: [{ field: 'amount', value: null, display: '—' }] }, 'amount')).toBeNull()
    expect(sumOf({ sums: [] }, 'amount')).toBeNull()
  })
})

describe('the records behind a sum', () => {
  test('are those of its column in its month', () => {
    expect(recordsOf({ group: '2020-02', column: 0 }, { pivot, by: 'month' })).toEqual({
      where: '{"expenditure":"基本支出"}',
      from: '2020-02-01',
      to: '2020-02-29',
    })
  })

  test('are those of its group, also where the field is empty', () => {
    expect(recordsOf({ group: '2010101', column: 1 }, { pivot, by: 'functionCode' })).toEqual({
      where: '{"functionCode":"2010101"}',
    })
    expect(recordsOf({ group: 'empty', column: 1 }, { pivot, by: 'project' })).toEqual({ where: '{"project":null}' })
  })

  test('are all of the column in the total', () => {
    expect(recordsOf({ group: TOTAL, column: 1 }, { pivot, by: 'month' })).toEqual({})
  })
})

test('an opened sum is found again by its address; a broken address opens nothing', () => {
  const cell = { group: '2020-02', column: 1 }
  expect(cellFrom(cellToAddress(cell, pivot), pivot)).toEqual(cell)
  expect(cellFrom('payment*2020-02*2', pivot)).toBeNull()
  expect(cellFrom('asset*2020-02*1', pivot)).toBeNull()
  expect(cellFrom(undefined, pivot)).toBeNull()
})

test('an unknown part of the page is the reconciliation', () => {
  expect(partFrom('payments')).toBe('payments')
  expect(partFrom('else')).toBe('reconciliation')
})

import { describe, expect, test } from 'vitest'
import {
  afterTab,
  blockOf,
  edgeFrom,
  filledBlock,
  isRange,
  movedTo,
  selectionAt,
  sizeOf,
  walked,
  within,
} from './selection.ts'

const SIZE = { rows: 4, columns: 3 }
const at = (row: number, column: number) => ({ row, column })

describe('a selection', () => {
  test('grows from its active cell in every direction', () => {
    const grown = movedTo(selectionAt(at(2, 2)), at(0, 1), true)
    expect(grown.active).toEqual(at(2, 2))
    expect(blockOf(grown)).toEqual({ top: 0, bottom: 2, left: 1, right: 2 })
    expect(sizeOf(blockOf(grown))).toEqual({ rows: 3, columns: 2 })
  })
  test('collapses when it is moved without growing', () =>
    expect(movedTo({ active: at(0, 0), end: at(3, 2) }, at(1, 1), false)).toEqual(selectionAt(at(1, 1))))
  test('never leaves the grid', () => {
    expect(within(at(-3, 9), SIZE)).toEqual(at(0, 2))
    expect(within(at(9, -1), SIZE)).toEqual(at(3, 0))
  })
})

describe('Tab', () => {
  test.each([
    [at(0, 0), 1, at(0, 1)],
    [at(0, 2), 1, at(1, 0)],
    [at(3, 2), 1, at(3, 2)],
    [at(1, 0), -1, at(0, 2)],
    [at(0, 0), -1, at(0, 0)],
  ] as const)('from %o by %i goes to %o', (from, step, to) => expect(afterTab(from, step, SIZE)).toEqual(to))
})

describe('within a selected range', () => {
  const range = { active: at(1, 0), end: at(2, 1) }
  const way = (by: 'tab' | 'enter', step: 1 | -1) => {
    const places = []
    let now = walked(range, by, step)
    for (let count = 0; count < 4; count += 1) {
      places.push([now.active.row, now.active.column])
      now = walked(now, by, step)
    }
    expect(blockOf(now)).toEqual(blockOf(range))
    return places
  }
  test('Tab walks row by row and begins again', () =>
    expect(way('tab', 1)).toEqual([
      [1, 1],
      [2, 0],
      [2, 1],
      [1, 0],
    ]))
  test('Enter walks column by column, with Shift backwards', () => {
    expect(way('enter', 1)).toEqual([
      [2, 0],
      [1, 1],
      [2, 1],
      [1, 0],
    ])
    expect(way('enter', -1)).toEqual([
      [2, 1],
      [1, 1],
      [2, 0],
      [1, 0],
    ])
  })
  test('one cell is no range', () => {
    expect(isRange(range)).toBe(true)
    expect(isRange(selectionAt(at(0, 0)))).toBe(false)
  })
})

describe('Ctrl and an arrow', () => {
  const column = [true, true, false, false, true, false]
  const options = { size: { rows: 6, columns: 1 }, isFilled: ({ row }: { row: number }) => column[row] === true }
  const down = { rows: 1, columns: 0 }
  test.each([
    [0, 1],
    [1, 4],
    [2, 4],
    [4, 5],
    [5, 5],
  ])('from row %i goes to row %i', (from, to) => expect(edgeFrom(at(from, 0), down, options)).toEqual(at(to, 0)))
})

describe('the fill handle', () => {
  const block = { top: 1, bottom: 2, left: 1, right: 1 }
  test.each([
    [at(5, 1), { ...block, bottom: 5 }],
    [at(0, 1), { ...block, top: 0 }],
    [at(2, 4), { ...block, right: 4 }],
    [at(3, 4), { ...block, right: 4 }],
    [at(1, 1), block],
  ])('dragged to %o covers %o', (to, covered) => expect(filledBlock(block, to)).toEqual(covered))
})

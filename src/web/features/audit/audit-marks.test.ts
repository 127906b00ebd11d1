import { describe, expect, test } from 'vitest'
import type { JudgedFinding } from '../../../contract/audit-view.ts'
import { type Cell, type Mark, marksByBlock, marksOf, piecesOf, rowsOf } from './audit-marks.ts'

const mark = (start: number, end: number, finding = 0, severity: Mark['severity'] = 'error'): Mark => ({
  start,
  end,
  finding,
  severity,
})

function finding(severity: JudgedFinding['severity'], ...spans: readonly (readonly [number, number])[]): JudgedFinding {
  return {
    rule: 'T06',
    severity,
    message: '',
    expected: null,
    actual: null,
    difference: null,
    unit: null,
    spans: spans.map(([start, end]) => ({ start, end, line: 1, column: 1, text: '' })),
    suggestion: null,
    fingerprint: '',
    title: '',
    verdict: null,
  }
}

describe('marks', () => {
  test('are every place of every finding in the order of the text; what is about the whole has none', () => {
    const marks = marksOf([finding('error', [8, 9], [2, 4]), finding('notice', [0, 0]), finding('warning', [3, 6])])
    expect(marks).toEqual([mark(2, 4), mark(3, 6, 2, 'warning'), mark(8, 9)])
  })

  test('go to each block that they touch, a long one to several', () => {
    const paragraph = (start: number, end: number) =>
      ({ kind: 'paragraph', start, end, place: 'body', styleLevel: null }) as const
    const blocks = [paragraph(0, 5), paragraph(6, 10), paragraph(11, 20), paragraph(21, 30)]
    const byBlock = marksByBlock(blocks, [mark(0, 25), mark(4, 7), mark(12, 13), mark(29, 30)])
    expect(byBlock.map((marks) => marks.map(({ start }) => start))).toEqual([
      [0, 4],
      [0, 4],
      [0, 12],
      [0, 29],
    ])
  })
})

describe('a line', () => {
  test('is cut where marks begin and end, and its pieces make the line again', () => {
    const pieces = piecesOf('前言共236场次完', { start: 0, end: 9 }, [
      mark(3, 6, 0, 'notice'),
      mark(3, 8, 1),
      mark(5, 99, 2, 'warning'),
    ])
    expect(pieces.map(({ text, marks, isFirst }) => [text, marks.map((one) => one.finding), isFirst])).toEqual([
      ['前言共', [], false],
      ['23', [1, 0], true],
      ['6', [1, 2, 0], false],
      ['场次', [1, 2], false],
      ['完', [2], false],
    ])
    expect(pieces.map(({ text }) => text).join('')).toBe('前言共236场次完')
  })

  test('without marks is one piece', () => {
    expect(piecesOf('全文', { start: 0, end: 2 }, [])).toEqual([{ start: 0, text: '全文', marks: [], isFirst: false }])
  })
})

describe('a table', () => {
  const cell = (row: number, column: number, [rowSpan, columnSpan] = [1, 1]): Cell => ({
    start: 0,
    end: 1,
    row,
    column,
    rowSpan: rowSpan ?? 1,
    columnSpan: columnSpan ?? 1,
  })
  const drawn = (...cells: readonly Cell[]) =>
    rowsOf({ cells: [...cells] }).map(({ cells: row }) =>
      row.map(({ cell: own, columnSpan, rowSpan }) => `${own === null ? '-' : 'x'}${columnSpan}${rowSpan}`).join(' '),
    )

  test('has its gaps filled, so that every row is as wide as the widest', () => {
    expect(drawn(cell(0, 0), cell(0, 3), cell(1, 1))).toEqual(['x11 -21 x11', '-11 x11 -21'])
  })

  test('leaves room under a cell that reaches down, as far as there are rows', () => {
    expect(drawn(cell(0, 0, [3, 1]), cell(0, 1), cell(1, 1), cell(5, 0))).toEqual(['x12 x11', 'x11', 'x11 -11'])
  })

  test('with a million empty rows and columns is as long as what is in it', () => {
    expect(drawn(cell(0, 0), cell(1_000_000, 16_000))).toEqual(['x11 -160001', '-160001 x11'])
  })
})

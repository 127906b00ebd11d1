import { describe, expect, test } from 'vitest'
import type { CellValue, GridColumn } from './grid-types.ts'
import { seriesOf } from './series.ts'

const TYPES = {
  date: { kind: 'date' },
  money: { kind: 'money', mayBeNegative: true },
  count: { kind: 'count', unit: '场' },
  decimal: { kind: 'decimal', unit: '', decimals: 2 },
  text: { kind: 'text', maxLength: 50, multiline: false },
  long: { kind: 'text', maxLength: 50, multiline: true },
  flag: { kind: 'flag' },
} as const satisfies Record<string, GridColumn['type']>

const three = (kind: keyof typeof TYPES, seed: readonly CellValue[], isFlipped = false) => {
  const series = seriesOf(seed, { type: TYPES[kind] }, isFlipped)
  return series === null ? null : [-1, seed.length, seed.length + 1].map(series)
}

describe('days go on', () => {
  test.each([
    ['day by day', ['2020-02-28'], ['2020-02-27', '2020-02-29', '2020-03-01']],
    ['by their step', ['2020-01-01', '2020-01-08'], ['2019-12-25', '2020-01-15', '2020-01-22']],
    ['backwards', ['2020-01-02', '2020-01-01'], ['2020-01-03', '2019-12-31', '2019-12-30']],
    ['by months', ['2020-01-15', '2020-02-15'], ['2019-12-15', '2020-03-15', '2020-04-15']],
    ['by quarters', ['2020-01-10', '2020-04-10', '2020-07-10'], ['2019-10-10', '2020-10-10', '2021-01-10']],
    ['by last days of months', ['2020-01-31', '2020-02-29'], ['2019-12-31', '2020-03-31', '2020-04-30']],
    ['by months that lack the day', ['2020-12-30', '2021-01-30'], ['2020-11-30', '2021-02-28', '2021-03-30']],
    ['by years', ['2019-06-30', '2020-06-30'], ['2018-06-30', '2021-06-30', '2022-06-30']],
  ])('%s', (_how, seed, expected) => expect(three('date', seed)).toEqual(expected))

  test('and are copied without a step, with Ctrl, or where one is none', () => {
    expect(three('date', ['2020-01-01', '2020-01-03', '2020-01-04'])).toBeNull()
    expect(three('date', ['2020-01-01'], true)).toBeNull()
    expect(three('date', ['2020-01-01', '待定'])).toBeNull()
    expect(three('date', [null])).toBeNull()
  })
})

describe('numbers go on', () => {
  test.each([
    ['count', [1, 2], [0, 3, 4]],
    ['count', [10, 8, 6], [12, 4, 2]],
    ['money', [100_00, 150_00], [50_00, 200_00, 250_00]],
    ['decimal', ['0.1', '0.2'], ['0', '0.3', '0.4']],
    ['decimal', ['9', '10'], ['8', '11', '12']],
  ] as const)('%s %j', (kind, seed, expected) => expect(three(kind, seed)).toEqual(expected))

  test('by one with Ctrl from a single one, which is copied otherwise', () => {
    expect(three('count', [5])).toBeNull()
    expect(three('count', [5], true)).toEqual([4, 6, 7])
    expect(three('money', [5_00], true)).toEqual([4_00, 6_00, 7_00])
  })
  test('and are copied with Ctrl, without a step, or where one is none', () => {
    expect(three('count', [1, 2], true)).toBeNull()
    expect(three('count', [1, 2, 4])).toBeNull()
    expect(three('money', [1, null])).toBeNull()
    expect(three('decimal', ['1', '约2'])).toBeNull()
  })
  test('beyond what a cell holds is left to the check', () =>
    expect(three('count', [1, Number.MAX_SAFE_INTEGER])?.[1]).toBe('18014398509481981'))
})

describe('words go on by the number at their end', () => {
  test.each([
    [['记-008'], ['记-007', '记-009', '记-010']],
    [['第1期', '第2期'], null],
    [
      ['A2', 'A4'],
      ['A0', 'A6', 'A8'],
    ],
    [['A2', 'B4'], null],
    [['无号'], null],
    [['A2', null], null],
  ])('%j', (seed, expected) => expect(three('text', seed)).toEqual(expected))

  test('unless they are long, or Ctrl is held', () => {
    expect(three('long', ['说明1'])).toBeNull()
    expect(three('text', ['记-1'], true)).toBeNull()
    expect(three('flag', [true])).toBeNull()
  })
})

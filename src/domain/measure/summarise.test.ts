import { describe, expect, test } from 'vitest'
import { whole } from '../amount/index.ts'
import { day, instant } from '../calendar/index.ts'
import { row } from '../ledger/row.builder.ts'
import { summarise } from './summarise.ts'

const rows = [
  row({ id: '1', happenedOn: day('2020-03-05'), values: { system: '省', people: 3, hours: '1.5' } }),
  row({ id: '2', happenedOn: day('2020-01-05'), values: { system: '州', people: 4, hours: null } }),
  row({ id: '3', happenedOn: day('2020-01-09'), values: { system: '州', people: 5, hours: null } }),
  row({ id: '4', happenedOn: day('2020-01-09'), values: { people: 6 } }),
  row({ id: '5', happenedOn: day('2020-01-09'), values: { system: '省', people: 6 } }),
  row({ id: '6', happenedOn: day('2020-02-01'), values: { system: 'A', people: 1 } }),
  row({ id: '7', voided: { at: instant('2020-04-01T00:00:00.000Z'), by: 'li', reason: '重复' } }),
]

describe('rows summarised', () => {
  test('without groups are counted and added up', () =>
    expect(summarise(rows, { groupBy: null, sums: ['people', 'absent'] })).toEqual({
      all: { rowCount: 6, sums: [whole(25), null] },
      groups: [],
      groupCount: 0,
    }))

  test('by a field stand by number of rows, the empty ones last among equals', () =>
    expect(summarise(rows, { groupBy: { kind: 'field', field: 'system' }, sums: ['people'] }).groups).toEqual(
      [
        { key: '州', rowCount: 2, sums: [whole(9)] },
        { key: '省', rowCount: 2, sums: [whole(9)] },
        { key: 'A', rowCount: 1, sums: [whole(1)] },
        { key: null, rowCount: 1, sums: [whole(6)] },
      ].toSorted(
        (left, right) =>
          right.rowCount - left.rowCount || (left.key !== null && right.key !== null && left.key < right.key ? -1 : 1),
      ),
    ))

  test('by month stand in the order of the year', () =>
    expect(
      summarise(rows, { groupBy: { kind: 'month' }, sums: [] }).groups.map(({ key, rowCount }) => [key, rowCount]),
    ).toEqual([
      ['2020-01', 4],
      ['2020-02', 1],
      ['2020-03', 1],
    ]))

  test('with an empty field found first', () =>
    expect(
      summarise([...rows].reverse(), { groupBy: { kind: 'field', field: 'hours' }, sums: [] }).groups.map(
        ({ key }) => key,
      ),
    ).toEqual([null, '1.5']))
})

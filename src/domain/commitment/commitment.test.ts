import { describe, expect, test } from 'vitest'
import { exactOf, whole } from '../amount/index.ts'
import { day, wholeYear } from '../calendar/index.ts'
import { row } from '../ledger/row.builder.ts'
import { periodsOf } from './cycle.ts'
import { eachState, gapState, gapsIn, periodicState } from './state.ts'

describe('the periods of a year', () => {
  test.each([
    ['month', 12, '1月', '12月'],
    ['quarter', 4, '第1季度', '第4季度'],
    ['half-year', 2, '上半年', '下半年'],
    ['year', 1, '全年', '全年'],
  ] as const)('by %s are %i', (every, number, first, last) => {
    const periods = periodsOf(2020, every)
    expect([periods.length, periods[0]?.label, periods.at(-1)?.label]).toEqual([number, first, last])
    expect([periods[0]?.from, periods.at(-1)?.to]).toEqual(['2020-01-01', '2020-12-31'])
  })
})

describe('a periodic commitment of 5', () => {
  const period = { from: day('2020-03-01'), to: day('2020-03-31') }
  test.each([
    ['5', '2020-03-10', { state: 'met' }],
    ['6', '2020-05-01', { state: 'met' }],
    ['3', '2020-03-31', { state: 'due', lacking: exactOf('2'), until: '2020-03-31' }],
    ['3.5', '2020-04-01', { state: 'missed', lacking: exactOf('1.5') }],
    ['0', '2020-02-29', { state: 'ahead' }],
  ])('with %s done on %s', (done, today, expected) =>
    expect(periodicState({ done: exactOf(done), atLeast: 5, period, today: day(today) })).toEqual(expected),
  )
})

describe('a commitment for each row', () => {
  test.each([
    [0, 0, { state: 'nothing' }],
    [4, 4, { state: 'met' }],
    [4, 3, { state: 'missed', lacking: whole(1) }],
  ])('of %i rows, %i meeting it', (rows, meeting, expected) => expect(eachState({ rows, meeting })).toEqual(expected))
})

describe('something that must not stand still for more than 14 days', () => {
  const from = day('2020-03-01')
  test.each([
    ['2020-03-15', '2020-06-01', { state: 'met' }],
    ['2020-03-16', '2020-06-01', { state: 'missed', lacking: whole(1) }],
    [null, '2020-03-15', { state: 'due', lacking: whole(1), until: '2020-03-15' }],
    [null, '2020-03-20', { state: 'missed', lacking: whole(5) }],
  ])('then %s, today %s', (next, today, expected) =>
    expect(
      gapState({ key: null, from, next: next === null ? null : day(next) }, { days: 14, today: day(today) }),
    ).toEqual(expected),
  )

  test.each([
    ['2020-02-10', '2020-02-24', { state: 'met' }],
    ['2020-02-10', '2020-02-25', { state: 'missed', lacking: whole(1) }],
    ['2020-09-25', '2020-10-15', { state: 'met' }],
    ['2020-12-25', null, { state: 'due', lacking: whole(1), until: '2021-01-11' }],
    ['2026-12-25', null, { state: 'unknown', year: 2027 }],
    ['2018-12-25', '2019-01-03', { state: 'unknown', year: 2018 }],
  ])('by working days from %s to %s', (begin, next, expected) => {
    const gap = { key: null, from: day(begin), next: next === null ? null : day(next) }
    expect(gapState(gap, { days: 10, counting: '工作日', today: day(`${begin.slice(0, 4)}-12-31`) })).toEqual(expected)
  })

  test('from the first day of the year on, the time before the first row counts', () => {
    const at = (id: string, on: string, place: string) => row({ id, happenedOn: day(on), values: { place } })
    const rows = [at('1', '2020-01-10', 'a'), at('2', '2020-03-02', 'b')]
    const query = { where: {}, days: 14, period: wholeYear(2020), per: 'place', fromStart: true }
    expect(gapsIn(rows, query)).toEqual([
      { key: 'a', from: '2020-01-10', next: null },
      { key: 'b', from: '2020-01-01', next: '2020-03-02' },
      { key: 'b', from: '2020-03-02', next: null },
    ])
    expect(gapsIn([], { ...query, per: null })).toEqual([])
  })

  test('shows the intervals too long and the last day of each thing, no thing last', () => {
    const at = (id: string, on: string, place: string | null) => row({ id, happenedOn: day(on), values: { place } })
    const rows = [
      at('1', '2020-01-01', 'b'),
      at('2', '2020-01-10', 'b'),
      at('3', '2020-02-10', 'b'),
      at('4', '2020-03-01', null),
      at('5', '2020-03-02', 'a'),
      at('6', '2020-03-02', 'a'),
      at('7', '2021-03-02', 'a'),
    ]
    const query = { where: {}, days: 14, period: wholeYear(2020) }
    expect(gapsIn(rows, { ...query, per: 'place' })).toEqual([
      { key: 'a', from: '2020-03-02', next: null },
      { key: 'b', from: '2020-01-10', next: '2020-02-10' },
      { key: 'b', from: '2020-02-10', next: null },
      { key: null, from: '2020-03-01', next: null },
    ])
    expect(gapsIn(rows, { ...query, per: null }).map(({ from }) => from)).toEqual([
      '2020-01-10',
      '2020-02-10',
      '2020-03-02',
    ])
  })
})

import { describe, expect, test } from 'vitest'
import type { LedgerView } from '../../../contract/ledger-view.ts'
import {
  choiceFields,
  chosenFrom,
  chosenToAddress,
  daysOf,
  filterInWords,
  ledgerColumns,
  monthsFrom,
  sortFrom,
  sortToAddress,
  whereOf,
} from './ledger-filter.ts'

const field = (name: string, label: string, type: LedgerView['fields'][number]['type']) =>
  ({ name, label, type, isOptional: false, privacy: 'public', help: null }) as const

const ledger: Pick<LedgerView, 'fields' | 'happenedOn'> = {
  happenedOn: null,
  fields: [
    field('heldOn', '会议日期', { kind: 'date' }),
    field('system', '会议系统', { kind: 'choice', options: ['省电子政务', '电信高清'] }),
    field('isEpidemic', '疫情防控会议', { kind: 'flag' }),
    field('faultMinutes', '中断时长', { kind: 'count', unit: '分钟' }),
    field('cost', '费用', { kind: 'money', mayBeNegative: false }),
    field('score', '评分', { kind: 'decimal', unit: '', decimals: 2 }),
  ],
}

test('choices and flags can be filtered by, with the unit in the header of numbers', () => {
  expect(choiceFields(ledger).map(({ name }) => name)).toEqual(['system', 'isEpidemic'])
  expect(ledgerColumns(ledger).map(({ label }) => label)).toEqual([
    '会议日期',
    '会议系统',
    '疫情防控会议',
    '中断时长（分钟）',
    '费用（元）',
    '评分',
  ])
})

describe('what is asked of the server', () => {
  test.each([
    { chosen: {}, where: undefined },
    { chosen: { system: ['电信高清'] }, where: '{"system":{"in":["电信高清"]}}' },
    { chosen: { isEpidemic: ['true'] }, where: '{"isEpidemic":true}' },
    { chosen: { isEpidemic: ['true', 'false'] }, where: undefined },
    { chosen: { system: ['不存在'], other: ['x'] }, where: undefined },
  ])('$chosen asks for $where', ({ chosen, where }) => expect(whereOf(ledger, chosen)).toBe(where))
})

test('a filter survives its address, and a broken one filters nothing', () => {
  const chosen = { system: ['电信高清'] }
  expect(chosenFrom(chosenToAddress({ ...chosen, isEpidemic: [] }))).toEqual(chosen)
  expect(chosenToAddress({ system: [] })).toBeUndefined()
  expect(chosenFrom('{"system":')).toEqual({})
  expect(chosenFrom('{"system":3}')).toEqual({})
  expect(chosenFrom(undefined)).toEqual({})
})

test.each([
  { asked: {}, months: { first: 1, last: 12 } },
  { asked: { from: '3', to: '10' }, months: { first: 3, last: 10 } },
  { asked: { from: '10', to: '3' }, months: { first: 3, last: 10 } },
  { asked: { from: '13', to: 'x' }, months: { first: 1, last: 12 } },
])('$asked are months $months', ({ asked, months }) => expect(monthsFrom(asked)).toEqual(months))

test('months end on their last day, and the whole year asks for no days', () => {
  expect(daysOf(2020, { first: 1, last: 2 })).toEqual({ from: '2020-01-01', to: '2020-02-29' })
  expect(daysOf(2020, { first: 1, last: 12 })).toEqual({})
})

test('a filter is said in words for the printed foot', () =>
  expect(
    filterInWords(ledger, { chosen: { system: ['电信高清'], isEpidemic: ['true'] }, months: { first: 1, last: 6 } }),
  ).toBe('会议系统：电信高清；疫情防控会议：是；1—6月'))

test('an order survives its address', () => {
  expect(sortFrom('-cost')).toEqual({ field: 'cost', isDescending: true })
  expect(sortToAddress(sortFrom('heldOn'))).toBe('heldOn')
  expect(sortFrom('cost; drop')).toBeNull()
  expect(sortToAddress(null)).toBeUndefined()
})

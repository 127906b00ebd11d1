import { expect, test } from 'vitest'
import type { LedgerView } from '../../../contract/ledger-view.ts'
import { otherConditions, otherFilters, otherInWords } from './other-filters.ts'

const field = { isOptional: false, privacy: 'public', help: null } as const
const ledger: Pick<LedgerView, 'fields' | 'happenedOn'> = {
  happenedOn: 'paidOn',
  fields: [
    { name: 'paidOn', label: '支付日期', type: { kind: 'date' }, ...field },
    { name: 'due', label: '期限', type: { kind: 'date' }, ...field },
    { name: 'amount', label: '金额', type: { kind: 'money', mayBeNegative: true }, ...field },
    { name: 'people', label: '人数', type: { kind: 'count', unit: '人' }, ...field },
    { name: 'rate', label: '比例', type: { kind: 'decimal', unit: '%', decimals: 2 }, ...field },
    { name: 'code', label: '功能分类', type: { kind: 'code', catalogue: 'function' }, ...field },
    { name: 'summary', label: '摘要', type: { kind: 'text', maxLength: 9, multiline: true }, ...field },
    { name: 'kind', label: '类型', type: { kind: 'choice', options: ['甲'] }, ...field },
  ],
}
const filters = otherFilters(ledger)

test('every kind that has no list of choices is filtered, the ledger’s own day by month', () =>
  expect(filters.map(({ name, by }) => `${name} ${by}`)).toEqual([
    'due range',
    'amount range',
    'people range',
    'rate range',
    'code beginning',
    'summary words',
  ]))

test('bounds are exact, and what cannot be read filters nothing', () => {
  const chosen = {
    due: ['2020-01-01', ''],
    amount: ['1,000.5', '2000'],
    people: ['很多', '12'],
    rate: ['', '99.5'],
    code: ['201'],
    summary: [' 租赁 '],
  }
  expect(otherConditions(filters, chosen)).toEqual({
    due: { atLeast: '2020-01-01' },
    amount: { atLeast: 100050, atMost: 200000 },
    people: { atMost: 12 },
    rate: { atMost: '99.5' },
    code: { startsWith: '201' },
    summary: { contains: '租赁' },
  })
  expect(otherConditions(filters, { amount: ['约', ''], summary: [''] })).toEqual({})
  expect(
    otherInWords(filters, { amount: ['1', '2'], rate: ['', '5'], due: ['2020-01-01'], code: ['2'], summary: ['租'] }),
  ).toEqual(['期限：2020-01-01 以上', '金额：1 至 2', '比例：5 以下', '功能分类：以 2 开头', '摘要：含“租”'])
})

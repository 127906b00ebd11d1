import { expect, test } from 'vitest'
import { figureOf, recordOf } from '../ui/figure/figure.builder.ts'
import { embeddedSource } from './embedded-source.ts'

const source = embeddedSource({
  figures: { 'expenditure.total': figureOf() },
  records: { 'expenditure.total': { keys: ['payment/payment-001'], total: 96 } },
  rows: { 'payment/payment-001': recordOf({ id: 'payment-001' }) },
})
const query = { search: '', sort: null, limit: 20, offset: 0 }

test('figures, their records and each record come from the page', async () => {
  expect((await source.figure('expenditure.total')).display).toBe('4,362,576.87')
  expect((await source.records('expenditure.total', query)).rows).toHaveLength(1)
  expect((await source.record({ ledger: 'payment', id: 'payment-001' })).id).toBe('payment-001')
})

test('records that the page does not carry are counted, not hidden', async () =>
  expect((await source.records('expenditure.total', query)).outOfReach).toBe(95))

test('what the page does not carry says where it can be seen', async () => {
  await expect(source.figure('income.total')).rejects.toThrow('在系统中查阅')
  await expect(source.record({ ledger: 'income', id: 'x' })).rejects.toThrow('在系统中查阅')
  expect(source.evidenceUrl('any', 'preview')).toBeNull()
})

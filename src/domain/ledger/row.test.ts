import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, instant } from '../calendar/index.ts'
import { row } from './row.builder.ts'
import { canonicalRow, type LedgerRow } from './row.ts'

describe('the text that a row’s digest is made of', () => {
  test('says what happened, its fields in order of their names, empty ones left out', () =>
    expect(canonicalRow(row({ values: { functionCode: '2010302', amount: 100, summary: null } }))).toBe(
      '["u1","income","r1",2020,"2020-03-05",[["amount",100],["functionCode","2010302"]],2,"授权支付到账通知",false,[],1,null]',
    ))

  test.each<[keyof LedgerRow, Partial<LedgerRow>]>([
    ['unitId', { unitId: 'u2' }],
    ['ledger', { ledger: 'payment' }],
    ['id', { id: 'r2' }],
    ['year', { year: 2021 }],
    ['happenedOn', { happenedOn: day('2020-03-06') }],
    ['values', { values: { functionCode: '2010302', amount: 101 } }],
    ['strength', { strength: 3 }],
    ['source', { source: '直接支付入账通知' }],
    ['isSample', { isSample: true }],
    ['evidence', { evidence: ['e1'] }],
    ['revision', { revision: 2 }],
    ['voided', { voided: { at: instant('2020-04-01T00:00:00.000Z'), by: 'wang', reason: '重复' } }],
  ])('changes with %s', (_, changed) => expect(canonicalRow(row(changed))).not.toBe(canonicalRow(row())))

  test.each<[string, Partial<LedgerRow>]>([
    ['who entered it', { enteredBy: 'li' }],
    ['when it was entered', { enteredAt: instant('2020-05-06T01:00:00.000Z') }],
    ['why it was late', { lateReason: '票据晚到' }],
    ['its own digest', { digest: 'x' }],
  ])('does not change with %s', (_, changed) => expect(canonicalRow(row(changed))).toBe(canonicalRow(row())))

  test('does not depend on the order of fields or of evidence', () =>
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null))),
        fc.array(fc.string()),
        (values, evidence) => {
          const turned = Object.fromEntries(Object.entries(values).reverse())
          expect(canonicalRow(row({ values: turned, evidence: evidence.toReversed() }))).toBe(
            canonicalRow(row({ values, evidence })),
          )
        },
      ),
    ))
})

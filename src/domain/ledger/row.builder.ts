import { day, type Instant } from '../calendar/index.ts'
import type { LedgerRow } from './row.ts'

/** A sound row of income; a test states only what it needs otherwise. */
export function row(changed: Partial<LedgerRow> = {}): LedgerRow {
  return {
    unitId: 'u1',
    ledger: 'income',
    id: 'r1',
    year: 2020,
    happenedOn: day('2020-03-05'),
    values: { functionCode: '2010302', amount: 100 },
    strength: 2,
    source: '授权支付到账通知',
    isSample: false,
    evidence: [],
    enteredAt: '2020-03-06T01:00:00.000Z' as Instant, // a test's own instant
    enteredBy: 'wang',
    revision: 1,
    lateReason: null,
    voided: null,
    digest: `digest of ${changed.id ?? 'r1'}`,
    ...changed,
  }
}

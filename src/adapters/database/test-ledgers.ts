import { randomUUID } from 'node:crypto'
import type { UnitScope } from '../../domain/access/index.ts'
import { day, type Instant } from '../../domain/calendar/index.ts'
import {
  canonicalRow,
  type Field,
  type FieldKind,
  type LedgerDefinition,
  type LedgerRow,
} from '../../domain/ledger/index.ts'
import { digests } from '../digests.ts'

/** A field as definitions write it, for tests. */
export function field(type: FieldKind, isOptional = false): Field {
  return { label: '字段', type, isOptional, privacy: 'public', help: null }
}

/** A ledger with a field of every kind, and with names that the table must keep apart from its own columns. */
export const VISITS: LedgerDefinition = {
  id: 'visits',
  title: '走访台账',
  subject: 'operations',
  rowUnit: '次',
  fields: {
    visitedOn: field({ kind: 'date' }),
    place: field({ kind: 'text', maxLength: 300, multiline: false }),
    outcome: field({ kind: 'choice', options: ['办结', '转办', '未办'] }),
    people: field({ kind: 'count', unit: '人' }),
    hours: field({ kind: 'decimal', unit: '小时', decimals: 2 }, true),
    cost: field({ kind: 'money', mayBeNegative: true }, true),
    isUrgent: field({ kind: 'flag' }),
    note: field({ kind: 'text', maxLength: 5000, multiline: true }, true),
    source: field({ kind: 'text', maxLength: 300, multiline: false }, true),
    order: field({ kind: 'count', unit: '号' }, true),
  },
  happenedOn: 'visitedOn',
  list: ['visitedOn', 'place'],
  identity: ['visitedOn', 'place'],
  measures: {},
}

/** A sound row of {@link VISITS}; a test states only what it is about. */
export function visit(unitId: string, changes: Partial<Omit<LedgerRow, 'digest'>> = {}): LedgerRow {
  const { values, ...rest } = changes
  const happenedOn = rest.happenedOn ?? day('2020-03-01')
  const row: Omit<LedgerRow, 'digest'> = {
    unitId,
    ledger: VISITS.id,
    id: randomUUID(),
    year: 2020,
    happenedOn,
    strength: 2,
    source: '走访记录表',
    isSample: false,
    evidence: [],
    enteredAt: '2020-03-02T01:02:03.004Z' as Instant, // written as an instant
    enteredBy: 'wang',
    revision: 1,
    lateReason: null,
    voided: null,
    ...rest,
    values: {
      visitedOn: happenedOn,
      place: '开远市',
      outcome: '办结',
      people: 3,
      hours: null,
      cost: null,
      isUrgent: false,
      note: null,
      source: null,
      order: null,
      ...values,
    },
  }
  return { ...row, digest: digests.sm3(canonicalRow(row)) }
}

/** A scope for a unit, without asking who may have it. */
export function scopeOf(unitId: string): UnitScope {
  return { unitId, actor: 'tester', __proof: 'unit-scope' }
}

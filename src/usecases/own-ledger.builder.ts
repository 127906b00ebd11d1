import type { OwnLedgerBody } from '../contract/own-ledger-view.ts'
import type { FieldKind } from '../domain/ledger/index.ts'

type DraftField = OwnLedgerBody['fields'][number]

/** A field as a person defines it; a test states only what it is about. */
export function ownField(name: string, label: string, changed: Partial<DraftField> = {}): DraftField {
  const type: FieldKind = { kind: 'text', maxLength: 300, multiline: false }
  return { name, label, type, isOptional: false, privacy: 'public', help: null, isRetired: false, ...changed }
}

/** A sound ledger of visits to villages, new; a test states only what it breaks. */
export function ownLedgerDraft(changed: Partial<OwnLedgerBody> = {}): OwnLedgerBody {
  return {
    title: '走访农户台账',
    rowUnit: '次',
    fields: [
      ownField('f1', '走访日期', { type: { kind: 'date' } }),
      ownField('f2', '村名'),
      ownField('f3', '结果', { type: { kind: 'choice', options: ['办结', '转办'] } }),
      ownField('f4', '户数', { type: { kind: 'count', unit: '户' } }),
    ],
    happenedOn: 'f1',
    list: ['f1', 'f2', 'f3', 'f4'],
    identity: ['f1', 'f2'],
    measures: [
      { name: 'm1', label: '走访次数', measure: { kind: 'count', where: {} } },
      { name: 'm2', label: '走访户数', measure: { kind: 'sum', field: 'f4', where: { f3: '办结' } } },
    ],
    commitments: [],
    version: 0,
    ...changed,
  }
}

/** A sound row of it, as it comes from outside. */
export function ownRow(values: Readonly<Record<string, unknown>> = {}) {
  return {
    year: 2020,
    values: { f1: '2020-03-05', f2: '小龙潭', f3: '办结', f4: 7, ...values },
    strength: 2,
    source: '走访记录',
    isSample: false,
    evidence: [],
  }
}

import type { LedgerView } from '../contract/ledger-view.ts'
import type { FieldKind, LedgerDefinition } from '../domain/ledger/index.ts'
import type { Ports } from './ports.ts'

/** 台账目录 — every ledger as tables and forms draw it. */
export function listLedgers({ ledgers }: Pick<Ports, 'ledgers'>): readonly LedgerView[] {
  return ledgers.definitions().map(presentLedger)
}

function presentLedger({ id, title, subject, fields, happenedOn, list, measures }: LedgerDefinition): LedgerView {
  return {
    id,
    title,
    subject,
    fields: Object.entries(fields).map(([name, field]) => ({ name, ...field, type: presentKind(field.type) })),
    happenedOn,
    list: [...list],
    measures: Object.entries(measures).map(([name, { label }]) => ({ name, label })),
  }
}

function presentKind(type: FieldKind): LedgerView['fields'][number]['type'] {
  return type.kind === 'choice' ? { ...type, options: [...type.options] } : type
}

import type { LedgerView } from '../contract/ledger-view.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { addsUp, type FieldKind, type Fields, type LedgerDefinition } from '../domain/ledger/index.ts'
import type { Ports } from './ports.ts'
import { shownFields } from './present-record.ts'

/** 台账目录 — every ledger as tables and forms draw it, with the fields that whoever asks may see. */
export async function listLedgers(
  { ledgers }: Pick<Ports, 'ledgers'>,
  scope: UnitScope,
): Promise<readonly LedgerView[]> {
  return (await ledgers.definitions(scope)).map((definition) =>
    presentLedger(definition, shownFields(definition, scope)),
  )
}

function presentLedger(
  { id, title, subject, group, happenedOn, list, measures }: LedgerDefinition,
  fields: Fields,
): LedgerView {
  return {
    id,
    title,
    subject,
    group: group ?? null,
    fields: Object.entries(fields).map(([name, field]) => ({
      name,
      ...field,
      type: presentKind(field.type),
      addsUp: addsUp(field),
    })),
    happenedOn,
    list: list.filter((name) => Object.hasOwn(fields, name)),
    measures: Object.entries(measures).map(([name, { label }]) => ({ name, label })),
  }
}

function presentKind(type: FieldKind): LedgerView['fields'][number]['type'] {
  return type.kind === 'choice' ? { ...type, options: [...type.options] } : type
}

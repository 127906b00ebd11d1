import type { GridRowView } from '../contract/grid-view.ts'
import { Refusal } from '../contract/refusals.ts'
import type { UnitScope } from '../domain/access/index.ts'
import type { Fields, LedgerRow } from '../domain/ledger/index.ts'
import { ledgerOf } from './enter-rows.ts'
import { type RowsQuery, rowsFor } from './list-rows.ts'
import type { Ports } from './ports.ts'
import { shownFields } from './present-record.ts'

/**
 * 表格录入 — a page of a ledger's rows as they are kept, with the fields that whoever asks may see.
 *
 * @throws Refusal ledger/not-found; input/invalid when filter or order name a field that the ledger does not have
 */
export async function listGridRows(
  ports: Ports,
  scope: UnitScope,
  query: RowsQuery,
): Promise<{ readonly rows: GridRowView[]; readonly total: number }> {
  const fields = shownFields(await ledgerOf(ports, scope, query.ledger), scope)
  const { rows, total } = await rowsFor(ports, scope, query)
  return { rows: rows.map((row) => gridRowView(row, fields)), total }
}

/**
 * 一条记录的原值 — one row as it is kept, to be changed or copied.
 *
 * @throws Refusal ledger/not-found, row/not-found
 */
export async function viewGridRow(
  ports: Ports,
  scope: UnitScope,
  at: { readonly ledger: string; readonly id: string },
): Promise<GridRowView> {
  const fields = shownFields(await ledgerOf(ports, scope, at.ledger), scope)
  const row = await ports.ledgers.find(scope, at)
  if (row === null) throw new Refusal('row/not-found', { ledger: at.ledger, id: at.id })
  return gridRowView(row, fields)
}

/** A row as it is kept, without the fields that are not shown. */
export function gridRowView(
  { id, revision, values, strength, source, isSample, evidence, lateReason, voided }: LedgerRow,
  fields: Fields,
): GridRowView {
  return {
    id,
    revision,
    values: Object.fromEntries(Object.keys(fields).map((name) => [name, values[name] ?? null])),
    strength,
    source,
    isSample,
    evidence: [...evidence],
    lateReason,
    voidReason: voided?.reason ?? null,
  }
}

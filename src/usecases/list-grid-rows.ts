import type { GridRowView } from '../contract/grid-view.ts'
import { Refusal } from '../contract/refusals.ts'
import type { UnitScope } from '../domain/access/index.ts'
import type { Fields, LedgerDefinition, LedgerRow } from '../domain/ledger/index.ts'
import { ledgerOf } from './enter-rows.ts'
import { type RowsQuery, rowsFor } from './list-rows.ts'
import { inForceAmong } from './load-outline.ts'
import type { Ports } from './ports.ts'
import { nameOfRow, shownFields } from './present-record.ts'
import { allRows } from './read-rows.ts'
import { qualified } from './reference-names.ts'

/** Beyond this many, a person looks for a record by its number. */
const MOST_CHOICES = 5000

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

type Choice = { value: string; label: string }

/**
 * 可选项 — what the reference and code fields of a ledger may hold in a year, by field.
 *
 * @throws Refusal ledger/not-found
 */
export async function listGridChoices(
  ports: Ports,
  scope: UnitScope,
  { ledger, year }: { readonly ledger: string; readonly year: number },
): Promise<Record<string, Choice[]>> {
  const fields = shownFields(await ledgerOf(ports, scope, ledger), scope)
  const choices: Record<string, Choice[]> = {}
  for (const [name, { type }] of Object.entries(fields)) {
    if (type.kind === 'reference') choices[name] = await rowsToRefer(ports, scope, { ledger: type.ledger, year })
    if (type.kind === 'code') choices[name] = await codesOf(ports, { catalogue: type.catalogue, year })
  }
  return choices
}

async function rowsToRefer(
  ports: Ports,
  scope: UnitScope,
  at: { readonly ledger: string; readonly year: number },
): Promise<Choice[]> {
  const rows = await allRows(ports, scope, at)
  const definition = (await ports.ledgers.definitions(scope)).find(({ id }) => id === at.ledger)
  const named = new Map<string, LedgerRow[]>()
  for (const row of rows) {
    const name = nameOfRow(row, definition)
    named.set(name, [...(named.get(name) ?? []), row])
  }
  return rows.slice(0, MOST_CHOICES).map((row) => ({ value: row.id, label: labelOf(row, { named, definition }) }))
}

/** Of several rows of one name that in force has it alone; the others say what tells them apart. */
function labelOf(
  row: LedgerRow,
  { named, definition }: { named: ReadonlyMap<string, readonly LedgerRow[]>; definition: LedgerDefinition | undefined },
): string {
  const name = nameOfRow(row, definition)
  const sharing = named.get(name) ?? []
  if (sharing.length < 2 || definition === undefined || inForceAmong(sharing)?.id === row.id) return name
  return qualified(definition, row)
}

async function codesOf(
  { units }: Ports,
  { catalogue, year }: { readonly catalogue: 'function' | 'economic'; readonly year: number },
): Promise<Choice[]> {
  const codes = await units.codes(year)
  return codes
    .filter((one) => one.catalogue === catalogue)
    .map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))
}

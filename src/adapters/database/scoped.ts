import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { UnitScope } from '../../domain/access/index.ts'
import { ENVELOPE, type LedgerTable } from './ledger-columns.ts'

/**
 * The one wall between units: every statement about a unit's rows takes its condition from here, and only a
 * {@link UnitScope} opens it.
 */
export function ofUnit({ unitId }: UnitScope): RawBuilder<SqlBool> {
  return sql<SqlBool>`unit_id = ${unitId}`
}

/** The unit's rows of a table, to select from. */
export function rowsOf(scope: UnitScope, table: string): RawBuilder<unknown> {
  return sql`(select * from ${sql.table(table)} where ${ofUnit(scope)})`
}

/** The unit's rows of a ledger, to select from, with every field that the ledger has. */
export function ledgerRows(scope: UnitScope, { table, fields, missing }: LedgerTable): RawBuilder<unknown> {
  if (missing.length === 0) return rowsOf(scope, table)
  // By name: another unit may have such a column already.
  const there = [
    ...Object.keys(ENVELOPE),
    ...fields.filter((one) => !missing.includes(one)).map(({ column }) => column),
  ]
  const empty = missing.map(({ column, type }) => sql`null::${sql.raw(type)} as ${sql.ref(column)}`)
  const columns = [...there.map((name) => sql.ref(name)), ...empty]
  return sql`(select ${sql.join(columns)} from ${sql.table(table)} where ${ofUnit(scope)})`
}

/** @throws Error when something of another unit is about to be written: a bug of the caller. */
export function assertOwn(scope: UnitScope, { unitId }: { readonly unitId: string }): void {
  if (unitId !== scope.unitId) throw new Error(`a row of ${unitId} in the scope of ${scope.unitId}`)
}

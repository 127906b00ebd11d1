import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { UnitScope } from '../../domain/access/index.ts'

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

/** @throws Error when something of another unit is about to be written: a bug of the caller. */
export function assertOwn(scope: UnitScope, { unitId }: { readonly unitId: string }): void {
  if (unitId !== scope.unitId) throw new Error(`a row of ${unitId} in the scope of ${scope.unitId}`)
}

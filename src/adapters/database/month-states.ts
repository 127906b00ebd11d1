import { sql } from 'kysely'
import type { UnitScope } from '../../domain/access/index.ts'
import type { LedgerRow } from '../../domain/ledger/index.ts'
import type { Database } from './database.ts'
import type { LedgerTable } from './ledger-columns.ts'
import { ledgerShapes } from './ledger-tables.ts'
import { ofUnit } from './scoped.ts'

/**
 * Says, in the transaction that writes them, that the months of these rows are no longer what they were: those in which
 * the rows now happen, and those in which they are kept as having happened.
 */
export async function touchMonths(
  db: Database,
  scope: UnitScope,
  { table, rows }: { readonly table: LedgerTable; readonly rows: readonly LedgerRow[] },
): Promise<void> {
  const days = [...new Set(rows.map(({ happenedOn }) => `${happenedOn.slice(0, 7)}-01`))]
  const changed = rows.filter(({ revision }) => revision > 1).map(({ id }) => id)
  await sql`
    insert into month_state (unit_id, ledger, month, revision)
    select ${scope.unitId}, ${table.ledger}, month, gen_random_uuid()::text from (
      select unnest(${days}::date[]) as month
      union select date_trunc('month', happened_on::timestamp)::date from ${sql.table(table.table)}
        where ${ofUnit(scope)} and id = any(${changed})
    ) as touched order by month
    on conflict (unit_id, ledger, month) do update set revision = excluded.revision`.execute(db)
}

/** After rows came from a backup: what was counted before is worth nothing, and every month has a state again. */
export async function renewMonths(db: Database): Promise<void> {
  await sql`delete from measure_part`.execute(db)
  await sql`delete from month_state`.execute(db)
  for (const { table } of await ledgerShapes(db)) {
    await sql`insert into month_state
      select unit_id, ${table.slice('ledger_'.length)}, date_trunc('month', happened_on::timestamp)::date,
        gen_random_uuid()::text
      from ${sql.table(table)} group by 1, 3`.execute(db)
  }
}

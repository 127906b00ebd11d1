import { sql } from 'kysely'
import type { UnitScope } from '../../domain/access/index.ts'
import type { Gap } from '../../domain/commitment/index.ts'
import type { GapQuery } from '../../usecases/ports.ts'
import type { Database } from './database.ts'
import { fieldOf, filterSql } from './filter-sql.ts'
import type { LedgerTable } from './ledger-columns.ts'
import { within } from './measure-sql.ts'
import { ledgerRows } from './scoped.ts'

/** As `gapsIn` (domain/commitment): only the intervals that are too long, and each thing's last day. */
export async function gapsInDatabase(
  db: Database,
  scope: UnitScope,
  {
    table,
    query: { where, per, days, period, fromStart = false },
  }: { readonly table: LedgerTable; readonly query: GapQuery },
): Promise<readonly Gap[]> {
  const key = per === null ? sql`null::text` : sql`${sql.ref(fieldOf(table, per).column)}::text`
  const { rows } = await sql<Gap>`
    with days as (
      select distinct ${key} as key, happened_on as day from ${ledgerRows(scope, table)} as ledger_row
      where voided_at is null and ${within(period)} and ${filterSql(where, table)}
    ), steps as (
      select key, day, lead(day) over (partition by key order by day) as next, false as is_start from days
      union all
      select key, ${period.from}::date, min(day), true from days where ${fromStart} group by key
    )
    select key, day as "from", next from steps
    where (next is null and not is_start) or next - day > ${days}::int
    order by key collate "C" nulls last, day, next`.execute(db)
  return rows
}

import { sql } from 'kysely'
import type { UnitScope } from '../../domain/access/index.ts'
import type { MonthClose } from '../../domain/month-close/index.ts'
import type { MonthCloseStore, MonthEntries, PatternQuery, PersonPattern } from '../../usecases/ports.ts'
import type { Database } from './database.ts'
import type { LedgerSource, UnitLedgers } from './ledger-catalogue.ts'
import { assertOwn, ledgerRows, ofUnit } from './scoped.ts'
import { entryOf } from './trail-store.ts'

export function monthCloseStore(db: Database, catalogue: LedgerSource): MonthCloseStore {
  return {
    async find(scope, year) {
      const found = await db
        .selectFrom('month_close')
        .select('closed')
        .where(ofUnit(scope))
        .where('year', '=', year)
        .executeTakeFirst()
      // Only closed months are ever saved.
      const closed = (found?.closed ?? []) as MonthClose['closed']
      return { unitId: scope.unitId, year, closed }
    },
    async save(scope, close) {
      assertOwn(scope, close)
      const closed = JSON.stringify(close.closed)
      await db
        .insertInto('month_close')
        .values({ unit_id: close.unitId, year: close.year, closed })
        .onConflict((conflict) => conflict.columns(['unit_id', 'year']).doUpdateSet({ closed }))
        .execute()
    },
    entriesByMonth: async (scope, year) => entriesByMonth(db, scope, { ledgers: await catalogue.of(db, scope), year }),
    entryPatterns: async (scope, query) => entryPatterns(db, scope, { ledgers: await catalogue.of(db, scope), query }),
    async lateEntries(scope, { year, limit }) {
      const records = await db
        .selectFrom('trail_entry')
        .selectAll()
        .where(ofUnit(scope))
        .where('action', '=', 'row:late')
        .where(sql`details ->> 'year'`, '=', String(year))
        .orderBy('sequence', 'desc')
        .limit(limit)
        .execute()
      return records.map(entryOf)
    },
  }
}

async function entriesByMonth(
  db: Database,
  scope: UnitScope,
  { ledgers, year }: { readonly ledgers: UnitLedgers; readonly year: number },
): Promise<readonly MonthEntries[]> {
  const each = ledgers.definitions.map(
    ({ id }) => sql`
      select extract(month from happened_on)::integer as month, count(*) as rows, count(late_reason) as late
      from ${ledgerRows(scope, ledgers.table(id))} as ledger_row
      where year = ${year} and voided_at is null group by 1`,
  )
  if (each.length === 0) return []
  const { rows } = await sql<MonthEntries>`
    select month, sum(rows)::bigint as rows, sum(late)::bigint as late
    from (${sql.join(each, sql` union all `)}) as by_ledger group by month order by month`.execute(db)
  return rows
}

/** Days as people in China count them. */
const enteredOn = sql`(entered_at at time zone 'Asia/Shanghai')::date`

async function entryPatterns(
  db: Database,
  scope: UnitScope,
  { ledgers, query }: { readonly ledgers: UnitLedgers; readonly query: PatternQuery },
): Promise<readonly PersonPattern[]> {
  const { year, longDays, yearEndFrom } = query
  const each = ledgers.definitions
    .filter(({ happenedOn }) => happenedOn !== null)
    .map(
      ({ id }) => sql`
        select ${id}::text as ledger, entered_by, ${enteredOn} as day, count(*) as rows,
          count(*) filter (where ${enteredOn} - happened_on > ${longDays}) as long_after,
          count(*) filter (where ${enteredOn} >= ${yearEndFrom}::date) as at_year_end
        from ${ledgerRows(scope, ledgers.table(id))} as ledger_row
        where year = ${year} and voided_at is null group by entered_by, ${enteredOn}`,
    )
  if (each.length === 0) return []
  const { rows } = await sql<PersonPattern>`
    select ledger, entered_by as "enteredBy", sum(rows)::bigint as rows, sum(long_after)::bigint as "longAfter",
      sum(at_year_end)::bigint as "atYearEnd", (array_agg(day order by rows desc, day))[1] as "busiestDay",
      max(rows) as "busiestRows"
    from (${sql.join(each, sql` union all `)}) as by_day
    group by ledger, entered_by order by ledger, entered_by`.execute(db)
  return rows
}

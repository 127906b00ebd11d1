import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { UnitScope } from '../../domain/access/index.ts'
import { exactFromText, sumOf } from '../../domain/amount/index.ts'
import type { GroupedSummary, RowGroup, Summary } from '../../domain/measure/index.ts'
import type { SummaryQuery } from '../../usecases/ports.ts'
import type { Database } from './database.ts'
import { fieldOf, filterSql } from './filter-sql.ts'
import type { LedgerTable } from './ledger-columns.ts'
import { within } from './measure-sql.ts'
import { ledgerRows } from './scoped.ts'

const GROUPS_GIVEN = 200

interface SummaryRecord {
  readonly key: string | null
  /** The row over all groups. */
  readonly is_all: boolean
  readonly row_count: number
  readonly sums: readonly (string | null)[]
  readonly groups: number
}

/** As `summarise` (domain/measure) answers for the rows, counted and added up where they lie, in one pass. */
export async function summariseInDatabase(
  db: Database,
  scope: UnitScope,
  { table, query }: { readonly table: LedgerTable; readonly query: SummaryQuery },
): Promise<GroupedSummary> {
  const { groupBy, limit = GROUPS_GIVEN } = query
  const rows = sql`${ledgerRows(scope, table)} as ledger_row where ${counting(table, query)}`
  const key = groupBy === null ? sql`null::text` : sql`${keySql(table, groupBy)}`
  const most = groupBy?.kind === 'month' ? sql`` : sql`limit ${limit}`
  // Grouped first, then all groups added up: the database shares the first step among its processes.
  const { rows: found } = await sql<SummaryRecord>`
    with grouped as materialized (
      select ${key} as key, count(*) as row_count, ${sumsOf(table, query.sums)} as sums from ${rows} group by 1
    )
    select true as is_all, null as key, coalesce(sum(row_count), 0)::bigint as row_count, ${sumsOfSums(query.sums)} as sums,
      count(*) as groups from grouped
    union all (
      select false, key::text, row_count, sums::text[], 0 from grouped where ${sql.lit(groupBy !== null)}
      order by row_count desc, key::text collate "C" nulls last ${most}
    )`.execute(db)
  const all = found.find(({ is_all }) => is_all)
  const summaries = found.filter(({ is_all }) => !is_all).map(groupOf)
  if (groupBy === null) return { all: summaryOf(all), groups: [], groupCount: 0 }
  const byMonth = groupBy.kind === 'month' ? months(summaries) : null
  return { all: summaryOf(all), groups: byMonth ?? summaries, groupCount: byMonth?.length ?? all?.groups ?? 0 }
}

function counting(table: LedgerTable, { year, where = {}, period }: SummaryQuery): RawBuilder<SqlBool> {
  const ofPeriod = period === undefined ? sql`true` : within(period)
  return sql<SqlBool>`year = ${year} and voided_at is null and ${ofPeriod} and ${filterSql(where, table)}`
}

function sumsOf(table: LedgerTable, fields: readonly string[]): RawBuilder<unknown> {
  const sums = fields.map((name) => {
    const { column, type } = fieldOf(table, name)
    if (type !== 'bigint' && type !== 'numeric') throw new RangeError(`${table.ledger}.${name} holds no numbers`)
    return sql`sum(${sql.ref(column)})`
  })
  return sums.length === 0 ? sql`array[]::numeric[]` : sql`array[${sql.join(sums)}]::numeric[]`
}

function sumsOfSums(fields: readonly string[]): RawBuilder<unknown> {
  const sums = fields.map((_, place) => sql`sum(sums[${sql.lit(place + 1)}])::text`)
  return sums.length === 0 ? sql`array[]::text[]` : sql`array[${sql.join(sums)}]`
}

/** Months by their days, which need no arithmetic a row. */
function keySql(table: LedgerTable, groupBy: NonNullable<SummaryQuery['groupBy']>): RawBuilder<unknown> {
  return sql.ref(groupBy.kind === 'month' ? 'happened_on' : fieldOf(table, groupBy.field).column)
}

function summaryOf(record: SummaryRecord | undefined): Summary {
  if (record === undefined) return { rowCount: 0, sums: [] }
  return {
    rowCount: record.row_count,
    sums: record.sums.map((sum) => (sum === null ? null : exactFromText(sum))),
  }
}

function groupOf(record: SummaryRecord): RowGroup {
  return { key: record.key, ...summaryOf(record) }
}

function months(days: readonly RowGroup[]): readonly RowGroup[] {
  const names = [...new Set(days.map(({ key }) => key?.slice(0, 7) ?? ''))].sort()
  return names.map((key) => {
    const within = days.filter((one) => one.key?.startsWith(key))
    const sums = (within[0]?.sums ?? []).map((_, place) => {
      const filled = within.flatMap(({ sums: some }) => some[place] ?? [])
      return filled.length === 0 ? null : sumOf(filled)
    })
    return { key, rowCount: within.reduce((count, { rowCount }) => count + rowCount, 0), sums }
  })
}

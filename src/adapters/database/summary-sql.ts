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
  const facts = sql`count(*) as row_count, ${sumsOf(table, query.sums)} as sums`
  const grouped =
    groupBy === null
      ? sql`select null as key, true as is_all, ${facts} from ${rows}`
      : sql`select key::text, grouping(key) = 1 as is_all, ${facts}
          from (select *, ${keySql(table, groupBy)} as key from ${rows}) as keyed group by grouping sets ((key), ())`
  const most = groupBy?.kind === 'month' ? sql`` : sql`limit ${limit + 1}`
  const { rows: found } = await sql<SummaryRecord>`
    select *, count(*) over () - 1 as groups from (${grouped}) as summed
    order by is_all desc, row_count desc, key collate "C" nulls last ${most}`.execute(db)
  const [all, ...groups] = found
  const summaries = groups.map(groupOf)
  const byMonth = groupBy?.kind === 'month' ? months(summaries) : null
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
    return sql`sum(${sql.ref(column)})::text`
  })
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

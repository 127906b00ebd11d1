import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { UnitScope } from '../../domain/access/index.ts'
import type { FieldValue, LedgerRow } from '../../domain/ledger/index.ts'
import type { LedgerStore, Page, RowIdentity, RowQuery } from '../../usecases/ports.ts'
import { type Database, inTransaction } from './database.ts'
import { fieldOf, filterSql } from './filter-sql.ts'
import { gapsInDatabase } from './gap-sql.ts'
import type { LedgerSource } from './ledger-catalogue.ts'
import { ENVELOPE, type FieldColumn, type LedgerTable } from './ledger-columns.ts'
import { type LedgerRecord, recordOf, rowOf } from './ledger-records.ts'
import type { MeasureMemory } from './measure-memory.ts'
import { measureRows } from './measure-rows.ts'
import { within } from './measure-sql.ts'
import { touchMonths } from './month-states.ts'
import { assertOwn, ledgerRows, ofUnit } from './scoped.ts'
import { summariseInDatabase } from './summary-sql.ts'

interface Counting {
  /** `false`: what measures come to is counted from the rows alone. */
  readonly usesParts?: boolean
  readonly memory?: MeasureMemory
}

export function ledgerStore(
  db: Database,
  catalogue: LedgerSource,
  { usesParts = true, memory }: Counting = {},
): LedgerStore {
  const tableOf = async (scope: UnitScope, ledger: string) => (await catalogue.of(db, scope)).table(ledger)
  return {
    definitions: async (scope) => (await catalogue.of(db, scope)).definitions,
    append: async (scope, ledger, rows) => append(db, scope, { table: await tableOf(scope, ledger), rows }),
    replace: async (scope, row) => replace(db, scope, { table: await tableOf(scope, row.ledger), row }),
    replaceMany: async (scope, ledger, rows) => replaceMany(db, scope, { table: await tableOf(scope, ledger), rows }),
    find: async (scope, { ledger, id }) => find(db, scope, { table: await tableOf(scope, ledger), id }),
    findMany: async (scope, ledger, ids) => findMany(db, scope, { table: await tableOf(scope, ledger), ids }),
    findByIdentity: async (scope, { ledger, year }, identities) => {
      const ledgers = await catalogue.of(db, scope)
      const fields = ledgers.definitions.find(({ id }) => id === ledger)?.identity ?? []
      return findByIdentity(db, scope, { table: ledgers.table(ledger), fields, year, identities })
    },
    list: async (scope, ledger, query) => list(db, scope, { table: await tableOf(scope, ledger), query }),
    listMeasured: async (scope, { ledger, measure, period }, query) => {
      const table = await tableOf(scope, ledger)
      const where = sql<SqlBool>`voided_at is null and ${within(period)} and ${filterSql(measure.where, table)}`
      return pageOf(db, scope, { table, where, query })
    },
    summarise: async (scope, ledger, query) =>
      summariseInDatabase(db, scope, { table: await tableOf(scope, ledger), query }),
    valuesOf: async (scope, { ledger, field, year }) =>
      valuesOf(db, scope, { table: await tableOf(scope, ledger), field, year }),
    gaps: async (scope, ledger, query) => gapsInDatabase(db, scope, { table: await tableOf(scope, ledger), query }),
    measure: async (scope, questions) => {
      const ledgers = await catalogue.of(db, scope)
      return measureRows(db, scope, { tableOf: (ledger) => ledgers.table(ledger), questions, usesParts, memory })
    },
  }
}

const ROWS_A_STATEMENT = 5_000

async function append(
  db: Database,
  scope: UnitScope,
  { table, rows }: { table: LedgerTable; rows: readonly LedgerRow[] },
): Promise<void> {
  if (rows.length === 0) return
  for (const row of rows) assertBelongs(scope, { table, row })
  await inTransaction(db, async (transaction) => {
    await touchMonths(transaction, scope, { table, rows })
    for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
      const records = rows.slice(start, start + ROWS_A_STATEMENT).map((row) => recordOf(row, table))
      await insertSql(table, JSON.stringify(records)).execute(transaction)
    }
  })
}

function assertBelongs(scope: UnitScope, { table, row }: { table: LedgerTable; row: LedgerRow }): void {
  assertOwn(scope, row)
  if (row.ledger !== table.ledger) throw new Error(`a row of ${row.ledger} for ${table.ledger}`)
}

/** One parameter for any number of rows. */
function insertSql({ table, fields }: LedgerTable, records: string): RawBuilder<unknown> {
  const columns = sql.join(
    [...Object.keys(ENVELOPE), ...fields.map(({ column }) => column)].map((name) => sql.ref(name)),
  )
  return sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${records}::json)`
}

async function replace(
  db: Database,
  scope: UnitScope,
  { table, row }: { table: LedgerTable; row: LedgerRow },
): Promise<boolean> {
  assertBelongs(scope, { table, row })
  const { unit_id: _unit, id, ...changed } = recordOf(row, table)
  const changes = Object.keys(changed).map((name) => sql`${sql.ref(name)} = changed.${sql.ref(name)}`)
  return inTransaction(db, async (transaction) => {
    await touchMonths(transaction, scope, { table, rows: [row] })
    const { numAffectedRows } = await sql`
      update ${sql.table(table.table)} as kept set ${sql.join(changes)}
      from json_populate_record(null::${sql.table(table.table)}, ${JSON.stringify(changed)}::json) as changed
      where kept.${ofUnit(scope)} and kept.id = ${id} and kept.revision = ${row.revision - 1}`.execute(transaction)
    return numAffectedRows === 1n
  })
}

/** One statement for each portion of rows; any that was changed meanwhile undoes all. */
async function replaceMany(
  db: Database,
  scope: UnitScope,
  { table, rows }: { table: LedgerTable; rows: readonly LedgerRow[] },
): Promise<boolean> {
  for (const row of rows) assertBelongs(scope, { table, row })
  return inTransaction(db, async (transaction) => {
    await touchMonths(transaction, scope, { table, rows })
    for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
      const portion = rows.slice(start, start + ROWS_A_STATEMENT)
      const { numAffectedRows } = await replaceSql(scope, { table, rows: portion }).execute(transaction)
      if (numAffectedRows !== BigInt(portion.length)) return false
    }
    return true
  })
}

function replaceSql(
  scope: UnitScope,
  { table, rows }: { table: LedgerTable; rows: readonly LedgerRow[] },
): RawBuilder<unknown> {
  const records = JSON.stringify(rows.map((row) => recordOf(row, table)))
  const names = [...Object.keys(ENVELOPE), ...table.fields.map(({ column }) => column)]
  const changes = names
    .filter((name) => name !== 'unit_id' && name !== 'id')
    .map((name) => sql`${sql.ref(name)} = changed.${sql.ref(name)}`)
  return sql`
    update ${sql.table(table.table)} as kept set ${sql.join(changes)}
    from json_populate_recordset(null::${sql.table(table.table)}, ${records}::json) as changed
    where kept.${ofUnit(scope)} and kept.id = changed.id and kept.revision = changed.revision - 1`
}

interface IdentityQuestion {
  readonly table: LedgerTable
  readonly fields: readonly string[]
  readonly year: number
  readonly identities: readonly RowIdentity[]
}

/** Compared as one text, so that the database can hash it: no index is needed, and no question for each row. */
async function findByIdentity(
  db: Database,
  scope: UnitScope,
  { table, fields, year, identities }: IdentityQuestion,
): Promise<readonly LedgerRow[]> {
  if (fields.length === 0 || identities.length === 0) return []
  const wanted = [...new Set(identities.map((values) => values.map(identityPart).join(PART_END)))]
  const parts = fields.map((field) => sql`coalesce(${identityText(fieldOf(table, field))}, ${NOTHING})`)
  const { rows } = await sql<LedgerRecord>`
    select ledger_row.* from ${ledgerRows(scope, table)} as ledger_row
    join unnest(${wanted}::text[]) as wanted (identity)
      on wanted.identity = concat_ws(${PART_END}, ${sql.join(parts)})
    where year = ${year} and voided_at is null order by id`.execute(db)
  return rows.map((row) => rowOf(row, table))
}

/** Characters that no value may hold. */
const PART_END = '\u001f'
const NOTHING = '\u001e'

function identityPart(value: FieldValue): string {
  return value === null ? NOTHING : String(value)
}

function identityText({ column, type }: FieldColumn): RawBuilder<unknown> {
  if (type === 'numeric') return sql`trim_scale(${sql.ref(column)})::text`
  return type === 'text' ? sql.ref(column) : sql`${sql.ref(column)}::text`
}

async function find(
  db: Database,
  scope: UnitScope,
  { table, id }: { table: LedgerTable; id: string },
): Promise<LedgerRow | null> {
  const { rows } = await sql<LedgerRecord>`
    select * from ${ledgerRows(scope, table)} as ledger_row where id = ${id}`.execute(db)
  return rows[0] === undefined ? null : rowOf(rows[0], table)
}

async function findMany(
  db: Database,
  scope: UnitScope,
  { table, ids }: { table: LedgerTable; ids: readonly string[] },
): Promise<readonly LedgerRow[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<LedgerRecord>`
    select * from ${ledgerRows(scope, table)} as ledger_row where id = any(${[...ids]}) order by id`.execute(db)
  return rows.map((row) => rowOf(row, table))
}

function list(
  db: Database,
  scope: UnitScope,
  { table, query }: { table: LedgerTable; query: RowQuery },
): Promise<Page<LedgerRow>> {
  const conditions = [
    sql<SqlBool>`year = ${query.year}`,
    filterSql(query.where ?? {}, table),
    ...(query.containing === undefined ? [] : [containing(table, query.containing)]),
    ...(query.period === undefined ? [] : [within(query.period)]),
    ...(query.withVoided === true ? [] : [sql<SqlBool>`voided_at is null`]),
  ]
  return pageOf(db, scope, { table, where: sql<SqlBool>`${sql.join(conditions, sql` and `)}`, query })
}

function containing(table: LedgerTable, { words, fields }: NonNullable<RowQuery['containing']>): RawBuilder<SqlBool> {
  const texts = table.fields
    .filter(({ field, type }) => type === 'text' && fields.includes(field))
    .map(({ column }) => column)
  const all = sql.join(['source', ...texts].map((column) => sql.ref(column)))
  return sql<SqlBool>`strpos(lower(concat_ws(' ', ${all})), lower(${words})) > 0`
}

interface PageRequest {
  readonly table: LedgerTable
  readonly where: RawBuilder<SqlBool>
  readonly query: Pick<RowQuery, 'sort' | 'limit' | 'offset'>
}

async function pageOf(db: Database, scope: UnitScope, request: PageRequest): Promise<Page<LedgerRow>> {
  const { table, where, query } = request
  const [limit, offset] = [Math.min(query.limit ?? 50, 1_000), query.offset ?? 0]
  if (offset > FAR) return farPageOf(db, scope, { ...request, limit, offset })
  const matching = sql`${ledgerRows(scope, table)} as ledger_row where ${where}`
  const { rows } = await sql<LedgerRecord>`
    select ledger_row.* from ${matching} order by ${orderSql(table, query.sort)}
    limit ${limit} offset ${offset}`.execute(db)
  const page = rows.map((row) => rowOf(row, table))
  // A page that is not full is the last one, and says itself how many there are.
  const isLast = page.length < limit && (page.length > 0 || offset === 0)
  return { rows: page, total: isLast ? offset + page.length : await countOf(db, matching) }
}

/** Above this many rows before a page it is worth knowing from which end it is nearer. */
const FAR = 10_000

interface FarPage extends PageRequest {
  readonly limit: number
  readonly offset: number
}

/**
 * A page is reached from the end that it is nearer to, the last one as quickly as the first; and by the rows' ids alone, which
 * an index gives without looking at the rows before the page.
 */
async function farPageOf(
  db: Database,
  scope: UnitScope,
  { table, where, query: { sort }, limit, offset }: FarPage,
): Promise<Page<LedgerRow>> {
  const matching = sql`${ledgerRows(scope, table)} as ledger_row where ${where}`
  const total = await countOf(db, matching)
  const after = Math.max(total - offset - limit, 0)
  const wanted = Math.min(limit, total - offset)
  if (wanted <= 0) return { rows: [], total }
  const isNearEnd = after < offset
  const { rows } = await sql<LedgerRecord>`
    select ledger_row.* from ${ledgerRows(scope, table)} as ledger_row where id in (
      select id from ${matching} order by ${orderSql(table, sort, isNearEnd)}
      limit ${wanted} offset ${isNearEnd ? after : offset}
    ) order by ${orderSql(table, sort)}`.execute(db)
  return { rows: rows.map((row) => rowOf(row, table)), total }
}

async function countOf(db: Database, matching: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*) as total from ${matching}`.execute(db)
  return rows[0]?.total ?? 0
}

/** Names, codes and words as people sort them, by pinyin; always ending in the id, so that pages never overlap. */
function orderSql(table: LedgerTable, sort: RowQuery['sort'], isTurned = false): RawBuilder<unknown> {
  const way = (sort?.isDescending === true) === isTurned ? sql`asc` : sql`desc`
  // Never empty: as the index has them, in both directions.
  if (sort === undefined || sort.field === 'happenedOn') return sql`happened_on ${way}, id ${way}`
  if (sort.field === 'enteredAt') return sql`entered_at ${way}, id ${way}`
  const { column, type } = fieldOf(table, sort.field)
  const key = type === 'text' ? sql`${sql.ref(column)} collate zhengji_pinyin` : sql.ref(column)
  return sql`${key} ${way} nulls ${isTurned ? sql`first` : sql`last`}, id ${way}`
}

async function valuesOf(
  db: Database,
  scope: UnitScope,
  { table, field, year }: { table: LedgerTable; field: string; year: number },
): Promise<readonly string[]> {
  const column = fieldOf(table, field)
  if (column.type !== 'text') throw new RangeError(`${table.ledger}.${field} holds no text`)
  const { rows } = await sql<{ value: string }>`
    select distinct ${sql.ref(column.column)} as value from ${ledgerRows(scope, table)} as ledger_row
    where year = ${year} and voided_at is null and ${sql.ref(column.column)} is not null order by value`.execute(db)
  return rows.map(({ value }) => value)
}

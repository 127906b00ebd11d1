import { type RawBuilder, type Selectable, type SqlBool, sql } from 'kysely'
import type { UnitScope } from '../../domain/access/index.ts'
import type { Strength } from '../../domain/ledger/index.ts'
import type {
  EvidencedRow,
  EvidenceQuery,
  EvidenceTally,
  Page,
  ProofQuestion,
  UsedEvidence,
} from '../../usecases/ports.ts'
import type { Database } from './database.ts'
import { fileOf } from './evidence-records.ts'
import { filterSql } from './filter-sql.ts'
import type { UnitLedgers } from './ledger-catalogue.ts'
import { within } from './measure-sql.ts'
import type { Schema } from './schema.ts'
import { ledgerRows, rowsOf } from './scoped.ts'

/* Which rows a file stands behind is read from the rows themselves: each names its files, and an index finds those that do. */

type Used = Selectable<Schema['evidence_file']> & {
  readonly row_count: number
  readonly ledgers: readonly string[] | null
  readonly weakest: Strength | null
  readonly strongest: Strength | null
  readonly files_in_all: number
}

const NAMED = sql<SqlBool>`voided_at is null and evidence <> '{}'`

/** One line a row and file, of every ledger and year. */
function links(scope: UnitScope, ledgers: UnitLedgers): RawBuilder<unknown> {
  const each = ledgers.definitions.map(
    ({ id }) => sql`select ${id}::text as ledger, id as row_id, year, happened_on, strength, unnest(evidence) as file
      from ${rowsOf(scope, ledgers.table(id).table)} as ledger_row where ${NAMED}`,
  )
  if (each.length > 0) return sql.join(each, sql` union all `)
  return sql`select ''::text as ledger, ''::text as row_id, 0 as year, null::date as happened_on, 0::smallint as strength,
    ''::text as file where false`
}

/** Files with what the year's rows make of them; a file of another year only is not there. */
function used(scope: UnitScope, { ledgers, year }: { readonly ledgers: UnitLedgers; readonly year: number }) {
  return sql`with link as (${links(scope, ledgers)}), used as (
      select file, count(*) filter (where year = ${year}) as row_count,
        array_agg(distinct ledger) filter (where year = ${year}) as ledgers,
        array_agg(distinct strength) filter (where year = ${year}) as strengths,
        min(strength) filter (where year = ${year}) as weakest,
        max(strength) filter (where year = ${year}) as strongest
      from link group by file
    ), found as (
      select kept.*, coalesce(row_count, 0) as row_count, ledgers, strengths, weakest, strongest
      from ${rowsOf(scope, 'evidence_file')} as kept left join used on used.file = kept.id
      where used.file is null or used.row_count > 0
    )`
}

interface Asked<Q> {
  readonly ledgers: UnitLedgers
  readonly query: Q
}

export async function listEvidence(
  db: Database,
  scope: UnitScope,
  { ledgers, query }: Asked<EvidenceQuery>,
): Promise<Page<UsedEvidence>> {
  const { rows } = await sql<Used>`
    ${used(scope, { ledgers, year: query.year })}
    select *, count(*) over () as files_in_all from found where ${conditionOf(query)}
    order by ${orderOf(query.sort)} limit ${query.limit} offset ${query.offset}`.execute(db)
  return {
    rows: rows.map((row) => ({
      file: fileOf(row),
      rows: row.row_count,
      ledgers: row.ledgers ?? [],
      weakest: row.weakest,
      strongest: row.strongest,
    })),
    total: rows[0]?.files_in_all ?? 0,
  }
}

function conditionOf({ words, isLinked, ledger, strength }: EvidenceQuery): RawBuilder<SqlBool> {
  const conditions = [
    sql<SqlBool>`true`,
    ...(words === undefined
      ? []
      : [sql<SqlBool>`strpos(lower(concat_ws(' ', file_name, description, kind)), lower(${words})) > 0`]),
    ...(isLinked === undefined ? [] : [isLinked ? sql<SqlBool>`row_count > 0` : sql<SqlBool>`row_count = 0`]),
    ...(ledger === undefined ? [] : [sql<SqlBool>`${ledger} = any(ledgers)`]),
    ...(strength === undefined ? [] : [sql<SqlBool>`${strength}::smallint = any(strengths)`]),
  ]
  return sql<SqlBool>`${sql.join(conditions, sql` and `)}`
}

const ORDERS = {
  addedAt: sql`added_at`,
  fileName: sql`file_name collate zhengji_pinyin`,
  bytes: sql`bytes`,
  rows: sql`row_count`,
} as const

function orderOf({ by, isDescending }: EvidenceQuery['sort']): RawBuilder<unknown> {
  const way = isDescending ? sql`desc` : sql`asc`
  return sql`${ORDERS[by]} ${way}, id ${way}`
}

export async function tallyEvidence(
  db: Database,
  scope: UnitScope,
  { ledgers, query: year }: Asked<number>,
): Promise<EvidenceTally> {
  const { rows } = await sql<EvidenceTally>`
    ${used(scope, { ledgers, year })}
    select count(*) as files, count(*) filter (where row_count = 0) as unlinked, coalesce(sum(bytes), 0)::bigint as bytes
    from found`.execute(db)
  return rows[0] ?? { files: 0, unlinked: 0, bytes: 0 }
}

export async function rowsWithEvidence(
  db: Database,
  scope: UnitScope,
  { ledgers, query: { id, year } }: Asked<{ readonly id: string; readonly year: number }>,
): Promise<readonly EvidencedRow[]> {
  const { rows } = await sql<EvidencedRow>`
    select ledger, row_id as id from (${links(scope, ledgers)}) as link
    where file = ${id} and year = ${year} order by happened_on desc, ledger, row_id limit 500`.execute(db)
  return rows
}

interface Proofs {
  readonly files: readonly string[]
  readonly questions: readonly ProofQuestion[]
}

export async function proofsIn(
  db: Database,
  scope: UnitScope,
  { ledgers, query: { files, questions } }: Asked<Proofs>,
): Promise<readonly { readonly name: string; readonly file: string }[]> {
  if (files.length === 0 || questions.length === 0) return []
  const each = questions.map(({ name, rows: { ledger, measure, period } }) => {
    const table = ledgers.table(ledger)
    return sql`select ${name}::text as name, unnest(evidence) as file from ${ledgerRows(scope, table)} as ledger_row
      where ${NAMED} and evidence && ${[...files]}::text[] and ${within(period)} and ${filterSql(measure.where, table)}`
  })
  const { rows } = await sql<{ name: string; file: string }>`
    select distinct name, file from (${sql.join(each, sql` union all `)}) as proof
    where file = any(${[...files]}) order by name, file`.execute(db)
  return rows
}

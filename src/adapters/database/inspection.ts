import { createHash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import { consoleScope } from '../../domain/access/index.ts'
import type { Period } from '../../domain/calendar/index.ts'
import type { LedgerRow } from '../../domain/ledger/index.ts'
import type {
  InspectedDefinition,
  InspectedFile,
  InspectedRow,
  Inspection,
  InspectionSize,
  Ports,
  TrailEntry,
} from '../../usecases/ports.ts'
import type { EvidenceFiles } from '../files/evidence-files.ts'
import { portionsOf } from './cursor.ts'
import type { Database } from './database.ts'
import { fileOf } from './evidence-records.ts'
import type { LedgerCatalogue } from './ledger-catalogue.ts'
import { ENVELOPE, type LedgerTable } from './ledger-columns.ts'
import { type LedgerRecord, rowOf } from './ledger-records.ts'
import { within } from './measure-sql.ts'
import { entryOf } from './trail-store.ts'

interface Inspecting {
  readonly catalogue: LedgerCatalogue
  readonly files: EvidenceFiles
  readonly ports: Ports
  readonly portsWithoutParts: Ports
}

/** What is kept, read past the scopes; `db` is one snapshot of the database. */
export function inspectionOf(db: Database, { catalogue, files, ports, portsWithoutParts }: Inspecting): Inspection {
  return {
    unitIds: () => unitIds(db, catalogue),
    definitions: async (unitId) => (await catalogue.of(db, consoleScope(unitId))).definitions,
    async chainEnd(unitId) {
      const found = await db
        .selectFrom('trail_head')
        .select(['sequence', 'digest'])
        .where('unit_id', '=', unitId)
        .executeTakeFirst()
      return found ?? null
    },
    size: async (unitId) => sizeOf(db, { unitId, tables: await tablesOf(db, catalogue, unitId) }),
    entries: (unitId) => entries(db, unitId),
    rows: async function* (unitId, ledger) {
      yield* rows(db, { table: (await catalogue.of(db, consoleScope(unitId))).table(ledger), unitId })
    },
    vanishedRows: async function* (unitId, ledger) {
      yield* vanishedRows(db, { table: (await catalogue.of(db, consoleScope(unitId))).table(ledger), unitId })
    },
    countingRows: async function* (unitId, { ledger, period }) {
      yield* countingRows(db, { table: (await catalogue.of(db, consoleScope(unitId))).table(ledger), unitId, period })
    },
    ownLedgers: (unitId) => ownLedgers(db, unitId),
    evidence: (unitId) => evidence(db, { files, unitId }),
    ports,
    portsWithoutParts,
  }
}

async function unitIds(db: Database, { builtIn }: LedgerCatalogue): Promise<readonly string[]> {
  const tables = [
    'trail_head',
    'trail_entry',
    'evidence_file',
    'unit',
    'own_ledger',
    ...builtIn.map(({ id }) => `ledger_${id}`),
  ]
  const parts = tables.map((table) => sql`select unit_id from ${sql.table(table)}`)
  const { rows } = await sql<{ unit_id: string }>`${sql.join(parts, sql` union `)} order by unit_id`.execute(db)
  return rows.map(({ unit_id }) => unit_id)
}

async function tablesOf(db: Database, catalogue: LedgerCatalogue, unitId: string): Promise<readonly string[]> {
  const ledgers = await catalogue.of(db, consoleScope(unitId))
  return [...new Set(ledgers.definitions.map(({ id }) => ledgers.table(id).table))]
}

async function sizeOf(
  db: Database,
  { unitId, tables }: { readonly unitId: string; readonly tables: readonly string[] },
): Promise<InspectionSize> {
  const count = (table: string) => sql`(select count(*) from ${sql.table(table)} where unit_id = ${unitId})`
  const rows = tables.length === 0 ? sql`0` : sql.join(tables.map(count), sql` + `)
  const { rows: found } = await sql<Readonly<Record<keyof InspectionSize, string>>>`
    select ${count('trail_entry')} as entries, ${rows} as rows, ${count('evidence_file')} as files`.execute(db)
  const [size] = found
  return { entries: Number(size?.entries), rows: Number(size?.rows), files: Number(size?.files) }
}

async function* entries(db: Database, unitId: string): AsyncGenerator<TrailEntry> {
  type Entry = Parameters<typeof entryOf>[0]
  const query = sql<Entry>`select * from trail_entry where unit_id = ${unitId} order by sequence`
  for await (const portion of portionsOf(db, query, { size: 2_000 })) yield* portion.map(entryOf)
}

interface InspectedTable {
  readonly table: LedgerTable
  readonly unitId: string
}

interface InspectedRecord {
  readonly first_action: string | null
  readonly recorded_digest: string | null
}

/** What the trail says of each row is gathered in one walk along its index, not asked for row by row. */
async function* rows(db: Database, { table, unitId }: InspectedTable): AsyncGenerator<InspectedRow> {
  const query = sql<LedgerRecord & InspectedRecord>`
    select ${sql.join(readableColumns(table))}, first_action, recorded_digest
    from ${sql.table(table.table)} as kept
    left join (
      select subject_id, (array_agg(action order by sequence))[1] as first_action,
        (array_agg(details ->> 'digest' order by sequence desc)
          filter (where details ->> 'digest' is not null))[1] as recorded_digest
      from trail_entry where unit_id = ${unitId} and subject_kind = ${table.ledger} group by subject_id
    ) as told on told.subject_id = kept.id
    where unit_id = ${unitId} order by id`
  for await (const portion of portionsOf(db, query)) {
    for (const record of portion) {
      const { first_action: firstAction, recorded_digest: recordedDigest } = record
      yield { row: withNumbers(rowOf(record, table), table), firstAction, recordedDigest }
    }
  }
}

async function* countingRows(
  db: Database,
  { table, unitId, period }: { readonly table: LedgerTable; readonly unitId: string; readonly period: Period },
): AsyncGenerator<LedgerRow> {
  const query = sql<LedgerRecord>`
    select ${sql.join(readableColumns(table))} from ${sql.table(table.table)} as kept
    where unit_id = ${unitId} and voided_at is null and ${within(period)} order by happened_on, id`
  for await (const portion of portionsOf(db, query)) {
    for (const record of portion) yield withNumbers(rowOf(record, table), table)
  }
}

async function ownLedgers(db: Database, unitId: string): Promise<readonly InspectedDefinition[]> {
  const { rows } = await sql<InspectedDefinition>`
    select id as ledger, version, definition::text as text, digest from own_ledger
    where unit_id = ${unitId} order by id, version`.execute(db)
  return rows
}

/** Whole numbers as text: what somebody wrote past the program may be larger than the program can hold. */
function readableColumns({ fields }: LedgerTable): RawBuilder<unknown>[] {
  const ofFields = fields.map(({ column, type }) =>
    type === 'bigint' ? sql`${sql.ref(column)}::text as ${sql.ref(column)}` : sql.ref(column),
  )
  return [...Object.keys(ENVELOPE).map((name) => sql.ref(name)), ...ofFields]
}

function withNumbers(row: LedgerRow, { fields }: LedgerTable): LedgerRow {
  const numbers = fields
    .filter(({ field, type }) => type === 'bigint' && Number.isSafeInteger(Number(row.values[field] ?? 'none')))
    .map(({ field }) => [field, Number(row.values[field])] as const)
  return { ...row, values: { ...row.values, ...Object.fromEntries(numbers) } }
}

async function* vanishedRows(
  db: Database,
  { table, unitId }: { table: LedgerTable; unitId: string },
): AsyncGenerator<string> {
  const query = sql<{ id: string }>`
    select distinct subject_id as id from trail_entry
    where unit_id = ${unitId} and subject_kind = ${table.ledger}
      and details ->> 'digest' is not null and details ->> 'count' is null
      and not exists (select from ${sql.table(table.table)} as kept
        where kept.unit_id = trail_entry.unit_id and kept.id = trail_entry.subject_id)
    order by id`
  for await (const portion of portionsOf(db, query)) yield* portion.map(({ id }) => id)
}

async function* evidence(
  db: Database,
  { files, unitId }: { files: EvidenceFiles; unitId: string },
): AsyncGenerator<InspectedFile> {
  type File = Parameters<typeof fileOf>[0]
  const query = sql<File>`select * from evidence_file where unit_id = ${unitId} order by id`
  for await (const portion of portionsOf(db, query, { size: 500 })) {
    for (const record of portion) yield { file: fileOf(record), foundDigest: await foundDigest(files, record.digest) }
  }
}

async function foundDigest(files: EvidenceFiles, digest: string): Promise<string | null> {
  if (!/^[0-9a-f]{64}$/.test(digest) || (await files.size(digest)) === null) return null
  const hash = createHash('sha256')
  for await (const portion of files.stream(digest)) hash.update(portion)
  return hash.digest('hex')
}

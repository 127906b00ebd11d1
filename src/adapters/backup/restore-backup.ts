import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { LedgerDefinition } from '../../domain/ledger/index.ts'
import type { BackupSummary } from '../../usecases/ports.ts'
import { type Database, inTransaction } from '../database/database.ts'
import { createLedgerTable, createLedgerTables, ledgerShapes } from '../database/ledger-tables.ts'
import { applyMigrations, knownMigrations, lockStructure, type Migration } from '../database/migrate.ts'
import { renewMonths } from '../database/month-states.ts'
import type { EvidenceFiles } from '../files/evidence-files.ts'
import {
  type BackupManifest,
  type BackupPart,
  INSTALLATION_TABLES,
  REBUILT_TABLES,
  STRUCTURAL_TABLES,
} from './backup-format.ts'
import { checkBackup, readBackup } from './check-backup.ts'
import { damaged } from './damaged.ts'
import { summaryOf } from './take-backup.ts'
import type { TarEntry } from './tar.ts'

interface Target {
  readonly files: EvidenceFiles
  readonly definitions: readonly LedgerDefinition[]
}

/** Checks the whole file first; then replaces everything in one transaction. Evidence is only ever added. */
export async function restoreBackup(
  db: Database,
  { files, definitions }: Target,
  file: string,
): Promise<BackupSummary> {
  const migrations = await knownMigrations()
  const manifest = await checkBackup(file, migrations)
  await inTransaction(db, async (transaction) => {
    await lockStructure(transaction)
    await emptyAsOf(transaction, { manifest, migrations })
    await fill(transaction, { file, manifest, files })
    // What was added to the program since: structure first, then new fields and new ledgers.
    await applyMigrations(transaction, migrations)
    await createLedgerTables(transaction, definitions)
    await renewMonths(transaction)
  })
  return summaryOf(manifest)
}

/** Empty tables of the structure that the backup was taken from; the installation's own stay as they are. */
async function emptyAsOf(
  db: Database,
  { manifest, migrations }: { manifest: BackupManifest; migrations: readonly Migration[] },
): Promise<void> {
  const ledgers = (await ledgerShapes(db)).map(({ table }) => table)
  const kept = await db.selectFrom('setting').selectAll().execute()
  const structure = [...Object.keys(STRUCTURAL_TABLES), ...REBUILT_TABLES, ...INSTALLATION_TABLES]
  for (const table of [...structure, ...ledgers]) {
    await sql`drop table if exists ${sql.table(table)} cascade`.execute(db)
  }
  await applyMigrations(db, migrations.slice(0, manifest.head.migrations.length))
  if (kept.length > 0) await db.insertInto('setting').values(kept).execute()
  for (const { table, columns } of manifest.tables) {
    if (columns !== null) await createLedgerTable(db, { table, columns })
  }
}

interface Filling {
  readonly file: string
  readonly manifest: BackupManifest
  readonly files: EvidenceFiles
}

async function fill(db: Database, { file, manifest, files }: Filling): Promise<void> {
  const parts = new Map(
    manifest.tables.flatMap(({ table, parts: some }) => some.map((part) => [part.name, { table, part }] as const)),
  )
  for await (const entry of readBackup(file)) {
    const found = parts.get(entry.name)
    if (found !== undefined) await insertPart(db, entry, found)
    if (entry.name.startsWith('evidence/')) {
      const digest = entry.name.slice('evidence/'.length)
      if ((await files.size(digest)) !== entry.bytes) await files.keepStream(digest, entry.content)
    }
  }
}

/** Read a second time, the part must still be what was checked. */
async function insertPart(
  db: Database,
  { content }: TarEntry,
  { table, part }: { table: string; part: BackupPart },
): Promise<void> {
  const portions: Uint8Array[] = []
  for await (const portion of content) portions.push(portion)
  const bytes = Buffer.concat(portions)
  if (createHash('sha256').update(bytes).digest('hex') !== part.sha256) throw damaged('文件在恢复时被改动')
  const rows = `[${bytes.toString('utf8').trimEnd().replaceAll('\n', ',')}]`
  const { numAffectedRows } = await sql`insert into ${sql.table(table)}
    select * from json_populate_recordset(null::${sql.table(table)}, ${rows}::json)`.execute(db)
  if (numAffectedRows !== BigInt(part.rows)) throw damaged(`${part.name} 的行数与清单不符`)
}

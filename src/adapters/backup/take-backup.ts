import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { type RawBuilder, sql } from 'kysely'
import { Refusal } from '../../contract/refusals.ts'
import type { BackupProgress, BackupSummary, Cancellation, Clock } from '../../usecases/ports.ts'
import { portionsOf } from '../database/cursor.ts'
import { type Database, inSnapshot } from '../database/database.ts'
import { ledgerShapes } from '../database/ledger-tables.ts'
import type { EvidenceFiles } from '../files/evidence-files.ts'
import {
  BACKUP_FORMAT,
  type BackupHead,
  type BackupManifest,
  type BackupPart,
  FORMAT_VERSION,
  rowsIn,
  STRUCTURAL_TABLES,
} from './backup-format.ts'
import { TAR_END, tarHeader, tarPadding } from './tar.ts'

/** Where a part ends: what restoring holds in memory. */
const PART_BYTES = 4_000_000
const ROWS_FETCHED = 1_000
/** Compiled reports are large. */
const REPORTS_FETCHED = 10

interface Source {
  readonly files: EvidenceFiles
  readonly clock: Clock
}

/** How somebody follows a backup while it is written, and calls it off. */
interface Watch {
  readonly onProgress?: (progress: BackupProgress) => void
  readonly signal?: Cancellation
}

function abortSignal(signal: Cancellation): AbortSignal {
  const controller = new AbortController()
  if (signal.aborted) controller.abort()
  else signal.addEventListener('abort', () => controller.abort())
  return controller.signal
}

/** Writes a backup beside `file` and moves it into place once it is whole and on disk. */
export async function takeBackup(
  db: Database,
  { files, clock, onProgress, signal }: Source & Watch,
  file: string,
): Promise<BackupSummary> {
  const partial = `${file}.partial-${process.pid}`
  const manifest = emptyManifest(await headOf(db, clock))
  try {
    await inSnapshot(db, async (snapshot) => {
      const onPart = await follow(snapshot, manifest, onProgress)
      await pipeline(
        archive(snapshot, { files, manifest, onPart }),
        createGzip(),
        createWriteStream(partial, { mode: 0o600, flush: true }),
        signal === undefined ? {} : { signal: abortSignal(signal) },
      )
    })
    await rename(partial, file)
  } catch (error) {
    await rm(partial, { force: true })
    throw isAboutFile(error) ? new Refusal('file/unreadable', { file, reason: '不能写入这个文件' }) : error
  }
  return summaryOf(manifest)
}

export function manifestDigest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

export function summaryOf(manifest: BackupManifest): BackupSummary {
  return {
    takenAt: manifest.head.takenAt as BackupSummary['takenAt'], // the schema checks it
    rows: rowsIn(manifest),
    files: manifest.evidence.length,
    missingFiles: manifest.missingFiles,
    digest: manifestDigest(JSON.stringify(manifest)),
  }
}

/** Counts everything once, so that what is written can be told as a part of the whole. */
async function follow(db: Database, manifest: BackupManifest, onProgress: Watch['onProgress']): Promise<() => void> {
  if (onProgress === undefined) return () => undefined
  const tables = [...Object.keys(STRUCTURAL_TABLES), ...(await ledgerShapes(db)).map(({ table }) => table)]
  const counts = tables.map((table) => sql`select count(*)::int as n from ${sql.table(table)}`)
  const files = sql`select count(distinct digest)::int as n from evidence_file`
  const { rows } = await sql<{ n: number }>`${sql.join([...counts, files], sql` union all `)}`.execute(db)
  const total = rows.reduce((sum, { n }) => sum + n, 0)
  return () => {
    const done = rowsIn(manifest) + manifest.evidence.length + manifest.missingFiles.length
    onProgress({ done, total })
  }
}

type Filling = { -readonly [K in keyof BackupManifest]: BackupManifest[K] }

function emptyManifest(head: BackupHead): Filling {
  return { head, tables: [], evidence: [], missingFiles: [] }
}

async function headOf(db: Database, clock: Clock): Promise<BackupHead> {
  const migrations = await db.selectFrom('schema_migration').select(['number', 'checksum']).orderBy('number').execute()
  return { format: BACKUP_FORMAT, formatVersion: FORMAT_VERSION, takenAt: clock.now(), migrations }
}

function isAboutFile(error: unknown): boolean {
  const codes = ['ENOENT', 'EACCES', 'EISDIR', 'ENOTDIR', 'EROFS', 'ENOSPC', 'EPERM']
  return error instanceof Error && 'code' in error && codes.includes(String(error.code)) && 'syscall' in error
}

interface Filled {
  readonly files: EvidenceFiles
  readonly manifest: Filling
  /** Called after each part. */
  readonly onPart: () => void
}

/** The bytes of the archive; fills the manifest on the way and ends with it. */
async function* archive(db: Database, { files, manifest, onPart }: Filled): AsyncGenerator<Uint8Array> {
  onPart()
  yield* entry('head.json', Buffer.from(JSON.stringify(manifest.head)))
  for (const [table, key] of Object.entries(STRUCTURAL_TABLES)) {
    yield* tableParts(db, manifest, { table, key, columns: null })
    onPart()
  }
  for (const { table, columns } of await ledgerShapes(db)) {
    yield* tableParts(db, manifest, { table, key: ['unit_id', 'id'], columns: { ...columns } })
    onPart()
  }
  yield* evidence(db, { files, manifest, onPart })
  yield* entry('manifest.json', Buffer.from(JSON.stringify(manifest)))
  yield* entry('manifest.sha256', Buffer.from(manifestDigest(JSON.stringify(manifest))))
  yield TAR_END
}

async function* entry(name: string, content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield tarHeader({ name, bytes: content.length })
  yield content
  yield tarPadding(content.length)
}

interface TableSource {
  readonly table: string
  readonly key: readonly string[]
  readonly columns: BackupManifest['tables'][number]['columns']
}

async function* tableParts(
  db: Database,
  manifest: Filling,
  { table, key, columns }: TableSource,
): AsyncGenerator<Uint8Array> {
  const parts: BackupPart[] = []
  manifest.tables.push({ table, columns, parts })
  for await (const { text, rows } of portionsOfText(db, { table, key })) {
    const content = Buffer.from(text)
    const name = `tables/${table}/${String(parts.length + 1).padStart(6, '0')}.jsonl`
    const sha256 = createHash('sha256').update(content).digest('hex')
    parts.push({ name, bytes: content.length, rows, sha256 })
    yield* entry(name, content)
  }
}

/** Rows as the database itself writes them, so that no number or time passes through the program. */
async function* portionsOfText(
  db: Database,
  { table, key }: Pick<TableSource, 'table' | 'key'>,
): AsyncGenerator<{ text: string; rows: number }> {
  const order = sql.join(key.map((column) => sql.ref(column)))
  const query: RawBuilder<{ line: string }> = sql`
    select row_to_json(kept)::text as line from (select * from ${sql.table(table)} order by ${order}) as kept`
  let [text, rows] = ['', 0]
  for await (const portion of portionsOf(db, query, {
    size: table === 'report_version' ? REPORTS_FETCHED : ROWS_FETCHED,
  })) {
    for (const { line } of portion) {
      text += `${line}\n`
      rows += 1
      if (text.length < PART_BYTES) continue
      yield { text, rows }
      ;[text, rows] = ['', 0]
    }
  }
  if (rows > 0) yield { text, rows }
}

async function* evidence(db: Database, { files, manifest, onPart }: Filled): AsyncGenerator<Uint8Array> {
  const query = sql<{ digest: string }>`select distinct digest from evidence_file order by digest`
  for await (const portion of portionsOf(db, query)) {
    for (const { digest } of portion) {
      const bytes = await files.size(digest)
      if (bytes === null) manifest.missingFiles.push(digest)
      else yield* evidenceFile(files, manifest, { digest, bytes })
      onPart()
    }
  }
}

async function* evidenceFile(
  files: EvidenceFiles,
  manifest: Filling,
  { digest, bytes }: { digest: string; bytes: number },
): AsyncGenerator<Uint8Array> {
  manifest.evidence.push({ digest, bytes })
  yield tarHeader({ name: `evidence/${digest}`, bytes })
  yield* files.stream(digest)
  yield tarPadding(bytes)
}

import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { Refusal } from '../../contract/refusals.ts'
import { type Database, inTransaction, runScript } from './database.ts'

export interface Migration {
  readonly number: number
  readonly name: string
  readonly script: string
  /** SHA-256 of the script. */
  readonly checksum: string
}

/** Taken by everyone who changes tables. Any number that nothing else locks. */
const MIGRATION_LOCK = 7_403_212

/**
 * Brings the tables to the newest structure, in one transaction, one process at a time; then runs `andThen` in it.
 *
 * @throws Refusal `database/newer` when a later version of the product has been here.
 */
export async function migrate(db: Database, andThen: (db: Database) => Promise<void> = async () => {}): Promise<void> {
  const migrations = await knownMigrations()
  await inTransaction(db, async (transaction) => {
    await lockStructure(transaction)
    await applyMigrations(transaction, migrations)
    await andThen(transaction)
  })
}

/** Until the transaction ends, nobody else changes tables. */
export async function lockStructure(db: Database): Promise<void> {
  await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(db)
}

/** The numbered scripts in order, without gaps. */
export async function knownMigrations(): Promise<readonly Migration[]> {
  const folder = await migrationsFolder()
  const names = (await readdir(folder)).filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name)).sort()
  const migrations = await Promise.all(names.map((name) => readMigration(folder, name)))
  const misplaced = migrations.find(({ number }, index) => number !== index + 1)
  if (misplaced !== undefined) throw new Error(`migrations must count 1, 2, 3 …: ${misplaced.name}`)
  return migrations
}

/** Beside this file in the source, beside the program once it is built. */
async function migrationsFolder(): Promise<string> {
  return fileURLToPath(new URL('./migrations', import.meta.url))
}

async function readMigration(folder: string, name: string): Promise<Migration> {
  // The checksum must not depend on how a checkout writes line ends.
  const script = (await readFile(`${folder}/${name}`, 'utf8')).replaceAll('\r\n', '\n')
  const checksum = createHash('sha256').update(script).digest('hex')
  return { number: Number(name.slice(0, 4)), name, script, checksum }
}

/**
 * Those that the database lacks; in the caller's transaction, under its lock. What is no table, such as a collation, a
 * script creates `if not exists`: restoring runs it again on a database where only the tables were dropped.
 */
export async function applyMigrations(db: Database, migrations: readonly Migration[]): Promise<void> {
  await runScript(
    db,
    `create table if not exists schema_migration (
       number integer primary key, name text not null, checksum text not null,
       applied_at timestamptz not null default now())`,
  )
  const applied = await db
    .selectFrom('schema_migration')
    .select(['number', 'name', 'checksum'])
    .orderBy('number')
    .execute()
  refuseStrangers(applied, migrations)
  for (const { number, name, script, checksum } of migrations.slice(applied.length)) {
    await runScript(db, script)
    await db.insertInto('schema_migration').values({ number, name, checksum }).execute()
  }
}

function refuseStrangers(
  applied: readonly Omit<Migration, 'script'>[],
  known: readonly Omit<Migration, 'script'>[],
): void {
  const newest = applied.at(-1)?.number ?? 0
  if (newest > known.length) throw new Refusal('database/newer', { found: newest, known: known.length })
  for (const { number, name, checksum } of applied) {
    if (known[number - 1]?.checksum !== checksum) throw new Error(`migration ${name} was changed after it had been run`)
  }
}

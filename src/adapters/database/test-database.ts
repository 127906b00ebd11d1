/*
 * The real database for tests of use cases, of the server and of the command line.
 *
 *   import { testPorts } from '../adapters/database/test-database.ts'
 *   import { ledgers } from '../ledgers/index.ts'
 *
 *   const { ports, clock, scope } = await testPorts({ definitions: ledgers })     // at the top of the file, once
 *   test('…', async () => {
 *     const unit = scope('unit-of-this-test')                                   // each test has a unit of its own
 *     await ports.ledgers.append(unit, 'payment', [...])
 *     clock.set('2020-12-31T08:00:00.000Z')
 *   })
 *
 * Each file has a database of its own, made in a tenth of a second from a template and dropped after the file. The
 * server is one for all files, started by the first and stopped by the last (test-server.ts).
 */
import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, expect } from 'vitest'
import type { UnitScope } from '../../domain/access/index.ts'
import { day, type Instant } from '../../domain/calendar/index.ts'
import type { LedgerDefinition } from '../../domain/ledger/index.ts'
import type { Clock, DocumentExaminer, DocumentWriters, Ports } from '../../usecases/ports.ts'
import { evidenceFiles } from '../files/evidence-files.ts'
import { directTables } from '../tables/test-tables.ts'
import { drawThumbnail } from '../thumbnails/draw-thumbnail.ts'
import { keptThumbnails } from '../thumbnails/kept-thumbnails.ts'
import { type Database, embeddedConnections, openDatabase } from './database.ts'
import { portsOn } from './database-ports.ts'
import type { Address } from './embedded-postgres.ts'
import { LedgerCatalogue } from './ledger-catalogue.ts'
import { createLedgerTables } from './ledger-tables.ts'
import { knownMigrations, migrate } from './migrate.ts'
import { type SessionStore, sessionStore } from './session-store.ts'
import { scopeOf } from './test-ledgers.ts'
import { EMBEDDED, openTestServer, type TestServer, type TestServerKind } from './test-server.ts'

/** A clock that stands still until it is set. */
export interface TestClock extends Clock {
  set(instant: string): void
}

export interface TestPorts {
  readonly ports: Ports
  readonly clock: TestClock
  readonly sessions: SessionStore
  /** For what only direct SQL can do, such as forging a row. */
  readonly db: Database
  /** The data folder of this file. */
  readonly home: string
  /** A scope for a unit, without asking who may have it. */
  scope(unitId: string): UnitScope
}

/** Ports on a fresh database with the tables of `definitions`, none if not given. Everything is cleared away after the test file. */
export async function testPorts({
  definitions = [],
  writers = NO_WRITERS,
  examiner = NO_EXAMINER,
  on = EMBEDDED,
}: {
  definitions?: readonly LedgerDefinition[]
  writers?: DocumentWriters
  examiner?: DocumentExaminer
  /** Another server than the embedded one: see `storeServers`. */
  on?: TestServerKind
} = {}): Promise<TestPorts> {
  // Vitest forgets a clean-up that is asked for within a test.
  if (expect.getState().currentTestName !== undefined) throw new Error('call testPorts at the top of the file')
  const server = await openTestServer(on)
  const name = await createTestDatabase(server, definitions)
  const home = await mkdtemp(join(tmpdir(), 'zhengji-home-'))
  const db = openDatabase(embeddedConnections(server, name))
  const clock = testClock()
  afterAll(async () => {
    await db.destroy()
    await administer(await server.address(), `drop database if exists "${name}" with (force)`)
    await server.leave()
    await rm(home, { recursive: true, force: true })
  })
  const catalogue = new LedgerCatalogue(definitions)
  const files = evidenceFiles(join(home, 'evidence'))
  return {
    ports: portsOn(db, {
      catalogue,
      files,
      clock,
      writers,
      examiner,
      tables: directTables,
      thumbnails: keptThumbnails(join(home, 'thumbnails'), drawThumbnail),
      backupsIn: join(home, 'backups'),
    }),
    clock,
    sessions: sessionStore(db, clock),
    db,
    home,
    scope: scopeOf,
  }
}

const unasked = () => Promise.reject(new Error('this test was given no writers: testPorts({ writers })'))
const NO_EXAMINER: DocumentExaminer = { examine: unasked, comment: unasked }
const NO_WRITERS: DocumentWriters = { docx: unasked, xlsx: unasked, formDocx: unasked, html: unasked, json: unasked }

function testClock(start = '2021-01-05T01:00:00.000Z'): TestClock {
  let now = new Date(start)
  return {
    now: () => now.toISOString() as Instant, // exactly that text
    today: () => day(new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)),
    set: (instant) => {
      now = new Date(instant)
    },
  }
}

/** A copy of the template for these definitions, which is made on first use. */
async function createTestDatabase(server: TestServer, definitions: readonly LedgerDefinition[]): Promise<string> {
  const address = await server.address()
  const migrations = await knownMigrations()
  const shape = JSON.stringify([migrations.map(({ checksum }) => checksum), definitions])
  const template = `template_${createHash('sha256').update(shape).digest('hex').slice(0, 16)}`
  const name = `test_${randomBytes(8).toString('hex')}`
  const admin = await connectTo(address)
  try {
    // Files start at the same time; one makes the template, the others wait for it.
    await admin.query('select pg_advisory_lock(hashtext($1))', [template])
    const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [template])
    if (rowCount === 0) await makeTemplate(server, { admin, template, definitions })
    await admin.query(`create database "${name}" template "${template}"`)
  } finally {
    await admin.end()
  }
  return name
}

async function makeTemplate(
  server: TestServer,
  { admin, template, definitions }: { admin: pg.Client; template: string; definitions: readonly LedgerDefinition[] },
): Promise<void> {
  const making = `${template}_${randomBytes(4).toString('hex')}`
  await admin.query(`create database "${making}"`)
  const db = openDatabase(embeddedConnections(server, making))
  await migrate(db, (transaction) => createLedgerTables(transaction, definitions))
  await db.destroy()
  await admin.query(`alter database "${making}" rename to "${template}"`)
}

async function connectTo(address: Address): Promise<pg.Client> {
  const client = new pg.Client({ ...address })
  await client.connect()
  return client
}

async function administer(address: Address, statement: string): Promise<void> {
  const client = await connectTo(address)
  await client.query(statement)
  await client.end()
}

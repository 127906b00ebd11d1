import { join } from 'node:path'
import { systemClock } from '../adapters/clock.ts'
import { dataFolder } from '../adapters/data-folder.ts'
import {
  type ConnectionSource,
  embeddedConnections,
  openDatabase,
  serverConnections,
} from '../adapters/database/database.ts'
import { portsOn } from '../adapters/database/database-ports.ts'
import { openEmbeddedServer } from '../adapters/database/embedded-postgres.ts'
import { installationSecret } from '../adapters/database/installation-secret.ts'
import { LedgerCatalogue } from '../adapters/database/ledger-catalogue.ts'
import { createLedgerTables } from '../adapters/database/ledger-tables.ts'
import { migrate } from '../adapters/database/migrate.ts'
import { type SessionStore, sessionStore } from '../adapters/database/session-store.ts'
import { workerExaminer } from '../adapters/examiner/worker-examiner.ts'
import { evidenceFiles } from '../adapters/files/evidence-files.ts'
import { workerTables } from '../adapters/tables/worker-tables.ts'
import { workerThumbnails } from '../adapters/thumbnails/worker-thumbnails.ts'
import { documentWriters } from '../adapters/writers/document-writers.ts'
import type { LedgerDefinition } from '../domain/ledger/index.ts'
import type { Clock, Ports } from '../usecases/ports.ts'
import { auditWorkerFile, standaloneFolder, tableWorkerFile, thumbnailWorkerFile } from './program-files.ts'

export interface PortOptions {
  /** The data folder; not given: see {@link dataFolder}. */
  readonly home: string | undefined
  /** A PostgreSQL server to use instead of the embedded one. */
  readonly databaseUrl: string | undefined
  readonly definitions: readonly LedgerDefinition[]
  readonly clock?: Clock
}

export interface OpenPorts {
  readonly ports: Ports
  readonly sessions: SessionStore
  /** The key of the session cookies, the same for every process on the database. */
  readonly sessionSecret: string
  readonly home: string
  close(): Promise<void>
}

/** Opens the database, brings its tables up to date, and hands out everything that reaches the outside. */
export async function openPorts({
  home,
  databaseUrl,
  definitions,
  clock = systemClock,
}: PortOptions): Promise<OpenPorts> {
  const folder = await dataFolder(home)
  const { connections, close } = await openConnections({ folder, databaseUrl })
  const db = openDatabase(connections)
  const examiner = workerExaminer({ file: auditWorkerFile(), clock })
  const tables = workerTables({ file: tableWorkerFile() })
  const thumbnails = workerThumbnails(join(folder, 'thumbnails'), { file: thumbnailWorkerFile() })
  const closeAll = async () => {
    await examiner.close()
    await tables.close()
    await thumbnails.close()
    await db.destroy()
    await close()
  }
  try {
    await migrate(db, (transaction) => createLedgerTables(transaction, definitions))
  } catch (error) {
    await closeAll()
    throw error
  }
  const files = evidenceFiles(join(folder, 'evidence'))
  const ports = portsOn(db, {
    catalogue: new LedgerCatalogue(definitions),
    files,
    clock,
    writers: documentWriters(standaloneFolder()),
    examiner,
    tables,
    thumbnails,
    backupsIn: join(folder, 'backups'),
  })
  const sessionSecret = await installationSecret(db)
  return { ports, sessions: sessionStore(db, clock), sessionSecret, home: folder, close: closeAll }
}

async function openConnections({
  folder,
  databaseUrl,
}: {
  folder: string
  databaseUrl: string | undefined
}): Promise<{ connections: ConnectionSource; close: () => Promise<void> }> {
  if (databaseUrl !== undefined && databaseUrl !== '') {
    return { connections: await serverConnections(databaseUrl), close: async () => {} }
  }
  const server = await openEmbeddedServer({ folder })
  return { connections: embeddedConnections(server, 'postgres'), close: async () => void (await server.close()) }
}

import { rm } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { type EmbeddedServer, openEmbeddedServer } from './embedded-postgres.ts'
import { livingPostmaster } from './postmaster.ts'

/** One server for all test files of all runs on this machine; what it holds is worth nothing once they are over. */
const FOLDER = join(tmpdir(), `zhengji-tests-${userInfo().uid}`)

/** Nothing needs to survive a power cut. */
const SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }

/** The test server; whoever is done `leave()`s it, since the next file is about to come. */
export function openTestServer(): Promise<EmbeddedServer> {
  return openEmbeddedServer({ folder: FOLDER, settings: SETTINGS })
}

/** Vitest's global set-up, after the run: the server stops unless another run still uses it. */
export async function teardown(): Promise<void> {
  if ((await livingPostmaster(join(FOLDER, 'database', 'cluster'))) === null) return
  const server = await openTestServer()
  if (await server.close()) await rm(FOLDER, { recursive: true, force: true })
}

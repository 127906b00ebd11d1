import { accessSync, readdirSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { type Address, type EmbeddedServer, openEmbeddedServer } from './embedded-postgres.ts'
import { livingPostmaster } from './postmaster.ts'

/** A kind of server that the stores are tested on. */
export type TestServerKind =
  | { readonly name: string; readonly kind: 'embedded' }
  /** Programs of PostgreSQL installed on this machine. */
  | { readonly name: string; readonly kind: 'installed'; readonly binaries: string }
  /** A running server, by the address of a user who may create databases. */
  | { readonly name: string; readonly kind: 'running'; readonly url: string }

export const EMBEDDED: TestServerKind = { name: 'the embedded PostgreSQL', kind: 'embedded' }

/** A server that a test file may make databases on. */
export interface TestServer {
  address(): Promise<Address>
  /** Lets go of it; the next file is about to come. */
  leave(): Promise<void>
}

/** Nothing needs to survive a power cut. */
const SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }

/** What one server for all test files of all runs on this machine holds is worth nothing once they are over. */
function folderOf(kind: TestServerKind): string {
  return join(tmpdir(), `zhengji-tests-${userInfo().uid}-${kind.name.replaceAll(/[^A-Za-z0-9]+/g, '-')}`)
}

export async function openTestServer(kind: TestServerKind): Promise<TestServer> {
  return kind.kind === 'running' ? runningServer(kind.url) : openOwn(kind)
}

function openOwn(kind: Exclude<TestServerKind, { kind: 'running' }>): Promise<EmbeddedServer> {
  const binaries = kind.kind === 'installed' ? { binaries: kind.binaries } : {}
  return openEmbeddedServer({ folder: folderOf(kind), settings: SETTINGS, isTemporary: true, ...binaries })
}

function runningServer(url: string): TestServer {
  const { hostname: host, port, username: user, password, pathname } = new URL(url)
  const address = { host, port: Number(port || 5432), user: decodeURIComponent(user) }
  const database = decodeURIComponent(pathname.slice(1)) || 'postgres'
  return {
    address: async () => ({ ...address, password: decodeURIComponent(password), database }),
    leave: async () => {},
  }
}

/**
 * Servers that the store tests run on: the embedded one, each PostgreSQL ≥ 15 installed on this machine, and the one
 * given by `ZHENGJI_TEST_DATABASE_URL`.
 */
export function storeServers(): readonly TestServerKind[] {
  const url = process.env.ZHENGJI_TEST_DATABASE_URL ?? ''
  const given: TestServerKind[] = url === '' ? [] : [{ name: 'the given PostgreSQL', kind: 'running', url }]
  return [EMBEDDED, ...installedServers(), ...given]
}

/** Where Debian and its relatives put them. */
const INSTALLED = '/usr/lib/postgresql'

function installedServers(): TestServerKind[] {
  return foldersIn(INSTALLED)
    .filter((version) => Number(version) >= 15 && hasServer(join(INSTALLED, version, 'bin')))
    .map((version) => ({
      name: `PostgreSQL ${version}`,
      kind: 'installed',
      binaries: join(INSTALLED, version, 'bin'),
    }))
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return [] // no PostgreSQL is installed here
  }
}

function hasServer(folder: string): boolean {
  try {
    for (const program of ['initdb', 'pg_ctl', 'postgres']) accessSync(join(folder, program))
    return true
  } catch {
    return false // only a client, or nothing
  }
}

/** Vitest's global set-up, after the run: the servers stop unless another run still uses them. */
export async function teardown(): Promise<void> {
  for (const kind of storeServers()) if (kind.kind !== 'running') await stopUnused(kind)
}

async function stopUnused(kind: Exclude<TestServerKind, { kind: 'running' }>): Promise<void> {
  const folder = folderOf(kind)
  if ((await livingPostmaster(join(folder, 'database', 'cluster'))) === null) return
  const server = await openOwn(kind)
  await server.close()
}

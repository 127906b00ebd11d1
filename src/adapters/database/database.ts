import { setTimeout as delay } from 'node:timers/promises'
import { CompiledQuery, Kysely, PostgresDialect, type PostgresPool, type Transaction } from 'kysely'
import pg from 'pg'
import { Refusal } from '../../contract/refusals.ts'
import type { Address } from './embedded-postgres.ts'
import type { Schema } from './schema.ts'

/** The database, or one transaction of it. */
export type Database = Kysely<Schema>

/** Connections, made as they are needed. */
export interface ConnectionSource extends PostgresPool {
  end(): Promise<void>
}

const POOL = { max: 12, idleTimeoutMillis: 30_000, connectionTimeoutMillis: 30_000, keepAlive: true } as const

export function openDatabase(source: ConnectionSource): Database {
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool: source }) })
}

/** Runs `work` in the transaction that `db` is, or in a new one. */
export async function inTransaction<T>(db: Database, work: (transaction: Database) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db) : db.transaction().execute((transaction: Transaction<Schema>) => work(transaction))
}

/** Runs `work` in a transaction that sees one moment of the database, whatever others do meanwhile. */
export async function inSnapshot<T>(db: Database, work: (transaction: Database) => Promise<T>): Promise<T> {
  if (db.isTransaction) return work(db)
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work)
}

/** A PostgreSQL server by its address, `postgres://user:password@host:port/database`. */
export async function serverConnections(url: string): Promise<ConnectionSource> {
  const pool = poolOf({ connectionString: url })
  const client = await pool.connect().catch((error: Error) => {
    throw new Refusal('database/unreachable', { reason: error.message })
  })
  client.release()
  return pool
}

/** A server that may move while it is used. */
interface MovingServer {
  address(): Promise<Address>
}

/** The embedded server; waits for it where it is being started again after a crash. */
export function embeddedConnections(server: MovingServer, database: string): ConnectionSource {
  return new EmbeddedConnections(server, database)
}

const MAKING_READY_TRIES = 100

class EmbeddedConnections implements ConnectionSource {
  readonly #server: MovingServer
  readonly #database: string
  #current: { readonly port: number; readonly pool: pg.Pool } | null = null

  constructor(server: MovingServer, database: string) {
    this.#server = server
    this.#database = database
  }

  async connect(): Promise<pg.PoolClient> {
    for (let tries = 1; ; tries += 1) {
      const pool = this.#poolAt(await this.#server.address())
      try {
        return await pool.connect()
      } catch (error) {
        if (tries >= MAKING_READY_TRIES || !isPassing(error)) throw error
        await delay(100)
      }
    }
  }

  async end(): Promise<void> {
    await this.#current?.pool.end()
    this.#current = null
  }

  #poolAt(address: Address): pg.Pool {
    if (this.#current?.port === address.port) return this.#current.pool
    // Connections of the old pool lead to a server that is gone; each fails on its own and is dropped.
    this.#current?.pool.end().catch(() => undefined)
    this.#current = { port: address.port, pool: poolOf({ ...address, database: this.#database }) }
    return this.#current.pool
  }
}

/** The server is not there, is starting or is stopping: it is being started again. */
function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? error.code : undefined
  if (code === 'ECONNREFUSED' || code === 'ECONNRESET' || code === '57P03' || code === '57P01') return true
  return /Connection terminated|pool after calling end/.test(error.message)
}

function poolOf(where: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ ...POOL, ...where, types: { getTypeParser }, onConnect: prepareConnection })
  // A broken connection fails the query that it is running, and the pool drops it; without listeners it would end us.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

async function prepareConnection(client: pg.ClientBase): Promise<void> {
  // Figures are hundreds of small expressions: compiling them to machine code costs more than running them.
  await client.query(`set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set jit = off`)
}

const { builtins } = pg.types

/** Exactly our types: days and decimals as text, whole numbers as safe integers, instants as ISO text in UTC. */
const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  [builtins.DATE]: (text) => text,
  [builtins.NUMERIC]: (text) => text,
  [builtins.INT8]: safeInteger,
  [builtins.TIMESTAMPTZ]: (text) => new Date(text).toISOString(),
}

function getTypeParser(id: number, format?: 'text' | 'binary'): ReturnType<typeof pg.types.getTypeParser> {
  const own = PARSERS[id]
  return own !== undefined && format !== 'binary' ? own : pg.types.getTypeParser(id, format ?? 'text')
}

function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a safe whole number: ${text}`)
  return value
}

/** A statement of several commands, without parameters, as the server's text. */
export async function runScript(db: Database, script: string): Promise<void> {
  await db.executeQuery(CompiledQuery.raw(script))
}

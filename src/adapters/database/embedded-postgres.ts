import { readFile, rename, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { Refusal } from '../../contract/refusals.ts'
import { type EmbeddedOptions, logOf, type Place, preparedPlace, USER } from './cluster-folder.ts'
import { runAs } from './postgres-binaries.ts'
import { livingPostmaster } from './postmaster.ts'
import { exclusively } from './process-lock.ts'

export interface Address {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
  readonly database: string
}

/** Our share of a PostgreSQL server on a folder; several processes may hold one each. */
export interface EmbeddedServer {
  /** Where it listens now; waits while it is being started again after a crash. */
  address(): Promise<Address>
  /** Lets go; the last one to let go stops the server. @returns whether it was stopped. */
  close(): Promise<boolean>
  /** Lets go, and leaves the server running for whoever comes next. */
  leave(): Promise<void>
}

const MAINTENANCE_DATABASE = 'postgres'
/** Held shared by everyone who uses the server. Any number that nothing else locks. */
const USERS_LOCK = 7_403_211

/** Starts the server on a folder, or joins the one that lives there, left by a crash or started by another process. */
export async function openEmbeddedServer(options: EmbeddedOptions): Promise<EmbeddedServer> {
  return SharedServer.open(options)
}

interface Running {
  readonly place: Place
  readonly port: number
  readonly holder: pg.Client
}

class SharedServer implements EmbeddedServer {
  readonly #options: EmbeddedOptions
  #isClosing = false
  #running: Promise<Running>

  private constructor(options: EmbeddedOptions) {
    this.#options = options
    this.#running = this.#start()
  }

  static async open(options: EmbeddedOptions): Promise<SharedServer> {
    const server = new SharedServer(options)
    await server.#running
    return server
  }

  async address(): Promise<Address> {
    const { place, port } = await this.#running.catch(() => this.#startAgain())
    return addressAt(place, port)
  }

  async close(): Promise<boolean> {
    this.#isClosing = true
    const { place, holder } = await this.#running
    return this.#exclusively(async () => {
      const isLast = await isLastUser(holder)
      if (isLast) await stop(place)
      await holder.end()
      if (isLast && this.#options.isTemporary === true) await removeAll(this.#options.folder, place)
      return isLast
    })
  }

  async leave(): Promise<void> {
    this.#isClosing = true
    const { holder } = await this.#running
    await holder.end()
  }

  #start(): Promise<Running> {
    return this.#exclusively(async () => {
      const place = await preparedPlace(this.#options)
      const port = await runningPort(place)
      const holder = await connectHolder(addressAt(place, port))
      holder.once('end', () => this.#lost())
      return { place, port, holder }
    })
  }

  #startAgain(): Promise<Running> {
    this.#running = this.#start()
    return this.#running
  }

  /** The server died under us: it is started again at once, and whoever asks for its address waits. */
  #lost(): void {
    if (this.#isClosing) return
    this.#startAgain().catch(() => undefined) // whoever asks next tries again, and hears of a failure
  }

  /** One process at a time starts, joins or stops the server of a folder. */
  #exclusively<T>(work: () => Promise<T>): Promise<T> {
    return exclusively(resolve(this.#options.folder), work)
  }
}

async function removeAll(folder: string, { root }: Place): Promise<void> {
  await rm(root, { recursive: true, force: true })
  await rm(folder, { recursive: true, force: true })
}

function addressAt({ password }: Place, port: number): Address {
  return { host: '127.0.0.1', port, user: USER, password, database: MAINTENANCE_DATABASE }
}

async function connectHolder(address: Address): Promise<pg.Client> {
  const holder = new pg.Client({ ...address, keepAlive: true })
  holder.on('error', () => undefined) // 'end' follows, and is what we act on
  await holder.connect()
  await holder.query('select pg_advisory_lock_shared($1)', [USERS_LOCK])
  return holder
}

/** A server that is gone already has no users to wait for. */
async function isLastUser(holder: pg.Client): Promise<boolean> {
  const answer = holder
    .query('select pg_advisory_unlock_shared($1)', [USERS_LOCK])
    .then(() => holder.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [USERS_LOCK]))
  const { rows } = await answer.catch(() => ({ rows: [{ last: true }] }))
  return rows[0]?.last ?? true
}

/** Left-over processes of a killed server still hold its memory for a moment; a port may be taken meanwhile. */
const PASSING_FAILURE = /shared memory block|lock file .* already exists|Address already in use|could not bind/

/** The port of the server that lives on the cluster, started if need be. */
async function runningPort(place: Place): Promise<number> {
  for (let tries = 1; ; tries += 1) {
    const living = await answeringPort(place)
    if (living !== null) return living
    const port = await freePort()
    const failure = await startOn(place, port)
    if (failure === null) return port
    if (tries >= 40 || !PASSING_FAILURE.test(failure)) {
      throw new Refusal('database/unreachable', { reason: failure, log: logOf(place) })
    }
    await delay(250)
  }
}

/** The port of the server that is there already, as soon as it answers; `null` when there is none, or it went away. */
async function answeringPort(place: Place): Promise<number | null> {
  for (let tries = 1; tries <= 600; tries += 1) {
    const living = await livingPostmaster(place.cluster)
    if (living === null) return null
    if (await answers(addressAt(place, living.port))) return living.port
    await delay(100) // it is starting, recovering or stopping: it will answer or vanish
  }
  throw new Refusal('database/unreachable', { reason: '数据库没有响应', log: logOf(place) })
}

async function answers(address: Address): Promise<boolean> {
  const client = new pg.Client({ ...address, connectionTimeoutMillis: 2000 })
  client.on('error', () => undefined) // connect() reports it
  try {
    await client.connect()
    return true
  } catch {
    return false // the answer: not yet, or no more
  } finally {
    await client.end()
  }
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer()
    probe.once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => found(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

/** @returns why it did not start, or `null`. */
async function startOn(place: Place, port: number): Promise<string | null> {
  await rm(join(place.cluster, 'postmaster.pid'), { force: true }) // its owner is dead
  await keepLogSmall(logOf(place))
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    log_min_messages: 'warning',
    ...place.settings,
  }
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value === '' ? "''" : value}`)
  const args = ['start', '-D', place.cluster, '-l', logOf(place), '-w', '-t', '120', '-s', '-o', options.join(' ')]
  return runAs(place.user, join(place.binaries, 'pg_ctl'), args).then(
    () => null,
    (error: Error) => lastWords(place, error.message),
  )
}

/** What the server said before it gave up; else what starting it said. */
async function lastWords(place: Place, otherwise: string): Promise<string> {
  const log = await readFile(logOf(place), 'utf8').catch(() => '')
  const fatal = log
    .split('\n')
    .slice(-20)
    .filter((line) => /FATAL|PANIC|LOG: {2}could not bind/.test(line))
  return fatal.join('; ') || otherwise
}

async function stop(place: Place): Promise<void> {
  if ((await livingPostmaster(place.cluster)) === null) return
  await runAs(place.user, join(place.binaries, 'pg_ctl'), ['stop', '-D', place.cluster, '-m', 'fast', '-w', '-s'])
}

async function keepLogSmall(path: string): Promise<void> {
  const bytes = await stat(path).then(
    ({ size }) => size,
    () => 0,
  )
  if (bytes > 10_000_000) await rename(path, `${path}.old`)
}

import { chmod, lstat, mkdir, mkdtemp, readFile, readlink, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { sql } from 'kysely'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { embeddedConnections, openDatabase } from './database.ts'
import { type EmbeddedServer, openEmbeddedServer } from './embedded-postgres.ts'
import { serverUser } from './postgres-binaries.ts'
import { livingPostmaster } from './postmaster.ts'
import { exclusively } from './process-lock.ts'

const SETTINGS = { fsync: 'off', max_connections: '20' }

let folder = ''
const opened: EmbeddedServer[] = []

async function open(of = folder): Promise<EmbeddedServer> {
  const server = await openEmbeddedServer({ folder: of, settings: SETTINGS })
  opened.push(server)
  return server
}

const living = () => livingPostmaster(join(folder, 'database', 'cluster'))

beforeEach(async () => {
  const parent = await mkdtemp(join(tmpdir(), 'zhengji-embedded-'))
  await chmod(parent, 0o711) // the server's user passes through where we are root
  folder = join(parent, 'home')
})

afterEach(async () => {
  for (const server of opened.splice(0)) await server.close()
  await rm(join(folder, '..'), { recursive: true, force: true })
})

async function one(server: EmbeddedServer, question: string): Promise<unknown> {
  const client = new pg.Client({ ...(await server.address()) })
  await client.connect()
  const { rows } = await client.query({ text: question, rowMode: 'array' })
  await client.end()
  return rows[0]?.[0]
}

describe('the embedded server', () => {
  test('is made on first use, speaks Chinese, and stops with its last user', async () => {
    const first = await open()
    const started = await living()
    expect(await one(first, 'show server_encoding')).toBe('UTF8')
    expect(await one(first, `select string_agg(w, '' order by w) from unnest(array['昆','阿','开']) w`)).toBe('阿开昆')
    const second = await open()
    expect(await living()).toEqual(started)
    expect(await first.close()).toBe(false)
    expect(await one(second, 'select 1')).toBe(1)
    expect(await second.close()).toBe(true)
    expect(await living()).toBeNull()
  })

  test('listens to this machine only, and asks for the password', async () => {
    const server = await open()
    expect(await one(server, 'show listen_addresses')).toBe('127.0.0.1')
    expect(await one(server, 'show unix_socket_directories')).toBe('')
    const stranger = new pg.Client({ ...(await server.address()), password: 'guess' })
    await expect(stranger.connect()).rejects.toThrow('password authentication failed')
    expect((await stat(join(folder, 'database-password'))).mode & 0o777).toBe(0o600)
    expect((await stat(join(folder, 'database'))).mode & 0o077).toBe(0)
  })

  test('left behind by a process that died, is joined with all it holds', async () => {
    const first = await open()
    await one(first, 'create table kept as select 7 as seven')
    const before = await living()
    await first.leave()
    const second = await open()
    expect(await living()).toEqual(before)
    expect(await one(second, 'select seven from kept')).toBe(7)
  })

  test('killed, is started again under those who use it', async () => {
    const server = await open()
    const db = openDatabase(embeddedConnections(server, 'postgres'))
    await sql`create table kept as select 7 as seven`.execute(db)
    const before = await living()
    process.kill(before?.pid ?? 0, 'SIGKILL')
    while ((await living())?.pid === before?.pid) await delay(10)
    // A query that was under way may fail with its connection; the next one waits until the server is back.
    const seven = () => sql<{ seven: number }>`select seven from kept`.execute(db)
    const { rows } = await seven().catch(() => delay(500).then(seven))
    expect(rows).toEqual([{ seven: 7 }])
    expect((await living())?.pid).not.toBe(before?.pid)
    await db.destroy()
  })

  test('is not taken for living because its number belongs to another program now', async () => {
    const server = await open()
    await server.close()
    const pidFile = join(folder, 'database', 'cluster', 'postmaster.pid')
    await writeFile(pidFile, `${process.pid}\n${folder}\n1\n5432\n\n127.0.0.1\n`)
    expect(await one(await open(), 'select 1')).toBe(1)
  })

  test('half made by a process that died, is made anew', async () => {
    await (await open()).close()
    const root = join(folder, 'database')
    await rm(join(root, 'cluster'), { recursive: true })
    await mkdir(join(root, 'cluster.new'))
    await writeFile(join(root, 'cluster.new', 'PG_VERSION'), '18')
    expect(await one(await open(), 'select 1')).toBe(1)
  })

  test('of another major version is not touched', async () => {
    await (await open()).close()
    await writeFile(join(folder, 'database', 'cluster', 'PG_VERSION'), '17\n')
    await expect(open()).rejects.toMatchObject({
      code: 'database/unreachable',
      details: { reason: expect.stringContaining('PostgreSQL 17') },
    })
  })

  test('that cannot start says where its log is', async () => {
    await (await open()).close()
    await rm(join(folder, 'database', 'cluster', 'global'), { recursive: true })
    await expect(open()).rejects.toMatchObject({
      code: 'database/unreachable',
      details: { log: expect.stringContaining('server.log') },
    })
  })

  test.skipIf(serverUser() === null)('of root, in a folder that others cannot reach, is linked from it', async () => {
    await mkdir(folder)
    await chmod(join(folder, '..'), 0o700)
    const server = await open()
    expect((await lstat(join(folder, 'database'))).isSymbolicLink()).toBe(true)
    const elsewhere = await readlink(join(folder, 'database'))
    expect(await one(server, 'select 1')).toBe(1)
    await server.close()
    expect(await one(await open(), 'select 1')).toBe(1)
    await opened.splice(0)[1]?.close()
    await rm(elsewhere, { recursive: true })
    await expect(open()).rejects.toMatchObject({ details: { reason: expect.stringContaining('不在了') } })
  })

  test('keeps its log small', async () => {
    await (await open()).close()
    const log = join(folder, 'database', 'server.log')
    await writeFile(log, 'x'.repeat(10_000_001))
    await open()
    expect((await readFile(log, 'utf8')).length).toBeLessThan(10_000)
  })
})

test('only one at a time works under a name, and a failure lets the next one in', async () => {
  const events: string[] = []
  const work = (name: string, fails = false) =>
    exclusively(folder, async () => {
      events.push(`${name} in`)
      await delay(30)
      events.push(`${name} out`)
      if (fails) throw new Error(name)
      return name
    })
  const outcomes = await Promise.allSettled([work('a', true), work('b'), work('c')])
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled'])
  for (let at = 0; at < events.length; at += 2) expect(events[at + 1]).toBe(events[at]?.replace('in', 'out'))
  expect(events).toHaveLength(6)
})

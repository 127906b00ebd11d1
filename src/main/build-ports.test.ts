import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { scopeOf, VISITS, visit } from '../adapters/database/test-ledgers.ts'
import { EMBEDDED, openTestServer } from '../adapters/database/test-server.ts'
import { openPorts } from './build-ports.ts'

const home = await mkdtemp(join(tmpdir(), 'zhengji-ports-'))
await chmod(home, 0o711) // the server's user passes through where we are root
afterAll(() => rm(home, { recursive: true, force: true }))

const definitions = [VISITS]
const unit = scopeOf('u')

test('what was saved is there when the data folder is opened again, by two at once', async () => {
  const options = { home: join(home, 'embedded'), databaseUrl: undefined, definitions }
  const first = await openPorts(options)
  const row = visit('u')
  await first.ports.ledgers.append(unit, VISITS.id, [row])
  await first.close()
  const [second, third] = await Promise.all([openPorts(options), openPorts(options)])
  expect(await second.ports.ledgers.find(unit, { ledger: VISITS.id, id: row.id })).toEqual(row)
  expect(third.sessionSecret).toBe(first.sessionSecret)
  await second.close()
  expect(await third.ports.ledgers.find(unit, { ledger: VISITS.id, id: row.id })).toEqual(row)
  await third.close()
})

test('a server given by its address is used instead of the embedded one', async () => {
  const server = await openTestServer(EMBEDDED)
  const address = await server.address()
  const name = `opened_${process.pid}`
  const admin = new pg.Client({ ...address })
  await admin.connect()
  await admin.query(`create database "${name}"`)
  const { user, password, host, port } = address
  const databaseUrl = `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/${name}`
  const opened = await openPorts({ home: join(home, 'served'), databaseUrl, definitions })
  await opened.ports.ledgers.append(unit, VISITS.id, [visit('u')])
  expect((await opened.ports.ledgers.list(unit, VISITS.id, { year: 2020 })).total).toBe(1)
  await opened.close()
  await admin.query(`drop database "${name}"`)
  await admin.end()
  await server.leave()
})

test('a server that cannot be reached is refused with the reason, and without the password', async () => {
  const databaseUrl = 'postgres://zhengji:secret@127.0.0.1:1/zhengji'
  const opening = openPorts({ home: join(home, 'unreachable'), databaseUrl, definitions })
  await expect(opening).rejects.toMatchObject({ code: 'database/unreachable' })
  await expect(opening).rejects.not.toMatchObject({ details: { reason: expect.stringContaining('secret') } })
})

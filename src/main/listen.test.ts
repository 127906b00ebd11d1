import { createServer, type Server } from 'node:net'
import Fastify from 'fastify'
import { afterEach, expect, test } from 'vitest'
import { Refusal } from '../contract/refusals.ts'
import { listen } from './listen.ts'

const HOST = '127.0.0.1'
const servers: Server[] = []
const apps: ReturnType<typeof Fastify>[] = []

afterEach(async () => {
  await Promise.all(apps.splice(0).map((app) => app.close()))
  for (const server of servers.splice(0)) server.close()
})

async function busyPort(): Promise<number> {
  const server = createServer()
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, HOST, resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

function application() {
  const app = Fastify()
  app.get('/', async () => 'here')
  apps.push(app)
  return app
}

test('takes the next free port when nobody asked for a particular one, and answers there', async () => {
  const port = await busyPort()
  const taken = await listen(application(), { host: HOST, port, isPortGiven: false })
  expect(taken).toBeGreaterThan(port)
  expect(await (await fetch(`http://${HOST}:${taken}/`)).text()).toBe('here')
})

test('says so when the port that was asked for is busy', async () => {
  const port = await busyPort()
  const refused = await listen(application(), { host: HOST, port, isPortGiven: true }).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(Refusal)
  expect(refused).toMatchObject({ code: 'port/busy', details: { port } })
})

test('port 0 is whichever is free', async () => {
  expect(await listen(application(), { host: HOST, port: 0, isPortGiven: true })).toBeGreaterThan(0)
})

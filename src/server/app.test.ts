import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { PASSWORD, testApp } from './app.builder.ts'
import { buildApp, REDACTED } from './app.ts'

const folder = mkdtempSync(join(tmpdir(), 'zhengji-web-'))
afterAll(() => rmSync(folder, { recursive: true }))
mkdirSync(join(folder, 'assets'))
writeFileSync(join(folder, 'index.html'), '<!doctype html><title>证绩</title>')
writeFileSync(join(folder, 'assets', 'main-0a1b2c.js'), 'export {}')
writeFileSync(join(folder, 'assets', 'main-0a1b2c.js.gz'), gzipSync('export {}'))

const lines: string[] = []
const stream = new Writable({
  write(chunk, _, done) {
    lines.push(String(chunk))
    done()
  },
})

const { ports, sessions, addUnit, addPerson, visitor } = await testApp({
  definitions: [],
  options: { webFolder: folder, trustProxy: true, logger: { level: 'info', redact: REDACTED, stream } },
})
await addUnit('u1')
await addPerson({ login: 'li', unitId: 'u1', roles: ['clerk'] })

describe('headers', () => {
  test('let no script run but our own files, and no other site frame a page', async () => {
    const policy = String((await visitor().ask('GET', '/')).headers['content-security-policy'])
    const directives = new Map(policy.split(';').map((one) => [one.split(' ')[0], one.split(' ').slice(1)]))
    expect(directives.get('script-src') ?? directives.get('default-src')).toEqual(["'self'"])
    expect(directives.get('style-src')).toEqual(["'self'", "'unsafe-inline'"])
    expect(directives.get('connect-src')).toEqual(["'self'"])
    expect(directives.get('frame-ancestors')).toEqual(["'self'"])
    expect(directives.get('base-uri')).toEqual(["'self'"])
    expect(directives.has('upgrade-insecure-requests')).toBe(false)
  })

  test('stop guessing of types, and keep answers of the API out of caches', async () => {
    const { headers } = await visitor().ask('GET', '/api/session')
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' })
  })

  test('mark cookies Secure where the request came over https', async () => {
    const over = async (protocol: string) =>
      (await visitor().ask('GET', '/api/session', undefined, { 'x-forwarded-proto': protocol })).cookies[0]
    expect(await over('https')).toMatchObject({ name: 'zhengji_csrf', secure: true })
    expect((await over('http'))?.secure).toBeUndefined()
  })
})

describe('pages', () => {
  const page = { accept: 'text/html,application/xhtml+xml' }

  test('any address of a page gets the application, never from an old cache', async () => {
    for (const url of ['/', '/report', '/units/u1/years/2020/figures/income.total']) {
      const reply = await visitor().ask('GET', url, undefined, page)
      expect([url, reply.statusCode, reply.body]).toEqual([url, 200, expect.stringContaining('证绩')])
      expect(reply.headers['cache-control']).toBe('no-cache')
    }
  })

  test('files named by their content are kept for good', async () => {
    const reply = await visitor().ask('GET', '/assets/main-0a1b2c.js')
    expect(reply.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  })

  test('a browser that takes compressed files gets them', async () => {
    const reply = await visitor().ask('GET', '/assets/main-0a1b2c.js', undefined, {
      'accept-encoding': 'gzip, deflate',
    })
    expect(reply.headers).toMatchObject({
      'content-encoding': 'gzip',
      'content-type': expect.stringContaining('javascript'),
    })
    expect(reply.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(gunzipSync(reply.rawPayload).toString()).toBe('export {}')
  })

  test('a long answer of the interface comes compressed, a short one as it is', async () => {
    const ask = (url: string) => visitor().ask('GET', url, undefined, { 'accept-encoding': 'gzip, br' })
    const [long, short] = [await ask('/api/openapi.json'), await ask('/api/health')]
    expect(long.headers['content-encoding']).toBe('gzip')
    expect(JSON.parse(gunzipSync(long.rawPayload).toString())).toMatchObject({ openapi: expect.any(String) })
    expect(short.headers['content-encoding']).toBeUndefined()
  })

  test('a missing file, an unknown address of the API and a way out of the folder are not pages', async () => {
    for (const url of ['/assets/gone.js', '/api/gone', '/../package.json', '/%2e%2e/package.json']) {
      const reply = await visitor().ask('GET', url, undefined, page)
      expect([url, reply.statusCode]).toEqual([url, 404])
      expect(reply.json()).toMatchObject({ code: 'route/not-found', title: '没有这个地址' })
    }
  })

  test('a page costs nothing in the session store', async () => {
    const one = visitor()
    await one.ask('GET', '/report', undefined, page)
    expect(one.cookies.size).toBe(0)
  })
})

describe('a failure of the program', () => {
  test('tells the caller its number and nothing else; the log tells the rest', async () => {
    const broken = await buildApp(
      {
        ...ports,
        people: { ...ports.people, count: () => Promise.reject(new Error('connection string with password')) },
      },
      {
        version: '0',
        sessions: { secret: 'a secret of at least thirty-two characters', store: sessions, isSecure: 'auto' },
        webFolder: null,
        limits: { requestsPerMinute: 100, signInsPerMinute: 100 },
        trustProxy: false,
        setUpCode: null,
        logger: { level: 'error', stream },
      },
    )
    const reply = await broken.inject({ method: 'GET', url: '/api/session' })
    expect(reply.statusCode).toBe(500)
    expect(reply.json()).toMatchObject({ code: 'internal', details: {}, issues: [] })
    expect(reply.body).not.toContain('connection string')
    const logged = lines.filter((line) => line.includes('connection string'))
    expect(logged).toHaveLength(1)
    expect(logged[0]).toContain(reply.json().requestId)
    expect(reply.headers['x-request-id']).toBe(reply.json().requestId)

    const health = await broken.inject({ method: 'GET', url: '/api/health' })
    expect([health.statusCode, health.json().code]).toEqual([503, 'database/unreachable'])
    await broken.close()
  })
})

test('the log has every request, and no password, cookie or token', async () => {
  const one = visitor()
  await one.signIn('li', PASSWORD)
  await one.ask('GET', '/api/units')
  const log = lines.join('')
  expect(log).toContain('/api/units')
  for (const secret of [PASSWORD, one.token, ...one.cookies.values()]) expect(log).not.toContain(secret)
})

test('bodies over a megabyte are refused before they are read', async () => {
  const one = visitor()
  await one.ask('GET', '/api/session')
  const reply = await one.ask('POST', '/api/session', { login: 'li', password: 'x'.repeat(1_100_000) })
  expect([reply.statusCode, reply.json().code]).toEqual([413, 'request/too-large'])
})

test('broken JSON is refused in Chinese', async () => {
  const one = visitor()
  await one.ask('GET', '/api/session')
  const reply = await one.ask('POST', '/api/session', '{"login":', { 'content-type': 'application/json' })
  expect([reply.statusCode, reply.json().title]).toEqual([400, '提交的格式无法识别'])
})

describe('limits', async () => {
  const limited = await testApp({
    definitions: [],
    options: { limits: { requestsPerMinute: 12, signInsPerMinute: 3 } },
  })
  await limited.addUnit('u1')
  await limited.addPerson({ login: 'li', unitId: 'u1', roles: [] })

  test('sign-ins of one address come to an end before requests do', async () => {
    const one = limited.visitor()
    await one.ask('GET', '/api/session')
    const codes = []
    for (let tries = 0; tries < 5; tries += 1)
      codes.push((await one.ask('POST', '/api/session', { login: 'nobody', password: 'Wrong-password-1' })).statusCode)
    expect(codes).toEqual([401, 401, 401, 429, 429])
    const reply = await one.ask('POST', '/api/session', { login: 'nobody', password: 'Wrong-password-1' })
    expect(reply.json()).toMatchObject({ code: 'request/too-many', title: '操作太频繁，请稍后再试' })
    expect(reply.json().details.seconds).toBeGreaterThan(0)
  })

  test('requests of one address come to an end, unknown addresses included', async () => {
    const codes = []
    for (let asked = 0; asked < 15; asked += 1)
      codes.push((await limited.visitor().ask('GET', asked % 2 === 0 ? '/api/health' : '/api/gone')).statusCode)
    expect(codes.filter((code) => code === 429).length).toBeGreaterThan(0)
  })

  test('the program’s own files are not counted', async () => {
    for (let asked = 0; asked < 30; asked += 1)
      expect((await limited.visitor().ask('GET', '/assets/gone.js')).statusCode).toBe(404)
  })
})

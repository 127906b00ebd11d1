import { afterEach, describe, expect, test, vi } from 'vitest'
import { ROUTES } from '../../contract/routes.ts'
import { ApiError } from './api-error.ts'
import { call, rememberCsrfToken, whenSignedOut } from './client.ts'

const asked: { url: string; request: RequestInit }[] = []

/** The network answers with this. */
function network(answer: () => Response | Promise<Response>): void {
  vi.stubGlobal('fetch', async (url: string, request: RequestInit) => {
    asked.push({ url, request })
    return answer()
  })
}

const json = (content: unknown, status = 200) => new Response(JSON.stringify(content), { status })
const refusal = (code: string, part: object = {}) => ({
  code,
  title: '不行',
  details: {},
  issues: [],
  requestId: 'request-1',
  ...part,
})

const unit = { params: { unitId: 'own' } }
const failure = async (): Promise<ApiError> => {
  const error = await call(ROUTES.listLedgers, unit).catch((thrown: unknown) => thrown)
  if (error instanceof ApiError) return error
  throw new Error('nothing was refused')
}

afterEach(() => {
  vi.unstubAllGlobals()
  asked.length = 0
})

describe('a request', () => {
  test('goes to the address of its route and comes back in its type', async () => {
    network(() => json({ ledgers: [] }))
    expect(await call(ROUTES.listLedgers, unit)).toEqual({ ledgers: [] })
    expect(asked[0]?.url).toBe('/api/units/own/ledgers')
  })

  test('that changes something carries the token of the session', async () => {
    rememberCsrfToken('token-1')
    network(() => json(refusal('session/wrong-password'), 401))
    await call(ROUTES.signIn, { params: {}, body: { login: 'a', password: 'b' } }).catch(() => undefined)
    expect(asked[0]?.request).toMatchObject({ method: 'POST', headers: { 'x-csrf-token': 'token-1' } })
  })
})

describe('what went wrong is said with what to do', () => {
  test.each([
    { code: 'access/denied', words: '不行。需要时请向本单位的安全管理员申请' },
    { code: 'year/not-found', words: '不行。请在页面上方换一个年度' },
    { code: 'row/not-found', words: '不行' },
    { code: 'internal', words: '不行。错误编号：request-1' },
  ])('$code', async ({ code, words }) => {
    network(() => json(refusal(code), 400))
    expect((await failure()).message).toBe(words)
  })

  test('a locked account says until when', async () => {
    network(() => json(refusal('session/locked', { details: { until: '2026-11-23T01:05:00.000Z' } }), 423))
    expect((await failure()).message).toContain('2026-11-23 09:05')
  })

  test('a server that cannot be reached', async () => {
    network(() => Promise.reject(new TypeError('failed to fetch')))
    expect(await failure()).toMatchObject({ code: 'unreachable', status: 0 })
  })

  test('an answer of another version', async () => {
    network(() => json({ ledgers: 'none' }))
    expect((await failure()).message).toContain('刷新页面')
  })

  test('an answer that is not even JSON', async () => {
    network(() => new Response('<h1>502</h1>', { status: 502 }))
    expect(await failure()).toMatchObject({ code: 'internal', status: 502 })
  })
})

test('an ended session is announced, a missing right is not', async () => {
  const ended = vi.fn()
  whenSignedOut(ended)
  network(() => json(refusal('access/denied'), 403))
  await failure()
  expect(ended).not.toHaveBeenCalled()
  network(() => json(refusal('session/required'), 401))
  await failure()
  expect(ended).toHaveBeenCalledOnce()
})

import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { afterAll } from 'vitest'
import { type TestPorts, testPorts } from '../adapters/database/test-database.ts'
import type { Role } from '../domain/access/index.ts'
import type { LedgerDefinition } from '../domain/ledger/index.ts'
import type { DocumentExaminer, DocumentWriters, PersonRecord, Ports } from '../usecases/ports.ts'
import { type AppOptions, buildApp } from './app.ts'

/** The whole server in memory on a database of its own, with units and people to try it with. */
export interface TestApp extends TestPorts {
  readonly app: FastifyInstance
  addUnit(unitId: string, years?: readonly number[]): Promise<void>
  addPerson(person: Pick<PersonRecord, 'login' | 'unitId'> & { roles: readonly Role[] }): Promise<PersonRecord>
  /** A browser of one person: cookies and token kept, as a page would. */
  visitor(): Visitor
  signedIn(login: string): Promise<Visitor>
}

export const PASSWORD = 'Kaiyuan-2020-tested'

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

export interface Visitor {
  readonly cookies: Map<string, string>
  token: string
  ask(method: Method, url: string, body?: unknown, headers?: Record<string, string>): Promise<LightMyRequestResponse>
  signIn(login: string, password: string): Promise<LightMyRequestResponse>
}

export async function testApp({
  definitions,
  options = {},
  ...outside
}: {
  definitions: readonly LedgerDefinition[]
  writers?: DocumentWriters
  examiner?: DocumentExaminer
  options?: Partial<AppOptions>
}): Promise<TestApp> {
  const opened = await testPorts({ definitions, ...outside })
  const app = await buildApp(opened.ports, {
    version: '0.0.0',
    sessions: { secret: 'a secret of at least thirty-two characters', store: opened.sessions, isSecure: 'auto' },
    webFolder: null,
    limits: { requestsPerMinute: 100_000, signInsPerMinute: 100_000 },
    trustProxy: false,
    setUpCode: null,
    logger: false,
    ...options,
  })
  await app.ready()
  afterAll(() => app.close())
  const visit = () => visitor(app)
  return {
    ...opened,
    app,
    addUnit: (unitId, years = [2020]) => addUnit(opened.ports, unitId, years),
    addPerson: (person) => addPerson(opened.ports, person),
    visitor: visit,
    async signedIn(login) {
      const one = visit()
      const { statusCode, body } = await one.signIn(login, PASSWORD)
      if (statusCode !== 200) throw new Error(`sign-in of ${login}: ${statusCode} ${body}`)
      return one
    },
  }
}

async function addUnit({ units }: Ports, unitId: string, years: readonly number[]): Promise<void> {
  await units.save({
    id: unitId,
    parentId: null,
    name: `${unitId}单位`,
    shortName: unitId,
    regionCode: '532502',
    type: '财政全额拨款事业单位',
    supervisingUnit: '开远市人民政府',
    establishedOn: null,
    functions: [],
  })
  for (const year of years) await units.saveFiscalYear({ unitId, year, rulePackId: null, state: 'open' })
}

let known: Promise<string> | null = null

async function addPerson(
  { people, passwords }: Ports,
  { login, unitId, roles }: Pick<PersonRecord, 'login' | 'unitId'> & { roles: readonly Role[] },
): Promise<PersonRecord> {
  known ??= passwords.hash(PASSWORD)
  const person: PersonRecord = {
    id: login,
    login,
    name: `${login}姓名`,
    unitId,
    roles,
    passwordHash: await known,
    failedTries: 0,
    lockedUntil: null,
    isDisabled: false,
    isDemo: false,
  }
  await people.save(person)
  return person
}

function visitor(app: FastifyInstance): Visitor {
  const one: Visitor = {
    cookies: new Map(),
    token: '',
    async ask(method, url, body, headers = {}) {
      const reply = await app.inject({
        method,
        url,
        headers: { 'x-csrf-token': one.token, ...headers },
        cookies: Object.fromEntries(one.cookies),
        ...(body === undefined ? {} : { payload: body as object }),
      })
      for (const { name, value } of reply.cookies) {
        if (value === '') one.cookies.delete(name)
        else one.cookies.set(name, value)
      }
      const isJson =
        reply.headers['content-encoding'] === undefined && String(reply.headers['content-type']).includes('json')
      const answered = isJson ? reply.json() : null
      if (typeof answered?.csrfToken === 'string') one.token = answered.csrfToken
      return reply
    },
    async signIn(login, password) {
      await one.ask('GET', '/api/session')
      return one.ask('POST', '/api/session', { login, password })
    },
  }
  return one
}

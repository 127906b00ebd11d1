import { describe, expect, test } from 'vitest'
import { readCaseFiles } from '../adapters/case-files.ts'
import { documentWriters } from '../adapters/writers/document-writers.ts'
import { addressOf, type Route } from '../contract/define-route.ts'
import { ROUTES, type RouteName } from '../contract/routes.ts'
import { ledgers } from '../ledgers/index.ts'
import { demoFolders, standaloneFolder } from '../main/program-files.ts'
import { loadCase } from '../usecases/load-case.ts'
import { testApp } from './app.builder.ts'

/*
 * What the server really answers, kept as JSON beside the contract: the pages' tests read the very same files. Lists are
 * cut short and digests blanked, so that a file changes when the wire does. Renew them with `npx vitest run -u <this file>`.
 */
const { ports, signedIn, addUnit, addPerson, visitor } = await testApp({
  definitions: ledgers,
  writers: documentWriters(standaloneFolder()),
})
await loadCase(ports, await readCaseFiles(demoFolders()))
await addPerson({ login: 'reader', unitId: 'kaiyuan-bigdata', roles: ['performance-officer'] })
await addUnit('u1')
await addPerson({ login: 'auditor', unitId: 'u1', roles: ['audit-administrator'] })
await addPerson({ login: 'keeper', unitId: 'u1', roles: ['system-administrator'] })
const [reader, auditor, keeper] = [await signedIn('reader'), await signedIn('auditor'), await signedIn('keeper')]

const place = { unitId: 'kaiyuan-bigdata', year: 2020 }
const { rows } = (
  await reader.ask('GET', addressOf(ROUTES.listRows, { params: { ...place, ledger: 'payment' }, query: { limit: 1 } }))
).json()

interface Asked {
  readonly name: RouteName
  readonly who?: typeof reader
  readonly params: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
}

const ASKED: readonly Asked[] = [
  { name: 'readSession', params: {} },
  { name: 'listUnits', params: {} },
  { name: 'readUnit', params: place },
  { name: 'readOverview', params: place },
  { name: 'readWorkbench', params: place },
  { name: 'readMonitoring', params: place, query: { month: 7 } },
  { name: 'listColleagues', params: { unitId: place.unitId } },
  { name: 'listNotifications', params: { unitId: place.unitId } },
  { name: 'listFigures', params: place },
  { name: 'readFigure', params: { ...place, id: 'income.total' } },
  { name: 'listFigureRecords', params: { ...place, id: 'income.total' }, query: { limit: 2 } },
  { name: 'listLedgers', params: place },
  { name: 'listRows', params: { ...place, ledger: 'payment' }, query: { limit: 2 } },
  { name: 'readRow', params: { ...place, ledger: 'payment', id: rows[0].id } },
  { name: 'listEvidence', params: place, query: { limit: 2, sort: 'fileName' } },
  { name: 'viewEvidence', params: { ...place, id: '2020-E07' } },
  { name: 'readBudget', params: place },
  { name: 'readEvaluation', params: place },
  { name: 'readEvaluationSheet', params: { ...place, subject: 'P1' } },
  { name: 'readEvaluationReview', params: place },
  { name: 'readObjectives', params: place },
  { name: 'readReport', params: place },
  { name: 'readReportVocabulary', params: place },
  { name: 'search', params: place, query: { q: '视频' } },
  { name: 'listTrail', who: auditor, params: { unitId: 'u1' }, query: { limit: 2 } },
  { name: 'readTrailEntry', who: auditor, params: { unitId: 'u1', sequence: 1 } },
  { name: 'readVerification', who: auditor, params: { unitId: 'u1' } },
  { name: 'listPeople', who: keeper, params: { unitId: 'u1' } },
]

describe('the answer of', () => {
  test.each(ASKED)('$name is the one that the pages know', async ({ name, who = reader, params, query = {} }) => {
    const route: Route = ROUTES[name]
    const reply = await who.ask(route.method, addressOf(route, { params, query }))
    expect(reply.statusCode).toBe(200)
    await expect(written(reply.json())).toMatchFileSnapshot(`../contract/snapshots/${kebab(name)}.json`)
  })

  test('a refusal is the one that the pages know', async () => {
    const one = visitor()
    await one.ask('GET', '/api/session')
    const reply = await one.ask('POST', '/api/session', { login: '', password: '' })
    await expect(written(reply.json())).toMatchFileSnapshot('../contract/snapshots/refusal.json')
  })
})

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

function written(answer: unknown): string {
  return `${JSON.stringify(cutShort(answer), null, 2)}\n`
}

/** What chance makes, and what every new rule of the audit would change. */
const BLANKED: Readonly<Record<string, unknown>> = { csrfToken: '', requestId: '', checks: 0, findings: [] }

/** Two of every list; digests, tokens and what chance made are blanked. */
function cutShort(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\b[0-9a-f]{64}\b/g, '0'.repeat(64))
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.slice(0, 2).map(cutShort)
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, BLANKED[key] ?? cutShort(held)]))
}

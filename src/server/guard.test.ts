import { describe, expect, test } from 'vitest'
import { addressOf, type Route } from '../contract/define-route.ts'
import { ROUTES, type RouteName } from '../contract/routes.ts'
import type { Role } from '../domain/access/index.ts'
import { ledgers } from '../ledgers/index.ts'
import { PASSWORD, testApp, type Visitor } from './app.builder.ts'

const { addUnit, addPerson, visitor, signedIn } = await testApp({ definitions: ledgers })
await addUnit('own')
await addUnit('other')

const ROLES: readonly Role[] = [
  'clerk',
  'performance-officer',
  'accountant',
  'director',
  'finance-reviewer',
  'system-administrator',
  'security-administrator',
  'audit-administrator',
]
for (const role of ROLES) await addPerson({ login: `own-${role}`, unitId: 'own', roles: [role] })
const people = new Map<Role, Visitor>()
for (const role of ROLES) people.set(role, await signedIn(`own-${role}`))

const BUSINESS: readonly Role[] = ['clerk', 'performance-officer', 'accountant', 'director', 'finance-reviewer']
const LOOKING: readonly Role[] = [...BUSINESS, 'audit-administrator']
const ENTERING: readonly Role[] = ['clerk', 'performance-officer', 'accountant']

/** Who gets through, written out by hand from the duties of each role. */
const ADMITTED: Readonly<Partial<Record<RouteName, readonly Role[]>>> = {
  readUnit: BUSINESS,
  readOverview: BUSINESS,
  listFigures: BUSINESS,
  readFigure: BUSINESS,
  listFigureRecords: BUSINESS,
  listLedgers: BUSINESS,
  listRows: BUSINESS,
  summariseRows: BUSINESS,
  listOwnLedgers: ['performance-officer', 'system-administrator'],
  addOwnLedger: ['performance-officer', 'system-administrator'],
  changeOwnLedger: ['performance-officer', 'system-administrator'],
  previewOwnLedger: ['performance-officer', 'system-administrator'],
  readRow: BUSINESS,
  appendRows: ENTERING,
  listGridRows: ENTERING,
  readGridRow: ENTERING,
  listGridChoices: ENTERING,
  readGridChanges: ENTERING,
  searchGridChoices: ENTERING,
  resolveGridChoices: ENTERING,
  saveGrid: ENTERING,
  voidGrid: ENTERING,
  amendRow: ENTERING,
  voidRow: ENTERING,
  importTemplate: BUSINESS,
  exportRows: BUSINESS,
  planImport: ENTERING,
  annotateImport: ENTERING,
  applyImport: ENTERING,
  readImportProgress: ENTERING,
  listCalendarFeeds: BUSINESS,
  makeCalendarFeed: BUSINESS,
  revokeCalendarFeed: BUSINESS,
  readCommitments: BUSINESS,
  readCommitmentReminders: BUSINESS,
  readClose: BUSINESS,
  readClosedMonths: BUSINESS,
  closeMonths: ['performance-officer', 'accountant'],
  reopenMonths: ['director'],
  readBackfill: BUSINESS,
  listEvidence: BUSINESS,
  viewEvidence: BUSINESS,
  linkEvidence: ENTERING,
  unlinkEvidence: ENTERING,
  readThumbnail: BUSINESS,
  readEvidence: BUSINESS,
  addEvidence: ENTERING,
  readBudget: BUSINESS,
  readEvaluation: BUSINESS,
  readWorkbench: BUSINESS,
  markChangesSeen: BUSINESS,
  readMonitoring: BUSINESS,
  readMonitoringForm: BUSINESS,
  downloadMonitoringForm: BUSINESS,
  answerLight: ENTERING,
  applyCorrection: ENTERING,
  verifyCorrection: ['performance-officer', 'director'],
  listColleagues: [...ENTERING, 'director'],
  listNotifications: ROLES,
  readNotifications: ROLES,
  readEvaluationSheet: ENTERING,
  tryEvaluation: ENTERING,
  enterEvaluation: ENTERING,
  readEvaluationReview: BUSINESS,
  submitEvaluation: ['performance-officer'],
  decideEvaluation: ['director'],
  readObjectives: BUSINESS,
  searchLibrary: BUSINESS,
  listEarlierIndicators: BUSINESS,
  compareObjectives: BUSINESS,
  takeIndicators: ['performance-officer'],
  orderRows: ['performance-officer'],
  submitObjectives: ['performance-officer'],
  decideObjectives: ['director', 'finance-reviewer'],
  adjustObjectives: ['performance-officer'],
  openYear: ['performance-officer'],
  readReport: BUSINESS,
  downloadReport: BUSINESS,
  readReportTemplate: BUSINESS,
  saveReport: ['performance-officer'],
  previewReport: ['performance-officer'],
  readReportVocabulary: ['performance-officer'],
  listReportVersions: BUSINESS,
  readReportVersion: BUSINESS,
  submitReport: ['performance-officer'],
  decideReport: ['director'],
  auditFile: BUSINESS,
  auditText: BUSINESS,
  commentFile: BUSINESS,
  reviewFile: BUSINESS,
  judgeFinding: BUSINESS,
  withdrawVerdict: BUSINESS,
  listTrail: ['audit-administrator'],
  readTrailChoices: ['audit-administrator'],
  exportTrail: ['audit-administrator'],
  readTrailEntry: ['audit-administrator'],
  readVerification: ['audit-administrator'],
  verifyTrail: ['audit-administrator'],
  stopVerification: ['audit-administrator'],
  listViews: LOOKING,
  addView: LOOKING,
  changeView: LOOKING,
  removeView: LOOKING,
  chooseDefaultView: LOOKING,
  search: BUSINESS,
  listComments: [...ENTERING, 'director'],
  addComment: [...ENTERING, 'director'],
  changeComment: [...ENTERING, 'director'],
  listBackups: ['system-administrator'],
  takeBackup: ['system-administrator'],
  stopBackup: ['system-administrator'],
  downloadBackup: ['system-administrator'],
  checkBackup: ['system-administrator'],
  restoreBackup: ['system-administrator'],
  readUnitSettings: ['system-administrator'],
  changeUnit: ['system-administrator'],
  openNextYear: ['system-administrator'],
  changeYear: ['system-administrator'],
  listUnitSessions: ['security-administrator'],
  endUnitSession: ['security-administrator'],
  readSecurity: ['system-administrator', 'security-administrator'],
  proposeSecurity: ['system-administrator'],
  decideSecurity: ['security-administrator'],
  listPeople: ['system-administrator', 'security-administrator'],
  addPerson: ['system-administrator'],
  changePerson: ['system-administrator'],
  assignRoles: ['system-administrator', 'security-administrator'],
}

const routes = Object.entries(ROUTES) as [RouteName, Route][]
const ofUnits = routes.filter(([, { access }]) => access.kind === 'unit')

/** Asks for a route with parameters that are well-formed and name nothing, so that a caller let in changes nothing. */
function ask(one: Visitor, route: Route, unitId: string) {
  const params = {
    unitId,
    year: 1999,
    month: 7,
    id: 'nothing',
    ledger: 'payment',
    list: 'payment',
    name: 'nothing.docx',
    fingerprint: '0'.repeat(16),
    work: 'nothing',
  }
  return one.ask(route.method, addressOf(route, { params }), route.method === 'GET' ? undefined : {})
}

test('every route of the table is registered, and no other below /api', async () => {
  const registered = new Set<string>()
  const { paths } = (await visitor().ask('GET', '/api/openapi.json')).json()
  // A built-in ledger's rows are described once more by its name, and answered by the route for any ledger.
  const ofOneLedger = new RegExp(`/ledgers/(${ledgers.map(({ id }) => id).join('|')})/rows`)
  for (const [path, methods] of Object.entries<object>(paths)) {
    if (ofOneLedger.test(path)) continue
    for (const method of Object.keys(methods)) registered.add(`${method.toUpperCase()} ${path}`)
  }
  const expected = routes.map(([, { method, path }]) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`)
  expect([...registered].sort()).toEqual(expected.sort())
})

test('the matrix names every route of a unit', () => {
  expect(Object.keys(ADMITTED).sort()).toEqual(ofUnits.map(([name]) => name).sort())
})

describe.each(ofUnits)('%s', (name, route) => {
  test('asks a visitor to sign in', async () => {
    const reply = await ask(visitor(), route, 'own')
    expect([reply.statusCode, reply.json().code]).toEqual([401, 'session/required'])
  })

  test('lets in exactly those whose duty it is', async () => {
    for (const [role, one] of people) {
      const reply = await ask(one, route, 'own')
      const isAdmitted = ADMITTED[name]?.includes(role) === true
      expect([role, reply.statusCode === 403]).toEqual([role, !isAdmitted])
      expect([role, reply.statusCode < 500]).toEqual([role, true])
      if (!isAdmitted) expect(reply.json()).toMatchObject({ code: 'access/denied', details: {} })
    }
  })

  test('keeps people of another unit out, whether or not there is such a unit', async () => {
    for (const [role, one] of people) {
      if (role === 'finance-reviewer') continue
      for (const unitId of ['other', 'no-such-unit']) {
        const reply = await ask(one, route, unitId)
        expect([role, reply.statusCode, reply.json().code]).toEqual([role, 403, 'access/denied'])
      }
    }
  })
})

test('财政审核 reads other units and changes nothing there', async () => {
  const one = people.get('finance-reviewer')
  if (one === undefined) throw new Error('no finance reviewer')
  expect((await ask(one, ROUTES.readUnit, 'other')).statusCode).toBe(200)
  expect((await ask(one, ROUTES.readRow, 'other')).json().code).toBe('row/not-found')
  expect((await ask(one, ROUTES.appendRows, 'other')).statusCode).toBe(403)
  expect((await ask(one, ROUTES.listTrail, 'other')).statusCode).toBe(403)
})

test('a person sees in the session and in the list of units only those within reach', async () => {
  const clerk = await signedIn('own-clerk')
  const units = (await clerk.ask('GET', '/api/units')).json().units
  expect(units.map(({ id }: { id: string }) => id)).toEqual(['own'])
  const reviewer = await visitor().signIn('own-finance-reviewer', PASSWORD)
  expect(reviewer.json().units.map(({ id }: { id: string }) => id)).toEqual(['other', 'own'])
})

test('a route that does not say who may call it cannot be registered', async () => {
  const { guard } = await import('./guard.ts')
  const { default: fastify } = await import('fastify')
  const api = fastify()
  guard(api)
  expect(() => api.get('/api/secret', async () => 'everything')).toThrow('/api/secret does not say who may call it')
})

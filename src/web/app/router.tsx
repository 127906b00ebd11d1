import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router'
import { sessionQuery, workbenchQuery } from '../api/queries.ts'
import { parseAddress, readParts, readShared, writeAddress } from '../page/address.ts'
import { LEDGER_LOOK, TRAIL_LOOK } from '../page/ledger-look.ts'
import { firstPage, seatFor } from '../page/unit-year.ts'
import { NothingToOpen, PageFailed, PageNotFound } from './failures.tsx'
import { Shell } from './shell.tsx'

const root = createRootRouteWithContext<{ readonly queries: QueryClient }>()({
  component: Outlet,
  notFoundComponent: PageNotFound,
  errorComponent: PageFailed,
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search) => readParts(search, ['to', 'why']),
  component: lazyRouteComponent(() => import('../features/session/sign-in-page.tsx'), 'SignInPage'),
})

const setUp = createRoute({
  getParentRoute: () => root,
  path: '/set-up',
  component: lazyRouteComponent(() => import('../features/session/set-up-page.tsx'), 'SetUpPage'),
})

/** Every page of the application stands in the shell, which lets nobody in who is not signed in. */
const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  validateSearch: readShared,
  search: { middlewares: [retainSearchParams(['unit', 'year'])] },
  beforeLoad: async ({ context: { queries }, location, search }) => {
    const session = await queries.ensureQueryData(sessionQuery)
    if (session.needsSetUp) throw redirect({ to: '/set-up' })
    if (session.person === null) throw redirect({ to: '/sign-in', search: { to: location.href } })
    return { session, seat: seatFor(session, search) }
  },
  component: Shell,
})

const WorkbenchPage = lazyRouteComponent(() => import('../features/workbench/workbench-page.tsx'), 'WorkbenchPage')

/** The workbench of whoever may see figures; everybody else has been led to a page of their own. */
function IndexPage() {
  const { seat } = shell.useRouteContext()
  return seat === null || firstPage(seat) === null ? <NothingToOpen /> : <WorkbenchPage />
}

const index = createRoute({
  getParentRoute: () => shell,
  path: '/',
  beforeLoad: ({ context: { seat } }) => {
    const first = seat === null ? null : firstPage(seat)
    if (first !== null && first.to !== '/') throw redirect({ to: first.to, search: (before) => before })
  },
  // Asked while the page's own program is on its way; the page waits for the answer itself.
  loader: ({ context: { queries, seat } }) => {
    if (seat !== null && firstPage(seat) !== null)
      void queries.prefetchQuery(workbenchQuery({ unitId: seat.unit.id, year: seat.year.year }))
  },
  component: IndexPage,
})

const report = createRoute({
  getParentRoute: () => shell,
  path: '/report',
  component: lazyRouteComponent(() => import('../features/report/report-page.tsx'), 'ReportPage'),
})

const reportEdit = createRoute({
  getParentRoute: () => shell,
  path: '/report/edit',
  component: lazyRouteComponent(() => import('../features/report/edit/report-edit-page.tsx'), 'ReportEditPage'),
})

const reportVersions = createRoute({
  getParentRoute: () => shell,
  path: '/report/versions',
  validateSearch: (search) => readParts(search, ['before', 'after']),
  component: lazyRouteComponent(() => import('../features/report/versions/versions-page.tsx'), 'VersionsPage'),
})

const evaluation = createRoute({
  getParentRoute: () => shell,
  path: '/evaluation',
  validateSearch: (search) => readParts(search, ['pack', 'subject']),
  component: lazyRouteComponent(() => import('../features/evaluation/evaluation-page.tsx'), 'EvaluationPage'),
})

const evaluationEntry = createRoute({
  getParentRoute: () => shell,
  path: '/evaluation/entry',
  validateSearch: (search) => readParts(search, ['subject']),
  component: lazyRouteComponent(
    () => import('../features/evaluation/entry/evaluation-entry-page.tsx'),
    'EvaluationEntryPage',
  ),
})

const budget = createRoute({
  getParentRoute: () => shell,
  path: '/budget',
  validateSearch: (search) => readParts(search, ['part', 'by', 'cell']),
  component: lazyRouteComponent(() => import('../features/budget/budget-page.tsx'), 'BudgetPage'),
})

const monitoring = createRoute({
  getParentRoute: () => shell,
  path: '/monitoring',
  validateSearch: (search) => readParts(search, ['month', 'subject', 'correction']),
  component: lazyRouteComponent(() => import('../features/monitoring/monitoring-page.tsx'), 'MonitoringPage'),
})

const monitoringForm = createRoute({
  getParentRoute: () => shell,
  path: '/monitoring/form',
  validateSearch: (search) => readParts(search, ['month', 'sheet']),
  component: lazyRouteComponent(() => import('../features/monitoring/form/form-page.tsx'), 'MonitoringFormPage'),
})

const objectives = createRoute({
  getParentRoute: () => shell,
  path: '/objectives',
  validateSearch: (search) => readParts(search, ['view', 'subject', 'indicator']),
  component: lazyRouteComponent(() => import('../features/objectives/objectives-page.tsx'), 'ObjectivesPage'),
})

const ledgers = createRoute({
  getParentRoute: () => shell,
  path: '/ledgers',
  component: lazyRouteComponent(() => import('../features/ledgers/ledgers-page.tsx'), 'LedgersPage'),
})

const ledger = createRoute({
  getParentRoute: () => shell,
  path: '/ledgers/$id',
  validateSearch: (search) => readParts(search, [...LEDGER_LOOK, 'view', 'page', 'entry', 'use']),
  component: lazyRouteComponent(() => import('../features/ledgers/ledger-page.tsx'), 'LedgerPage'),
})

const ledgerGrid = createRoute({
  getParentRoute: () => shell,
  path: '/ledgers/$id/grid',
  validateSearch: (search) => readParts(search, ['where', 'from', 'to', 'rows']),
  component: lazyRouteComponent(() => import('../features/ledgers/grid-page.tsx'), 'GridPage'),
})

const ledgerImport = createRoute({
  getParentRoute: () => shell,
  path: '/ledgers/$id/import',
  component: lazyRouteComponent(() => import('../features/import/import-page.tsx'), 'ImportPage'),
})

const evidence = createRoute({
  getParentRoute: () => shell,
  path: '/evidence',
  validateSearch: (search) => readParts(search, ['words', 'linked', 'ledger', 'strength', 'sort', 'page', 'file']),
  component: lazyRouteComponent(() => import('../features/evidence/evidence-page.tsx'), 'EvidencePage'),
})

const commitments = createRoute({
  getParentRoute: () => shell,
  path: '/commitments',
  component: lazyRouteComponent(() => import('../features/commitments/commitments-page.tsx'), 'CommitmentsPage'),
})

const close = createRoute({
  getParentRoute: () => shell,
  path: '/close',
  component: lazyRouteComponent(() => import('../features/close/close-page.tsx'), 'ClosePage'),
})

const audit = createRoute({
  getParentRoute: () => shell,
  path: '/audit',
  component: lazyRouteComponent(() => import('../features/audit/audit-page.tsx'), 'AuditPage'),
})

const people = createRoute({
  getParentRoute: () => shell,
  path: '/system/people',
  validateSearch: (search) => readParts(search, ['add']),
  component: lazyRouteComponent(() => import('../features/people/people-page.tsx'), 'PeoplePage'),
})

const ownLedgers = createRoute({
  getParentRoute: () => shell,
  path: '/system/own-ledgers',
  component: lazyRouteComponent(() => import('../features/own-ledgers/own-ledgers-page.tsx'), 'OwnLedgersPage'),
})

const ownLedger = createRoute({
  getParentRoute: () => shell,
  path: '/system/own-ledgers/$id',
  component: lazyRouteComponent(() => import('../features/own-ledgers/own-ledger-page.tsx'), 'OwnLedgerPage'),
})

const unitSettings = createRoute({
  getParentRoute: () => shell,
  path: '/system/unit',
  component: lazyRouteComponent(() => import('../features/unit-settings/unit-settings-page.tsx'), 'UnitSettingsPage'),
})

const security = createRoute({
  getParentRoute: () => shell,
  path: '/system/security',
  component: lazyRouteComponent(() => import('../features/security/security-page.tsx'), 'SecurityPage'),
})

const sessions = createRoute({
  getParentRoute: () => shell,
  path: '/system/sessions',
  component: lazyRouteComponent(() => import('../features/security/sessions-page.tsx'), 'SessionsPage'),
})

const settings = createRoute({
  getParentRoute: () => shell,
  path: '/settings',
  component: lazyRouteComponent(() => import('../features/settings/settings-page.tsx'), 'SettingsPage'),
})

const backups = createRoute({
  getParentRoute: () => shell,
  path: '/system/backups',
  component: lazyRouteComponent(() => import('../features/backups/backups-page.tsx'), 'BackupsPage'),
})

const trail = createRoute({
  getParentRoute: () => shell,
  path: '/system/trail',
  validateSearch: (search) => readParts(search, [...TRAIL_LOOK, 'view', 'entry']),
  component: lazyRouteComponent(() => import('../features/trail/trail-page.tsx'), 'TrailPage'),
})

const routeTree = root.addChildren([
  signIn,
  setUp,
  shell.addChildren([
    index,
    report,
    reportEdit,
    reportVersions,
    evaluationEntry,
    evaluation,
    budget,
    objectives,
    monitoring,
    monitoringForm,
    ledgers,
    ledger,
    ledgerGrid,
    ledgerImport,
    evidence,
    commitments,
    close,
    audit,
    people,
    ownLedgers,
    ownLedger,
    unitSettings,
    security,
    sessions,
    settings,
    backups,
    trail,
  ]),
])

export function newRouter(queries: QueryClient) {
  return createRouter({
    routeTree,
    context: { queries },
    parseSearch: parseAddress,
    stringifySearch: writeAddress,
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultErrorComponent: PageFailed,
    defaultNotFoundComponent: PageNotFound,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof newRouter>
  }
}

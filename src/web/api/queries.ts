import { keepPreviousData, QueryClient, queryOptions } from '@tanstack/react-query'
import { ROUTES } from '../../contract/routes.ts'
import { ApiError } from './api-error.ts'
import { call, rememberCsrfToken } from './client.ts'

/** What every page is about. */
export interface UnitYear {
  readonly unitId: string
  readonly year: number
}

const MINUTE = 60_000

/** Server state of the whole application. A refusal is an answer, so only what never arrived is asked again. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: MINUTE,
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < 2 && error instanceof ApiError && error.code === 'unreachable',
      },
    },
  })
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: 5 * MINUTE,
  queryFn: async ({ signal }) => {
    const session = await call(ROUTES.readSession, { params: {}, signal })
    rememberCsrfToken(session.csrfToken)
    return session
  },
})

export const reportQuery = (params: UnitYear) =>
  queryOptions({
    queryKey: ['report', params],
    queryFn: ({ signal }) => call(ROUTES.readReport, { params, signal }),
  })

export const reportTemplateQuery = (params: UnitYear) =>
  queryOptions({
    queryKey: ['report-template', params],
    staleTime: 0,
    queryFn: ({ signal }) => call(ROUTES.readReportTemplate, { params, signal }),
  })

export const reportVocabularyQuery = (params: UnitYear) =>
  queryOptions({
    queryKey: ['report-vocabulary', params],
    queryFn: ({ signal }) => call(ROUTES.readReportVocabulary, { params, signal }),
  })

export const reportVersionsQuery = (params: UnitYear) =>
  queryOptions({
    queryKey: ['report-versions', params],
    staleTime: 0,
    queryFn: async ({ signal }) => (await call(ROUTES.listReportVersions, { params, signal })).versions,
  })

export const reportVersionQuery = (params: UnitYear, version: number) =>
  queryOptions({
    queryKey: ['report-versions', params, version],
    queryFn: ({ signal }) => call(ROUTES.readReportVersion, { params: { ...params, version }, signal }),
  })

export const budgetQuery = (params: UnitYear) =>
  queryOptions({
    queryKey: ['budget', params],
    queryFn: ({ signal }) => call(ROUTES.readBudget, { params, signal }),
  })

/** @param pack scores by another rule pack; the unit's own when not given. */
export const evaluationQuery = (params: UnitYear, pack?: string) =>
  queryOptions({
    queryKey: ['evaluation', params, pack ?? null],
    queryFn: ({ signal }) => call(ROUTES.readEvaluation, { params, query: pack === undefined ? {} : { pack }, signal }),
  })

export const evaluationSheetQuery = (params: UnitYear, subject: string) =>
  queryOptions({
    queryKey: ['evaluation-sheet', params, subject],
    staleTime: 0,
    queryFn: ({ signal }) => call(ROUTES.readEvaluationSheet, { params: { ...params, subject }, signal }),
  })

export const evaluationReviewQuery = (params: UnitYear) =>
  queryOptions({
    queryKey: ['evaluation-review', params],
    staleTime: 0,
    queryFn: ({ signal }) => call(ROUTES.readEvaluationReview, { params, signal }),
  })

export const figureQuery = (params: UnitYear, id: string) =>
  queryOptions({
    queryKey: ['figure', params, id],
    queryFn: ({ signal }) => call(ROUTES.readFigure, { params: { ...params, id }, signal }),
  })

export const ledgersQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['ledgers', unitId],
    staleTime: 10 * MINUTE,
    queryFn: async ({ signal }) => (await call(ROUTES.listLedgers, { params: { unitId }, signal })).ledgers,
  })

export interface RowsQuery {
  readonly where?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly sort?: string | undefined
  readonly words?: string | undefined
  readonly limit: number
  readonly offset: number
}

/** While another page or order is on the way, the rows before stay. */
export const rowsQuery = (params: UnitYear, ledger: string, query: RowsQuery) =>
  queryOptions({
    queryKey: ['rows', params, ledger, query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => readRows(params, ledger, { ...query, signal }),
  })

/** One page of a ledger's records. */
function readRows(
  params: UnitYear,
  ledger: string,
  { signal, ...query }: RowsQuery & { readonly signal?: AbortSignal },
) {
  const asked = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined))
  return call(ROUTES.listRows, {
    params: { ...params, ledger },
    query: asked,
    ...(signal === undefined ? {} : { signal }),
  })
}

export interface EvidenceQuery {
  readonly words?: string | undefined
  readonly linked?: 'true' | 'false' | undefined
  readonly ledger?: string | undefined
  readonly strength?: string | undefined
  readonly sort?: string | undefined
  readonly limit: number
  readonly offset: number
}

/** 佐证清单; while another page or order is on the way, the files before stay. */
export const evidenceQuery = (params: UnitYear, query: EvidenceQuery) =>
  queryOptions({
    queryKey: ['evidence', params, query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(ROUTES.listEvidence, {
        params,
        query: Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)),
        signal,
      }),
  })

export const evidenceDetailsQuery = (params: UnitYear, id: string) =>
  queryOptions({
    queryKey: ['evidence', params, 'one', id],
    staleTime: 0,
    queryFn: ({ signal }) => call(ROUTES.viewEvidence, { params: { ...params, id }, signal }),
  })

export const peopleQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['people', unitId],
    queryFn: async ({ signal }) => (await call(ROUTES.listPeople, { params: { unitId }, signal })).people,
  })

/** 批注 of a figure or record. */
export const commentsQuery = (unitId: string, about: string) =>
  queryOptions({
    queryKey: ['comments', unitId, about],
    staleTime: 0,
    queryFn: ({ signal }) => call(ROUTES.listComments, { params: { unitId }, query: { about }, signal }),
  })

export const trailChoicesQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['trail-choices', unitId],
    queryFn: ({ signal }) => call(ROUTES.readTrailChoices, { params: { unitId }, signal }),
  })

/** 核验 — asked again and again while one is under way. */
export const verificationQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['verification', unitId],
    staleTime: 0,
    queryFn: ({ signal }) => call(ROUTES.readVerification, { params: { unitId }, signal }),
    refetchInterval: ({ state: { data } }) => ((data?.running ?? null) === null ? false : 700),
  })

export const trailEntryQuery = (unitId: string, sequence: number) =>
  queryOptions({
    queryKey: ['trail-entry', unitId, sequence],
    queryFn: ({ signal }) => call(ROUTES.readTrailEntry, { params: { unitId, sequence }, signal }),
  })

export const unitSettingsQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['unit-settings', unitId],
    staleTime: 0,
    queryFn: ({ signal }) => call(ROUTES.readUnitSettings, { params: { unitId }, signal }),
  })

/** Asked again each second while something is being done. */
export const backupsQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['backups', unitId],
    staleTime: 0,
    queryFn: ({ signal }) => call(ROUTES.listBackups, { params: { unitId }, signal }),
    refetchInterval: ({ state: { data } }) => ((data?.running ?? null) === null ? false : 1000),
  })

export const searchQuery = (params: UnitYear, q: string) =>
  queryOptions({
    queryKey: ['search', params, q],
    enabled: q.trim() !== '',
    queryFn: async ({ signal }) => (await call(ROUTES.search, { params, query: { q }, signal })).hits,
  })

/** @param month 1…12; the last one that is over when not given. While another month is on the way, the one before stays. */
export const monitoringQuery = (params: UnitYear, month?: number) =>
  queryOptions({
    queryKey: ['monitoring', params, month ?? null],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call(ROUTES.readMonitoring, { params, query: month === undefined ? {} : { month }, signal }),
  })

/** 绩效运行监控表 as it prints. */
export const monitoringFormQuery = (params: UnitYear, month: number) =>
  queryOptions({
    queryKey: ['monitoring', 'form', params, month],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => call(ROUTES.readMonitoringForm, { params: { ...params, month }, signal }),
  })

export const colleaguesQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['colleagues', unitId],
    queryFn: async ({ signal }) => (await call(ROUTES.listColleagues, { params: { unitId }, signal })).colleagues,
  })

/** Asked again each minute while the page is seen. */
export const notificationsQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['notifications', unitId],
    refetchInterval: MINUTE,
    queryFn: ({ signal }) => call(ROUTES.listNotifications, { params: { unitId }, signal }),
  })

export const workbenchQuery = (params: UnitYear) =>
  queryOptions({
    queryKey: ['workbench', params],
    queryFn: ({ signal }) => call(ROUTES.readWorkbench, { params, signal }),
  })

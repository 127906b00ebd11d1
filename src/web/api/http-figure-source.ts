import type { QueryClient } from '@tanstack/react-query'
import { addressOf } from '../../contract/define-route.ts'
import type { FigureView } from '../../contract/figure-view.ts'
import { ROUTES } from '../../contract/routes.ts'
import type { FigureSource, RecordListing, RecordQuery } from '../ui/figure/figure-source.ts'
import { listingOf } from '../ui/figure/record-listing.ts'
import { call } from './client.ts'
import { evaluationQuery, figureQuery, reportQuery, type UnitYear } from './queries.ts'

/** The most that one request may ask for, and with it the most that is searched. */
const MOST = 1000

/**
 * What the inspector shows, over HTTP.
 *
 * @param page what the page shows that differs from the figures of this moment.
 */
export function httpFigureSource(queries: QueryClient, at: UnitYear, page: PageFigures): FigureSource {
  const { unitId } = at
  return {
    figure: async (id) => (await shownOnPage(queries, at, { page, id })) ?? queries.fetchQuery(figureQuery(at, id)),
    records: (figure, query) => (query.search.trim() === '' ? pageOf(at, figure, query) : searched(at, figure, query)),
    record: ({ ledger, id }) => call(ROUTES.readRow, { params: { unitId, ledger, id } }),
    evidenceUrl: (id, purpose) =>
      addressOf(ROUTES.readEvidence, {
        params: { unitId, id },
        query: { download: purpose === 'download' ? 'true' : undefined },
      }),
  }
}

export interface PageFigures {
  /** While the page tries another rule pack, points are those of that pack. */
  readonly pack: string | undefined
  /** A submitted or approved report keeps its figures as they were then. */
  readonly isReport: boolean
}

/** A figure as the page itself shows it; `null` where that is the figure of this moment. */
async function shownOnPage(
  queries: QueryClient,
  at: UnitYear,
  { page: { pack, isReport }, id }: { readonly page: PageFigures; readonly id: string },
): Promise<FigureView | null> {
  if (pack !== undefined) return pointsByPack(queries, at, { pack, id })
  if (!isReport) return null
  const { state, figures } = await queries.ensureQueryData(reportQuery(at))
  const isSettled = state.state === 'submitted' || state.state === 'approved'
  return isSettled ? (figures.find((view) => view.id === id) ?? null) : null
}

/** Points of an evaluation by another rule pack; `null` for figures that no rule pack changes. */
async function pointsByPack(
  queries: QueryClient,
  at: UnitYear,
  { pack, id }: { readonly pack: string; readonly id: string },
): Promise<FigureView | null> {
  const { subjects } = await queries.ensureQueryData(evaluationQuery(at, pack))
  const views = subjects.flatMap(({ total, blocks }) => [
    total,
    ...blocks.flatMap(({ points, indicators }) => [points, ...indicators.map((indicator) => indicator.points)]),
  ])
  return views.find((view) => view.id === id) ?? null
}

async function pageOf(at: UnitYear, figure: string, { sort, limit, offset }: RecordQuery): Promise<RecordListing> {
  const order = sort === null ? {} : { sort: `${sort.isDescending ? '-' : ''}${sort.field}` }
  const found = await call(ROUTES.listFigureRecords, {
    params: { ...at, id: figure },
    query: { limit, offset, ...order },
  })
  return { ...found, outOfReach: 0 }
}

/** Words are looked for in what a person sees, names of projects and codes included; the browser has them, the ledger has ids. */
async function searched(at: UnitYear, figure: string, query: RecordQuery): Promise<RecordListing> {
  const found = await call(ROUTES.listFigureRecords, { params: { ...at, id: figure }, query: { limit: MOST } })
  return listingOf(found, query)
}

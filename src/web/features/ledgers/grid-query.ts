import { queryOptions } from '@tanstack/react-query'
import type { GridRowView } from '../../../contract/grid-view.ts'
import { ROUTES } from '../../../contract/routes.ts'
import { call } from '../../api/client.ts'
import type { UnitYear } from '../../api/queries.ts'
import { unnamed } from './lookup-knowledge.ts'
import { namesOf } from './use-lookups.ts'

/** A sheet that a person can still work in. */
export const MOST_ROWS = 20_000
const ROWS_A_CALL = 1000

/** Which rows a sheet lists: those of a filter, or none, for entering new ones only. */
export interface SheetFilter {
  readonly where?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly isEmpty: boolean
}

interface AskedSheet {
  readonly at: UnitYear
  readonly ledger: string
  readonly filter: SheetFilter
  readonly onProgress: (done: number, total: number) => void
}

export type SheetOfLedger = Awaited<ReturnType<typeof sheetOf>>

/** The rows of a ledger's year as they are kept, and what its references and codes may be. Never old: a sheet is edited. */
export const gridQuery = ({ at, ledger, filter, onProgress }: AskedSheet) =>
  queryOptions({
    queryKey: ['grid', at, ledger, filter],
    staleTime: 0,
    gcTime: 0,
    refetchOnReconnect: false,
    queryFn: ({ signal }) => sheetOf({ params: { ...at, ledger }, filter, onProgress }, signal),
  })

interface Asked extends Pick<AskedSheet, 'filter' | 'onProgress'> {
  readonly params: UnitYear & { readonly ledger: string }
}

/** More rows than a sheet holds are none of them fetched: it would look as if those were all. */
async function sheetOf(asked: Asked, signal: AbortSignal) {
  const { params, filter } = asked
  // Before the rows: what is written while they are read is told of later.
  const { sequence } = await call(ROUTES.readGridChanges, { params, signal })
  const [{ choices, searched }, first] = await Promise.all([
    call(ROUTES.listGridChoices, { params, signal }),
    pageFrom(asked, 0, signal),
  ])
  const { total } = first
  const isTooLong = total > MOST_ROWS
  const rows = isTooLong || filter.isEmpty ? [] : await rowsAfter(asked, first.rows, signal)
  const names = await namesOf(params, unnamed({}, { rows, searched }), signal)
  return { choices, searched, names, rows, total, sequence, isTooLong: isTooLong && !filter.isEmpty }
}

function pageFrom({ params, filter: { where, from, to } }: Asked, offset: number, signal: AbortSignal) {
  const query = { where, from, to, limit: ROWS_A_CALL, offset }
  return call(ROUTES.listGridRows, { params, query, signal })
}

async function rowsAfter(asked: Asked, first: readonly GridRowView[], signal: AbortSignal) {
  const rows = [...first]
  let isWhole = first.length < ROWS_A_CALL
  while (!isWhole) {
    const page = await pageFrom(asked, rows.length, signal)
    rows.push(...page.rows)
    asked.onProgress(rows.length, page.total)
    isWhole = page.rows.length < ROWS_A_CALL || rows.length >= MOST_ROWS + ROWS_A_CALL
  }
  return rows
}

/** How many rows the year has, and each month: what a sheet can be narrowed to. */
export const sizesQuery = (at: UnitYear, ledger: string, isDated: boolean) =>
  queryOptions({
    queryKey: ['grid-sizes', at, ledger],
    queryFn: ({ signal }) =>
      call(ROUTES.summariseRows, {
        params: { ...at, ledger },
        query: isDated ? { groupBy: 'month' } : {},
        signal,
      }),
  })

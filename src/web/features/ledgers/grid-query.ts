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

export type SheetOfLedger = Awaited<ReturnType<typeof sheetOf>>

/** The rows of a ledger's year as they are kept, and what its references and codes may be. Never old: a sheet is edited. */
export const gridQuery = (at: UnitYear, ledger: string) =>
  queryOptions({
    queryKey: ['grid', at, ledger],
    staleTime: 0,
    gcTime: 0,
    refetchOnReconnect: false,
    queryFn: ({ signal }) => sheetOf({ ...at, ledger }, signal),
  })

async function sheetOf(params: UnitYear & { readonly ledger: string }, signal: AbortSignal) {
  const { choices, searched } = await call(ROUTES.listGridChoices, { params, signal })
  const { rows, total } = await allRows(params, signal)
  const names = await namesOf(params, unnamed({}, { rows, searched }), signal)
  return { choices, searched, names, rows, total }
}

async function allRows(params: UnitYear & { readonly ledger: string }, signal: AbortSignal) {
  const rows: GridRowView[] = []
  for (;;) {
    const query = { limit: ROWS_A_CALL, offset: rows.length }
    const page = await call(ROUTES.listGridRows, { params, query, signal })
    rows.push(...page.rows)
    if (page.rows.length < ROWS_A_CALL || rows.length >= MOST_ROWS) return { rows, total: page.total }
  }
}

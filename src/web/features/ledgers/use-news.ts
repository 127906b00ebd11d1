import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { ROUTES } from '../../../contract/routes.ts'
import { call } from '../../api/client.ts'
import type { UnitYear } from '../../api/queries.ts'
import { minute } from '../../ui/format.ts'
import type { KeptRow, RowNews } from '../../ui/grid/grid-types.ts'
import type { SheetFilter } from './grid-query.ts'
import { keptRowOf } from './ledger-grid.ts'

interface Setting {
  readonly at: UnitYear
  readonly ledger: string
  readonly filter: SheetFilter
  /** Where the trail stood when the sheet was read. */
  readonly sequence: number
  /** What is not saved yet must not be lost when the whole sheet is read anew. */
  readonly isSaved: boolean
  readonly learn: (rows: readonly KeptRow[]) => Promise<void>
}

interface News {
  readonly news: readonly RowNews[]
  /** Others wrote so much that the sheet is read anew, once what is typed here is saved. */
  readonly isWaiting: boolean
}

const ASKED_EVERY_MS = 15_000

/** 他人的改动 — asked for every few seconds while the page is seen, and at once when somebody comes back to it. */
export function useNews({ at, ledger, filter, sequence, isSaved, learn }: Setting): News {
  const queries = useQueryClient()
  const since = useRef(sequence)
  useEffect(() => {
    since.current = Math.max(since.current, sequence)
  }, [sequence])
  const { data } = useQuery({
    queryKey: ['grid-changes', at, ledger, filter],
    staleTime: 0,
    gcTime: 0,
    refetchInterval: ASKED_EVERY_MS,
    refetchOnWindowFocus: 'always',
    queryFn: async ({ signal }) => {
      const { where, from, to, isEmpty } = filter
      const query = { where, from, to, since: since.current }
      const answer = await call(ROUTES.readGridChanges, { params: { ...at, ledger }, query, signal })
      const news = answer.rows.map(
        ({ row, by, at: time, isOwn, isListed }): RowNews => ({
          row: keptRowOf(row),
          by: isOwn ? null : by,
          when: minute(time).slice(11),
          isListed: isListed && !isEmpty,
        }),
      )
      await learn(news.map(({ row }) => row))
      // Told again until the sheet is read anew, which says where the trail stood then.
      if (!answer.isMany) since.current = answer.sequence
      return { news, isMany: answer.isMany }
    },
  })
  const isMany = data?.isMany === true
  useEffect(() => {
    if (isMany && isSaved) void queries.invalidateQueries({ queryKey: ['grid', at, ledger] })
  }, [isMany, isSaved, queries, at, ledger])
  const news = useMemo(() => data?.news ?? [], [data])
  return { news, isWaiting: isMany && !isSaved }
}

import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { ROUTES } from '../../../contract/routes.ts'
import type { SavedViews } from '../../../contract/saved-view-view.ts'
import { call } from '../../api/client.ts'
import { useSeat } from '../seat.tsx'
import { heldParts, type Look, type View, wholeLook } from './look.ts'

export const viewsQuery = (unitId: string, list: string) =>
  queryOptions({
    queryKey: ['views', unitId, list],
    queryFn: ({ signal }) => call(ROUTES.listViews, { params: { unitId, list }, signal }),
  })

/** What is asked of the views of a list; each answers with the views as they are then. */
export function useViewActions(list: string) {
  const { unitId } = useSeat().at
  const queries = useQueryClient()
  const params = { unitId, list }
  const onSuccess = (after: SavedViews) => queries.setQueryData(viewsQuery(unitId, list).queryKey, after)
  return {
    add: useMutation({
      mutationFn: (view: Pick<View, 'name' | 'look' | 'isShared'>) => call(ROUTES.addView, { params, body: view }),
      onSuccess,
    }),
    change: useMutation({
      mutationFn: ({ id, ...body }: Pick<View, 'id'> & Partial<Pick<View, 'name' | 'look' | 'isShared'>>) =>
        call(ROUTES.changeView, { params: { ...params, id }, body }),
      onSuccess,
    }),
    remove: useMutation({
      mutationFn: ({ id }: View) => call(ROUTES.removeView, { params: { ...params, id } }),
      onSuccess,
    }),
    makeDefault: useMutation({
      mutationFn: (view: string | null) => call(ROUTES.chooseDefaultView, { params, body: { view } }),
      onSuccess,
    }),
  }
}

interface Asked {
  readonly list: string
  /** The parts of the list's address that make its look. */
  readonly parts: readonly string[]
  readonly search: Look & { readonly view?: string | undefined }
}

/**
 * 默认视图 — an address that says nothing of the list's look becomes that of the person's default view.
 *
 * @returns whether the list is to be drawn: not while it is still unknown how.
 */
export function useDefaultView({ list, parts, search }: Asked): boolean {
  const { unitId } = useSeat().at
  const navigate = useNavigate()
  const { data, isPending } = useQuery(viewsQuery(unitId, list))
  const saysNothing = Object.keys(heldParts(wholeLook([...parts, 'view'], search))).length === 0
  const chosen = saysNothing ? data?.views.find(({ id }) => id === data.defaultView) : undefined
  useEffect(() => {
    if (chosen === undefined) return
    void navigate({
      to: '.',
      search: (before) => ({ ...before, ...wholeLook(parts, chosen.look), view: chosen.id }),
      replace: true,
    })
  }, [chosen, navigate, parts])
  return !saysNothing || (!isPending && chosen === undefined)
}

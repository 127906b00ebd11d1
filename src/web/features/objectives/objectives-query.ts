import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { ObjectivesView } from '../../../contract/objectives-view.ts'
import { ROUTES } from '../../../contract/routes.ts'
import { call } from '../../api/client.ts'
import type { UnitYear } from '../../api/queries.ts'

export const objectivesQuery = (params: UnitYear) =>
  queryOptions({
    queryKey: ['objectives', params],
    queryFn: ({ signal }) => call(ROUTES.readObjectives, { params, signal }),
  })

/** Does something that answers with the objectives as they then are; everything computed from them is asked for anew. */
export function useObjectivesChange<T>(
  at: UnitYear,
  change: (asked: T) => Promise<ObjectivesView>,
  onDone: () => void = () => undefined,
) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: async (view) => {
      queries.setQueryData(objectivesQuery(at).queryKey, view)
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
      onDone()
    },
  })
}

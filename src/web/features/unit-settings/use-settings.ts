import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { UnitSettingsView } from '../../../contract/unit-settings-view.ts'
import { sessionQuery, unitSettingsQuery } from '../../api/queries.ts'
import { useSeat } from '../../page/seat.tsx'

/** Saves a change of the unit; names and years in the head of every page follow it. */
export function useSettings<T>(save: (unitId: string, body: T) => Promise<UnitSettingsView>, onDone: () => void) {
  const queries = useQueryClient()
  const { unitId } = useSeat().at
  return useMutation({
    mutationFn: (body: T) => save(unitId, body),
    onSuccess: async (view) => {
      queries.setQueryData(unitSettingsQuery(unitId).queryKey, view)
      await queries.invalidateQueries({ queryKey: sessionQuery.queryKey })
      onDone()
    },
  })
}

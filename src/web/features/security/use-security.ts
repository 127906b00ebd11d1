import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { SecurityView } from '../../../contract/security-view.ts'
import { useSeat } from '../../page/seat.tsx'
import { securityQuery } from './security-query.ts'

/** Moves the security rules on; the page shows them as they are then. */
export function useSecurity<T>(move: (unitId: string, body: T) => Promise<SecurityView>, onDone: () => void) {
  const queries = useQueryClient()
  const { unitId } = useSeat().at
  return useMutation({
    mutationFn: (body: T) => move(unitId, body),
    onSuccess: (after) => {
      queries.setQueryData(securityQuery(unitId).queryKey, after)
      onDone()
    },
  })
}

import { queryOptions } from '@tanstack/react-query'
import { ROUTES } from '../../../contract/routes.ts'
import { call } from '../../api/client.ts'
import type { UnitYear } from '../../api/queries.ts'

export function closeQuery({ unitId, year }: UnitYear) {
  return queryOptions({
    queryKey: ['close', unitId, year],
    queryFn: ({ signal }) => call(ROUTES.readClose, { params: { unitId, year }, signal }),
  })
}

export function backfillQuery({ unitId, year }: UnitYear) {
  return queryOptions({
    queryKey: ['backfill', unitId, year],
    queryFn: ({ signal }) => call(ROUTES.readBackfill, { params: { unitId, year }, signal }),
  })
}

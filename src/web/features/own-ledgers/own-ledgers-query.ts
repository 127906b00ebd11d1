import { queryOptions } from '@tanstack/react-query'
import { ROUTES } from '../../../contract/routes.ts'
import { call } from '../../api/client.ts'

export const ownLedgersQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['own-ledgers', unitId],
    queryFn: ({ signal }) => call(ROUTES.listOwnLedgers, { params: { unitId }, signal }),
  })

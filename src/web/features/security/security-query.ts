import { queryOptions } from '@tanstack/react-query'
import { ROUTES } from '../../../contract/routes.ts'
import { call } from '../../api/client.ts'

export const securityQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['security', unitId],
    staleTime: 0,
    queryFn: ({ signal }) => call(ROUTES.readSecurity, { params: { unitId }, signal }),
  })

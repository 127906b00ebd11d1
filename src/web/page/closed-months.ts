import { queryOptions, useQuery } from '@tanstack/react-query'
import { ROUTES } from '../../contract/routes.ts'
import { call } from '../api/client.ts'
import { useSeat } from './seat.tsx'

/** What is closed of the year, in words; `null` while nothing is. */
export function useClosed(): string | null {
  const { at, year } = useSeat()
  const { data } = useQuery(closedMonthsQuery(at))
  if (year.state === 'closed') return '年度已结账'
  return data === undefined || data.through === 0 ? null : `${data.through} 月及以前已结账`
}

function closedMonthsQuery({ unitId, year }: { readonly unitId: string; readonly year: number }) {
  return queryOptions({
    queryKey: ['closed-months', unitId, year],
    queryFn: ({ signal }) => call(ROUTES.readClosedMonths, { params: { unitId, year }, signal }),
  })
}

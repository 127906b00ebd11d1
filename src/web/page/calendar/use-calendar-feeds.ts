import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CalendarFeeds } from '../../../contract/calendar-view.ts'
import { ROUTES } from '../../../contract/routes.ts'
import { call } from '../../api/client.ts'
import { useSeat } from '../seat.tsx'

const feedsQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['calendar-feeds', unitId],
    queryFn: ({ signal }) => call(ROUTES.listCalendarFeeds, { params: { unitId }, signal }),
  })

/** The person's feeds of the unit, and what can be done with them. */
export function useCalendarFeeds() {
  const { unitId } = useSeat().at
  const queries = useQueryClient()
  const keep = ({ feeds }: CalendarFeeds) => queries.setQueryData(feedsQuery(unitId).queryKey, { feeds })
  return {
    // When it was last read is worth asking again each time.
    query: useQuery({ ...feedsQuery(unitId), staleTime: 0 }),
    make: useMutation({
      mutationFn: (about: string) => call(ROUTES.makeCalendarFeed, { params: { unitId }, body: { about } }),
      onSuccess: keep,
    }),
    revoke: useMutation({
      mutationFn: (id: string) => call(ROUTES.revokeCalendarFeed, { params: { unitId, id } }),
      onSuccess: keep,
    }),
  }
}

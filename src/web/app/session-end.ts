import type { QueryClient } from '@tanstack/react-query'
import type { AnyRouter } from '@tanstack/react-router'
import { sessionQuery } from '../api/queries.ts'

/** The session has ended: sign in, and come back to the same page. */
export function signInAgain(router: AnyRouter, queries: QueryClient): void {
  const { pathname, href } = router.state.location
  if (pathname === '/sign-in') return
  queries.removeQueries({ queryKey: sessionQuery.queryKey })
  void router.navigate({ to: '/sign-in', search: { to: href, why: 'ended' } })
}

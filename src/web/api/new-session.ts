import type { QueryClient } from '@tanstack/react-query'
import type { SessionView } from '../../contract/session-view.ts'
import { rememberCsrfToken } from './client.ts'
import { sessionQuery } from './queries.ts'

/** Somebody else is there now: nothing that was fetched for the one before is kept. */
export function beginSession(queries: QueryClient, session: SessionView): void {
  rememberCsrfToken(session.csrfToken)
  const [name] = sessionQuery.queryKey
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== name })
  queries.setQueryData(sessionQuery.queryKey, session)
}

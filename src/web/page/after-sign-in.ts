import type { SessionView } from '../../contract/session-view.ts'
import { safeReturn } from './address.ts'
import { pagesFor, seatFor } from './unit-year.ts'

/** Where a person goes who has just signed in: back to where they were; else to the page they chose, if it is open to them. */
export function placeAfterSignIn(session: Pick<SessionView, 'person' | 'units'>, to: string | undefined): string {
  const back = safeReturn(to)
  const landing = session.person?.preferences.landing ?? null
  if (back !== '/' || landing === null) return back
  const seat = seatFor(session, {})
  return seat !== null && pagesFor(seat).some((page) => page.to === landing) ? landing : back
}

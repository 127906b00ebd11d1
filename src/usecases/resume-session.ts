import type { Instant } from '../domain/calendar/index.ts'
import type { PersonRecord, Ports } from './ports.ts'

/** What a session remembers of its sign-in. */
export interface SessionFacts {
  readonly personId: string
  readonly signedInAt: Instant
  /** The last use, to the minute. */
  readonly seenAt: Instant
  /** Changes with the password, so that a new password ends every session opened with the old one. */
  readonly passwordMark: string
}

/** A session ends this long after its last use. @source GB/T 22239—2019 8.1.4.1 身份鉴别: 登录连接超时自动退出 */
const IDLE_MINUTES = 30
/** A session ends this long after signing in, used or not. */
export const LONGEST_SESSION_HOURS = 12

const MINUTE = 60_000

/** Who goes on with a session. `null` when it ran out, or when the person was disabled or given a new password since. */
export async function resumeSession(ports: Ports, facts: SessionFacts): Promise<PersonRecord | null> {
  const now = Date.parse(ports.clock.now())
  if (now >= Date.parse(facts.seenAt) + IDLE_MINUTES * MINUTE) return null
  if (now >= Date.parse(sessionEnd(facts))) return null
  const person = await ports.people.find(facts.personId)
  if (person === null || person.isDisabled) return null
  return passwordMark(ports, person) === facts.passwordMark ? person : null
}

/** Whether the last use is old enough to be written down again: once a minute, not with every request. */
export function hasToBeSeen({ seenAt }: SessionFacts, now: Instant): boolean {
  return Date.parse(now) >= Date.parse(seenAt) + MINUTE
}

/** When the session ends at the latest. */
export function sessionEnd({ signedInAt }: Pick<SessionFacts, 'signedInAt'>): Instant {
  // toISOString writes exactly the spelling that Instant stands for.
  return new Date(Date.parse(signedInAt) + LONGEST_SESSION_HOURS * 60 * MINUTE).toISOString() as Instant
}

/** Tells two passwords of a person apart without giving away either. */
export function passwordMark({ digests }: Ports, { passwordHash }: PersonRecord): string {
  return digests.sm3(passwordHash).slice(0, 16)
}

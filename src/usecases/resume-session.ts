import { isPasswordDue, isSessionOver, RULE_LIMITS, type SecurityRules } from '../domain/access/index.ts'
import type { Instant } from '../domain/calendar/index.ts'
import type { PersonRecord, Ports } from './ports.ts'
import { securityRulesOf } from './security-rules.ts'

/** What a session remembers of its sign-in. */
export interface SessionFacts {
  readonly personId: string
  readonly signedInAt: Instant
  /** The last use, to the minute. */
  readonly seenAt: Instant
  /** Changes with the password, so that a new password ends every session opened with the old one. */
  readonly passwordMark: string
}

/** Somebody who goes on with their session. */
export interface Resumed {
  readonly person: PersonRecord
  /** 密码到期: nothing but choosing another one is open to them. */
  readonly isPasswordDue: boolean
}

/** No unit keeps a session open longer. */
export const LONGEST_SESSION_HOURS = RULE_LIMITS.longestHours.most

const MINUTE = 60_000

/** Who goes on with a session. `null` when it ran out, or when the person was disabled or given a new password since. */
export async function resumeSession(ports: Ports, facts: SessionFacts): Promise<Resumed | null> {
  const person = await ports.people.find(facts.personId)
  if (person === null) return null
  const rules = await securityRulesOf(ports, person.unitId)
  if (!isSessionOpen(ports, facts, { person, rules })) return null
  return { person, isPasswordDue: await hasPasswordDue(ports, person, rules) }
}

/** Whether a session goes on for this person under their unit's rules. */
export function isSessionOpen(
  ports: Ports,
  facts: SessionFacts,
  { person, rules }: { readonly person: PersonRecord; readonly rules: SecurityRules },
): boolean {
  if (isSessionOver(facts, ports.clock.now(), rules)) return false
  return !person.isDisabled && passwordMark(ports, person) === facts.passwordMark
}

/** 密码到期 — set too long ago, or by somebody else. */
export async function hasPasswordDue(ports: Ports, person: PersonRecord, rules: SecurityRules): Promise<boolean> {
  const setAt = await ports.people.passwordSetAt(person)
  return setAt !== null && isPasswordDue(setAt, ports.clock.now(), rules)
}

/** Whether the last use is old enough to be written down again: once a minute, not with every request. */
export function hasToBeSeen({ seenAt }: SessionFacts, now: Instant): boolean {
  return Date.parse(now) >= Date.parse(seenAt) + MINUTE
}

/** Tells two passwords of a person apart without giving away either. */
export function passwordMark({ digests }: Ports, { passwordHash }: PersonRecord): string {
  return digests.sm3(passwordHash).slice(0, 16)
}

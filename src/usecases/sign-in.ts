import { Refusal } from '../contract/refusals.ts'
import { afterFailedTry, isLocked } from '../domain/access/index.ts'
import { needsSetUp } from './needs-set-up.ts'
import type { PersonRecord, Ports } from './ports.ts'
import { passwordMark, type SessionFacts } from './resume-session.ts'
import { securityRulesOf } from './security-rules.ts'

/** Somebody who has just proved who they are, and what their session is to remember. */
export interface SignedIn {
  readonly person: PersonRecord
  readonly facts: SessionFacts
}

export interface SignInTry {
  readonly login: string
  readonly password: string
  /** Network address, for the trail. */
  readonly from: string
}

/**
 * 登录 — every try at a known account is recorded in its unit's trail; too many wrong ones lock the account for a while.
 * An unknown account, a disabled one and a wrong password are told apart by nobody.
 *
 * @throws Refusal session/wrong-password, session/locked; setup/administrator-needed while nobody can sign in
 */
export async function signIn(ports: Ports, { login, password, from }: SignInTry): Promise<SignedIn> {
  const person = await ports.people.findByLogin(loginOf(login))
  if (person === null) {
    if (await needsSetUp(ports)) throw new Refusal('setup/administrator-needed')
    // As much work as for a known account, so that the time it takes says nothing.
    await ports.passwords.hash(password)
    throw new Refusal('session/wrong-password')
  }
  return proveIdentity(ports, { person, password, from, action: 'session:sign-in' })
}

export interface Proof {
  readonly person: PersonRecord
  readonly password: string
  readonly from: string
  /** What the trail calls it when the password is right. */
  readonly action: string
}

/** Holds a password against a person's, under the same lock-out wherever it is asked for. */
export async function proveIdentity(ports: Ports, proof: Proof): Promise<SignedIn> {
  const { person, password } = proof
  refuseWhileLocked(ports, person)
  const isRight = await ports.passwords.matches({ password, hash: person.passwordHash })
  const isAdmitted = isRight && !person.isDisabled
  const settled = await ports.transaction((within) => (isAdmitted ? admit(within, proof) : countTry(within, proof)))
  if (!isAdmitted) throw new Refusal('session/wrong-password')
  return signedIn(ports, settled)
}

/** A fresh session for a person as they are now. */
export function signedIn(ports: Ports, person: PersonRecord): SignedIn {
  const now = ports.clock.now()
  const facts = {
    personId: person.id,
    signedInAt: now,
    seenAt: now,
    passwordMark: passwordMark(ports, person),
  }
  return { person, facts }
}

/** Accounts are written in small letters, however they are typed. */
export function loginOf(text: string): string {
  return text.trim().toLowerCase()
}

function refuseWhileLocked({ clock }: Ports, { lockedUntil }: PersonRecord): void {
  if (isLocked(lockedUntil, clock.now())) throw new Refusal('session/locked', { until: lockedUntil })
}

/** The entry comes first: it makes tries at one account wait for each other, so that none slips past the count. */
async function admit(within: Ports, { person, from, action }: Proof): Promise<PersonRecord> {
  await record(within, { person, from, action })
  const current = await reread(within, person)
  refuseWhileLocked(within, current)
  if (current.failedTries === 0 && current.lockedUntil === null) return current
  const unlocked = { ...current, failedTries: 0, lockedUntil: null }
  await within.people.save(unlocked)
  return unlocked
}

async function countTry(within: Ports, { person, from }: Proof): Promise<PersonRecord> {
  await record(within, { person, from, action: 'session:sign-in-failed' })
  const current = await reread(within, person)
  const rules = await securityRulesOf(within, current.unitId)
  const counted = { ...current, ...afterFailedTry(current, within.clock.now(), rules) }
  await within.people.save(counted)
  return counted
}

async function record(
  { trail }: Ports,
  { person, from, action }: Pick<Proof, 'person' | 'from' | 'action'>,
): Promise<void> {
  const { id, unitId, login } = person
  await trail.append({ unitId, actor: id, action, subject: { kind: 'person', id }, details: { login, from } })
}

async function reread({ people }: Ports, { id }: PersonRecord): Promise<PersonRecord> {
  const current = await people.find(id)
  if (current === null) throw new Error(`person ${id} vanished while signing in`)
  return current
}

import { Refusal } from '../contract/refusals.ts'
import { passwordFaults } from '../domain/access/index.ts'
import type { PersonRecord, Ports } from './ports.ts'
import { proveIdentity, type SignedIn, signedIn } from './sign-in.ts'

export interface PasswordChange {
  readonly person: PersonRecord
  readonly current: string
  readonly next: string
  readonly from: string
}

/**
 * 修改密码 — one's own, with the old one as proof. Every session opened with the old one ends.
 *
 * @throws Refusal session/wrong-password, session/locked, input/invalid
 */
export async function changePassword(ports: Ports, { person, current, next, from }: PasswordChange): Promise<SignedIn> {
  assertUsable({ login: person.login, password: next, field: 'next' })
  if (current === next)
    throw new Refusal('input/invalid', { issues: [{ field: 'next', message: '新密码不能与原密码相同' }] })
  const proved = await proveIdentity(ports, { person, password: current, from, action: 'session:password' })
  const changed = { ...proved.person, passwordHash: await ports.passwords.hash(next), isDemo: false }
  await ports.transaction((within) => within.people.save(changed))
  return signedIn(ports, changed)
}

/** @throws Refusal input/invalid with everything that is wrong with a password */
export function assertUsable({
  login,
  password,
  field,
}: {
  readonly login: string
  readonly password: string
  /** Where the password stands in what was handed in. */
  readonly field: string
}): void {
  const issues = passwordFaults({ login, password }).map((message) => ({ field, message }))
  if (issues.length > 0) throw new Refusal('input/invalid', { issues })
}

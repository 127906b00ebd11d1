import { Refusal } from '../contract/refusals.ts'
import { passwordFaults, type SecurityRules, USUAL_RULES } from '../domain/access/index.ts'
import type { PersonRecord, Ports } from './ports.ts'
import { securityRulesOf } from './security-rules.ts'
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
  const rules = await securityRulesOf(ports, person.unitId)
  assertUsable({ login: person.login, password: next, field: 'next' }, rules)
  if (current === next) throw wrongNext('新密码不能与原密码相同')
  const proved = await proveIdentity(ports, { person, password: current, from, action: 'session:password' })
  await assertNew(ports, proved.person, { password: next, rules })
  const changed = { ...proved.person, passwordHash: await ports.passwords.hash(next), isDemo: false }
  await ports.transaction((within) => within.people.save(changed))
  return signedIn(ports, changed)
}

/** 不得与最近几次密码相同 — told only to whoever has just proved to be that person. */
async function assertNew(
  ports: Ports,
  person: PersonRecord,
  { password, rules: { remembered } }: { readonly password: string; readonly rules: SecurityRules },
): Promise<void> {
  for (const hash of await ports.people.passwords(person, remembered)) {
    if (await ports.passwords.matches({ password, hash }))
      throw wrongNext(`新密码不能与最近 ${remembered} 次的密码相同`)
  }
}

function wrongNext(message: string): Refusal {
  return new Refusal('input/invalid', { issues: [{ field: 'next', message }] })
}

export interface ChosenPassword {
  readonly login: string
  readonly password: string
  /** Where the password stands in what was handed in. */
  readonly field: string
}

/** @throws Refusal input/invalid with everything that is wrong with a password */
export function assertUsable({ login, password, field }: ChosenPassword, rules: SecurityRules = USUAL_RULES): void {
  const issues = passwordFaults({ login, password }, rules).map((message) => ({ field, message }))
  if (issues.length > 0) throw new Refusal('input/invalid', { issues })
}

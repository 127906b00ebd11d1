import { Refusal } from '../contract/refusals.ts'
import type { SetUpBody } from '../contract/session-view.ts'
import { assertUsable } from './change-password.ts'
import { needsSetUp } from './needs-set-up.ts'
import type { PersonRecord, Ports, Unit } from './ports.ts'
import { loginOf, type SignedIn, signedIn } from './sign-in.ts'

/**
 * 建立第一位管理员 — the first unit with its system administrator, by whoever holds the one-time code that the console
 * printed. The administrator then adds people and appoints the security administrator, who gives everyone else a role.
 *
 * @param expectedCode `null`: no set-up is offered.
 * @throws Refusal setup/done, setup/wrong-code, input/invalid
 */
export async function createFirstAdministrator(
  ports: Ports,
  { code, unit, login, name, password }: SetUpBody,
  { expectedCode }: { readonly expectedCode: string | null },
): Promise<SignedIn> {
  if (expectedCode === null || !(await needsSetUp(ports))) throw new Refusal('setup/done')
  // Digests of equal length: comparing them tells nothing of how much of the code was right.
  if (ports.digests.sm3(code) !== ports.digests.sm3(expectedCode)) throw new Refusal('setup/wrong-code')
  assertUsable({ login, password, field: 'password' })
  const { year, ...facts } = unit
  const person: PersonRecord = {
    id: loginOf(login),
    login: loginOf(login),
    name,
    unitId: unit.id,
    roles: ['system-administrator'],
    passwordHash: await ports.passwords.hash(password),
    failedTries: 0,
    lockedUntil: null,
    isDisabled: false,
    isDemo: false,
  }
  await ports.transaction((within) => found(within, { unit: { ...NOTHING_ELSE, ...facts }, year, person }))
  return signedIn(ports, person)
}

/** What the set-up page does not ask for. */
const NOTHING_ELSE = { parentId: null, establishedOn: null, functions: [] }

interface Beginning {
  readonly unit: Unit
  readonly year: number
  readonly person: PersonRecord
}

async function found(within: Ports, { unit, year, person }: Beginning): Promise<void> {
  if (!(await needsSetUp(within))) throw new Refusal('setup/done')
  await within.units.save(unit)
  await within.units.saveFiscalYear({ unitId: unit.id, year, rulePackId: null, state: 'open' })
  await within.people.save(person)
  await within.trail.append({
    unitId: unit.id,
    actor: person.id,
    action: 'session:set-up',
    subject: { kind: 'person', id: person.id },
    details: { login: person.login, roles: person.roles },
  })
}

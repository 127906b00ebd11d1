import { ROLE_TITLES } from '../contract/session-view.ts'
import type { Role, UnitScope } from '../domain/access/index.ts'
import type { PersonRecord, Ports } from './ports.ts'

/** A demo account as it is printed once. */
export interface DemoAccount {
  readonly login: string
  readonly title: string
  readonly password: string
}

/** One account a role; the names say what they are. */
const DEMO_LOGINS: readonly (readonly [login: string, role: Role])[] = [
  ['jixiao', 'performance-officer'],
  ['caiwu', 'accountant'],
  ['jingban', 'clerk'],
  ['zhuren', 'director'],
  ['caizheng', 'finance-reviewer'],
  ['xitong', 'system-administrator'],
  ['anquan', 'security-administrator'],
  ['shenji', 'audit-administrator'],
]

/**
 * 演示账号 — one for each role, with new random passwords; those that exist get new ones, and every session of theirs ends.
 * An account of the same name that a person took over is left alone.
 */
export async function issueDemoAccounts(ports: Ports, { unitId, actor }: UnitScope): Promise<readonly DemoAccount[]> {
  const accounts: DemoAccount[] = []
  for (const [login, role] of DEMO_LOGINS) {
    const known = await ports.people.findByLogin(login)
    if (known !== null && !known.isDemo) continue
    const password = ports.random.password()
    const person = await demoPerson(ports, { unitId, login, role, password })
    await ports.transaction(async (within) => {
      await within.people.save(person)
      await within.trail.append({
        unitId,
        actor,
        action: known === null ? 'person:add' : 'person:change',
        subject: { kind: 'person', id: person.id },
        details: { login, roles: person.roles, isDemo: true },
      })
    })
    accounts.push({ login, title: ROLE_TITLES[role], password })
  }
  return accounts
}

async function demoPerson(
  { passwords }: Ports,
  { unitId, login, role, password }: { unitId: string; login: string; role: Role; password: string },
): Promise<PersonRecord> {
  return {
    id: login,
    login,
    name: `演示${ROLE_TITLES[role]}`,
    unitId,
    roles: [role],
    passwordHash: await passwords.hash(password),
    failedTries: 0,
    lockedUntil: null,
    isDisabled: false,
    isDemo: true,
  }
}

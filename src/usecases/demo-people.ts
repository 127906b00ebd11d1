import type { Role } from '../domain/access/index.ts'
import type { PersonRecord, Ports } from './ports.ts'

/** A demo account with the password that nobody can read again. */
export interface DemoAccount {
  readonly login: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly password: string
}

type Unsigned = Pick<PersonRecord, 'login' | 'name' | 'roles'>

/** 示例人员 — accounts of a case for those logins that nobody has yet, within the caller's transaction. */
export async function createDemoPeople(
  within: Ports,
  { unitId, people }: { readonly unitId: string; readonly people: readonly Unsigned[] },
): Promise<readonly DemoAccount[]> {
  const accounts: DemoAccount[] = []
  for (const { login, name, roles } of people) {
    if ((await within.people.findByLogin(login)) !== null) continue
    const fresh = {
      id: login,
      login,
      name,
      unitId,
      roles,
      failedTries: 0,
      lockedUntil: null,
      isDisabled: false,
      isDemo: true,
    }
    accounts.push(await givePassword(within, { person: { ...fresh, passwordHash: '' }, action: 'person:add' }))
  }
  return accounts
}

/** 重置示例密码 — new passwords for the demo people of a unit who have never set their own; sessions of the old ones end. */
export async function renewDemoPasswords(ports: Ports, unitId: string): Promise<readonly DemoAccount[]> {
  return ports.transaction(async (within) => {
    const accounts: DemoAccount[] = []
    for (const person of (await within.people.list(unitId)).filter(({ isDemo }) => isDemo)) {
      const unlocked = { ...person, failedTries: 0, lockedUntil: null }
      accounts.push(await givePassword(within, { person: unlocked, action: 'person:change' }))
    }
    return accounts
  })
}

async function givePassword(
  within: Ports,
  { person, action }: { readonly person: PersonRecord; readonly action: 'person:add' | 'person:change' },
): Promise<DemoAccount> {
  const { id, login, name, roles, unitId } = person
  const password = within.random.password()
  await within.people.save({ ...person, passwordHash: await within.passwords.hash(password) })
  await within.trail.append({
    unitId,
    actor: 'console',
    action,
    subject: { kind: 'person', id },
    details: { login, name, roles, isDemo: true },
  })
  return { login, name, roles, password }
}

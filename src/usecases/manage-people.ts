import type { ChangePersonBody, PersonView } from '../contract/people-view.ts'
import { Refusal } from '../contract/refusals.ts'
import type { Role, UnitScope } from '../domain/access/index.ts'
import { isLocked, permissionsOf, roleConflict } from '../domain/access/index.ts'
import { assertUsable } from './change-password.ts'
import type { PersonRecord, Ports } from './ports.ts'
import { securityRulesOf } from './security-rules.ts'
import { loginOf } from './sign-in.ts'

/** 人员 of a unit, by login. */
export async function listPeople(ports: Ports, { unitId }: UnitScope): Promise<readonly PersonView[]> {
  return (await ports.people.list(unitId)).map((person) => present(ports, person))
}

/**
 * 新增人员 — without a role, hence without any permission, until the security administrator gives one.
 *
 * @throws Refusal person/login-taken, input/invalid
 */
export async function addPerson(
  ports: Ports,
  scope: UnitScope,
  { login: typed, name, password }: { readonly login: string; readonly name: string; readonly password: string },
): Promise<PersonView> {
  const login = loginOf(typed)
  assertUsable({ login, password, field: 'password' }, await securityRulesOf(ports, scope.unitId))
  if ((await ports.people.findByLogin(login)) !== null) throw new Refusal('person/login-taken', { login })
  const person: PersonRecord = {
    id: login,
    login,
    name,
    unitId: scope.unitId,
    roles: [],
    passwordHash: await ports.passwords.hash(password),
    failedTries: 0,
    lockedUntil: null,
    isDisabled: false,
    isDemo: false,
  }
  await save(ports, scope, { person, action: 'person:add', details: { login, name }, isPasswordTold: true })
  return present(ports, person)
}

/**
 * 变更人员 — name, disabling, unlocking, a new password. Disabling and a new password end the person's sessions.
 *
 * @throws Refusal person/not-found, person/is-yourself, input/invalid
 */
export async function changePerson(
  ports: Ports,
  scope: UnitScope,
  { id, name, isDisabled, unlock, password }: ChangePersonBody & { readonly id: string },
): Promise<PersonView> {
  const person = await personOf(ports, scope, id)
  if (isDisabled === true && id === scope.actor) throw new Refusal('person/is-yourself', { login: person.login })
  if (password !== undefined)
    assertUsable({ login: person.login, password, field: 'password' }, await securityRulesOf(ports, scope.unitId))
  const changed: PersonRecord = {
    ...person,
    ...(name === undefined ? {} : { name }),
    ...(isDisabled === undefined ? {} : { isDisabled }),
    ...(unlock === undefined ? {} : { failedTries: 0, lockedUntil: null }),
    ...(password === undefined ? {} : { passwordHash: await ports.passwords.hash(password), isDemo: false }),
  }
  const changes = { name, isDisabled, unlock, password: password === undefined ? undefined : '已重置' }
  await save(ports, scope, {
    person: changed,
    action: 'person:change',
    details: { login: person.login, changes },
    isPasswordTold: password !== undefined,
  })
  return present(ports, changed)
}

/**
 * 分配角色 — by the security administrator, never to oneself. While a unit has no security administrator, the system
 * administrator may appoint the first one, and do nothing else with roles.
 *
 * @throws Refusal person/not-found, person/is-yourself, access/roles-exclude, access/denied
 */
export async function assignRoles(
  ports: Ports,
  scope: UnitScope,
  { id, roles }: { readonly id: string; readonly roles: readonly Role[] },
): Promise<PersonView> {
  const person = await personOf(ports, scope, id)
  if (id === scope.actor) throw new Refusal('person/is-yourself', { login: person.login })
  const conflict = roleConflict(roles)
  if (conflict !== null) throw new Refusal('access/roles-exclude', { roles: conflict })
  const actor = await personOf(ports, scope, scope.actor)
  if (!permissionsOf(actor.roles).includes('role:assign')) await refuseUnlessFirst(ports, scope, roles)
  const changed = { ...person, roles: [...new Set(roles)] }
  const details = { login: person.login, roles: changed.roles, before: person.roles }
  await save(ports, scope, { person: changed, action: 'person:roles', details })
  return present(ports, changed)
}

async function refuseUnlessFirst(ports: Ports, { unitId }: UnitScope, roles: readonly Role[]): Promise<void> {
  const people = await ports.people.list(unitId)
  const isFirst = people.every((one) => !one.roles.includes('security-administrator'))
  if (!isFirst || roles.some((role) => role !== 'security-administrator')) throw new Refusal('access/denied')
}

async function personOf(ports: Ports, { unitId }: UnitScope, id: string): Promise<PersonRecord> {
  const person = await ports.people.find(id)
  if (person === null || person.unitId !== unitId) throw new Refusal('person/not-found', { id })
  return person
}

interface Change {
  readonly person: PersonRecord
  readonly action: string
  readonly details: unknown
  /** The password was chosen by an administrator and told: the person has to choose another at once. */
  readonly isPasswordTold?: boolean
}

async function save(
  ports: Ports,
  { unitId, actor }: UnitScope,
  { person, action, details, isPasswordTold = false }: Change,
): Promise<void> {
  await ports.transaction(async (within) => {
    await within.people.save(person)
    if (isPasswordTold) await within.people.outdatePassword(person)
    await within.trail.append({ unitId, actor, action, subject: { kind: 'person', id: person.id }, details })
  })
}

function present({ clock }: Ports, person: PersonRecord): PersonView {
  const { id, login, name, unitId, roles, isDisabled, isDemo, lockedUntil } = person
  return {
    id,
    login,
    name,
    unitId,
    roles: [...roles],
    isDisabled,
    lockedUntil: isLocked(lockedUntil, clock.now()) ? lockedUntil : null,
    isDemo,
  }
}

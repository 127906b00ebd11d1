import type { ColleagueView } from '../contract/monitoring-view.ts'
import { ROLE_TITLES } from '../contract/session-view.ts'
import { mayDo, type Permission, type UnitScope } from '../domain/access/index.ts'
import type { PersonRecord, Ports } from './ports.ts'

/** 同事 — people of the unit who work with its records and can be given something to do, by name. */
export async function listColleagues(ports: Ports, { unitId }: UnitScope): Promise<readonly ColleagueView[]> {
  return (await peopleWho(ports, unitId, 'record:read')).map(({ id, name, roles }) => ({
    id,
    name,
    roles: roles.map((role) => ROLE_TITLES[role]),
  }))
}

/** People of the unit itself who may do this there and are not disabled. */
export async function peopleWho(
  { people }: Pick<Ports, 'people'>,
  unitId: string,
  permission: Permission,
): Promise<readonly PersonRecord[]> {
  return (await people.list(unitId)).filter((person) => !person.isDisabled && mayDo(person, permission, unitId))
}

/** What people of the unit are called to whoever asks; outside the unit nobody is named. */
export async function nameOfPeople(
  { people }: Pick<Ports, 'people'>,
  { unitId, isOutside }: UnitScope,
): Promise<(personId: string) => string> {
  if (isOutside === true) return () => '本单位人员'
  const names = new Map((await people.list(unitId)).map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? id
}

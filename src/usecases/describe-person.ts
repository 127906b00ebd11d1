import { ROLE_TITLES, type SessionView } from '../contract/session-view.ts'
import { permissionsIn } from '../domain/access/index.ts'
import { listReachableUnits } from './list-units.ts'
import type { PersonRecord, Ports } from './ports.ts'

/** 当前登录 — a signed-in person, and what they may do in which unit. */
export async function describePerson(
  ports: Ports,
  person: PersonRecord,
): Promise<Pick<SessionView, 'person' | 'units'>> {
  const { id, login, name, unitId, roles, isDemo } = person
  const units = await listReachableUnits(ports, person)
  return {
    person: { id, login, name, unitId, roles: roles.map((role) => ({ role, title: ROLE_TITLES[role] })), isDemo },
    units: units.map((unit) => ({
      id: unit.id,
      parentId: unit.parentId,
      name: unit.name,
      shortName: unit.shortName,
      years: unit.years.map(({ year, state }) => ({ year, state })),
      permissions: [...permissionsIn(person, unit.id)],
    })),
  }
}

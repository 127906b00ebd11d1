import { ROLE_TITLES, type SessionView } from '../contract/session-view.ts'
import { passwordNeeds, permissionsIn, sessionEnd, USUAL_RULES } from '../domain/access/index.ts'
import type { Instant } from '../domain/calendar/index.ts'
import { listReachableUnits } from './list-units.ts'
import type { PersonRecord, Ports } from './ports.ts'
import { preferencesOf } from './preferences.ts'
import { hasPasswordDue } from './resume-session.ts'
import { securityRulesOf } from './security-rules.ts'

type Described = Pick<SessionView, 'person' | 'units' | 'endsAt' | 'passwordNeeds'>

/** Nobody is signed in; what a first password must be like is said all the same. */
export function describeVisitor(): Described {
  return { person: null, units: [], endsAt: null, passwordNeeds: passwordNeeds(USUAL_RULES) }
}

/** 当前登录 — a signed-in person, and what they may do in which unit. */
export async function describePerson(
  ports: Ports,
  person: PersonRecord,
  signedInAt: Instant | undefined,
): Promise<Described> {
  const { id, login, name, unitId, roles, isDemo } = person
  const units = await listReachableUnits(ports, person)
  const rules = await securityRulesOf(ports, unitId)
  const { muted, ...preferences } = await preferencesOf(ports, person)
  return {
    person: {
      id,
      login,
      name,
      unitId,
      roles: roles.map((role) => ({ role, title: ROLE_TITLES[role] })),
      isDemo,
      mustChangePassword: await hasPasswordDue(ports, person, rules),
      preferences: { ...preferences, muted: [...muted] },
    },
    endsAt: signedInAt === undefined ? null : sessionEnd({ signedInAt }, rules),
    passwordNeeds: passwordNeeds(rules),
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

import { Refusal } from '../contract/refusals.ts'
import { mayDo, type Permission, scopeFor, type UnitScope } from '../domain/access/index.ts'
import type { PersonRecord } from './ports.ts'

/** A signed-in person with the proof that they may reach a unit. */
export interface Entry {
  readonly person: PersonRecord
  readonly scope: UnitScope
}

/**
 * 进入单位 — the only way of a person into a unit: own roles in their own unit, elsewhere only roles that reach there.
 *
 * @throws Refusal access/denied, whether or not there is such a unit
 */
export function enterUnit(
  person: PersonRecord,
  { unitId, anyOf }: { readonly unitId: string; readonly anyOf: readonly Permission[] },
): Entry {
  const scope = scopeFor(person, unitId)
  if (scope === null || !anyOf.some((permission) => mayDo(person, permission, unitId)))
    throw new Refusal('access/denied')
  return { person, scope }
}

import type { UnitScope } from '../../domain/access/index.ts'
import type { PreferenceStore, Preferences } from '../../usecases/ports.ts'
import type { Database } from './database.ts'
import { ofUnit } from './scoped.ts'

export function preferenceStore(db: Database): PreferenceStore {
  const findMany = async (scope: UnitScope, personIds: readonly string[]) => {
    if (personIds.length === 0) return new Map<string, Preferences>()
    const found = await db
      .selectFrom('person_preference')
      .select(['person_id', 'preferences'])
      .where(ofUnit(scope))
      .where('person_id', 'in', [...personIds])
      .execute()
    // Only preferences are ever saved.
    return new Map(found.map(({ person_id, preferences }) => [person_id, preferences as Preferences]))
  }
  return {
    findMany,
    find: async (scope, personId) => (await findMany(scope, [personId])).get(personId) ?? null,
    async save({ unitId }, personId, chosen) {
      const preferences = JSON.stringify(chosen)
      await db
        .insertInto('person_preference')
        .values({ unit_id: unitId, person_id: personId, preferences })
        .onConflict((conflict) => conflict.columns(['unit_id', 'person_id']).doUpdateSet({ preferences }))
        .execute()
    },
  }
}

import { type Selectable, sql } from 'kysely'
import type { Instant } from '../../domain/calendar/index.ts'
import type { SavedView, SavedViewStore } from '../../usecases/ports.ts'
import type { Database } from './database.ts'
import type { Schema } from './schema.ts'
import { assertOwn, ofUnit } from './scoped.ts'

export function savedViewStore(db: Database): SavedViewStore {
  return {
    async list(scope, { list, personId }) {
      const found = await db
        .selectFrom('saved_view')
        .selectAll()
        .where(ofUnit(scope))
        .where('list', '=', list)
        .where((of) => of.or([of('owner', '=', personId), of('is_shared', '=', true)]))
        .orderBy(sql`name collate zhengji_pinyin`)
        .orderBy('id')
        .execute()
      return found.map(viewOf)
    },
    async find(scope, id) {
      const found = await db
        .selectFrom('saved_view')
        .selectAll()
        .where(ofUnit(scope))
        .where('id', '=', id)
        .executeTakeFirst()
      return found === undefined ? null : viewOf(found)
    },
    async save(scope, view) {
      assertOwn(scope, view)
      const { unit_id, id, ...changes } = recordOf(view)
      await db
        .insertInto('saved_view')
        .values({ unit_id, id, ...changes })
        .onConflict((conflict) => conflict.columns(['unit_id', 'id']).doUpdateSet(changes))
        .execute()
    },
    async remove(scope, id) {
      await db.deleteFrom('saved_view').where(ofUnit(scope)).where('id', '=', id).execute()
      await db.deleteFrom('default_view').where(ofUnit(scope)).where('view_id', '=', id).execute()
    },
    async defaultOf(scope, { list, personId }) {
      const found = await db
        .selectFrom('default_view')
        .select('view_id')
        .where(ofUnit(scope))
        .where('person_id', '=', personId)
        .where('list', '=', list)
        .executeTakeFirst()
      return found?.view_id ?? null
    },
    async setDefault(scope, { list, personId, viewId }) {
      const before = db.deleteFrom('default_view').where(ofUnit(scope)).where('person_id', '=', personId)
      await before.where('list', '=', list).execute()
      if (viewId === null) return
      await db
        .insertInto('default_view')
        .values({ unit_id: scope.unitId, person_id: personId, list, view_id: viewId })
        .execute()
    },
  }
}

function recordOf(view: SavedView) {
  return {
    unit_id: view.unitId,
    id: view.id,
    list: view.list,
    owner: view.owner,
    name: view.name,
    is_shared: view.isShared,
    look: JSON.stringify(view.look),
    saved_at: view.savedAt,
  }
}

function viewOf(record: Selectable<Schema['saved_view']>): SavedView {
  return {
    unitId: record.unit_id,
    id: record.id,
    list: record.list,
    owner: record.owner,
    name: record.name,
    isShared: record.is_shared,
    look: record.look as SavedView['look'], // only looks are ever saved
    savedAt: record.saved_at as Instant, // a timestamp column
  }
}

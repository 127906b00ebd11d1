import type { Selectable } from 'kysely'
import type { Instant } from '../../domain/calendar/index.ts'
import type { Notification, NotificationStore } from '../../usecases/ports.ts'
import type { Database } from './database.ts'
import type { Schema } from './schema.ts'
import { assertOwn, ofUnit } from './scoped.ts'

export function notificationStore(db: Database): NotificationStore {
  return {
    async add(scope, notifications) {
      if (notifications.length === 0) return
      for (const one of notifications) assertOwn(scope, one)
      await db
        .insertInto('notification')
        .values(
          notifications.map((one) => ({
            unit_id: one.unitId,
            person_id: one.personId,
            id: one.id,
            kind: one.kind,
            words: one.words,
            target: one.target,
            made_at: one.madeAt,
            read_at: one.readAt,
          })),
        )
        .onConflict((conflict) => conflict.columns(['unit_id', 'person_id', 'id']).doNothing())
        .execute()
    },
    async list(scope, { personId, limit }) {
      const found = await db
        .selectFrom('notification')
        .selectAll()
        .where(ofUnit(scope))
        .where('person_id', '=', personId)
        .orderBy('made_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute()
      return found.map(notificationOf)
    },
    async countUnread(scope, personId) {
      const { unread } = await db
        .selectFrom('notification')
        .select((all) => all.fn.countAll<number>().as('unread'))
        .where(ofUnit(scope))
        .where('person_id', '=', personId)
        .where('read_at', 'is', null)
        .executeTakeFirstOrThrow()
      return Number(unread)
    },
    async markRead(scope, { personId, ids, at }) {
      if (ids?.length === 0) return
      await db
        .updateTable('notification')
        .set({ read_at: at })
        .where(ofUnit(scope))
        .where('person_id', '=', personId)
        .where('read_at', 'is', null)
        .$if(ids !== null, (some) => some.where('id', 'in', ids ?? []))
        .execute()
    },
  }
}

function notificationOf(record: Selectable<Schema['notification']>): Notification {
  return {
    unitId: record.unit_id,
    personId: record.person_id,
    id: record.id,
    kind: record.kind as Notification['kind'], // only kinds are ever saved
    words: record.words,
    target: record.target,
    madeAt: record.made_at as Instant, // a timestamp column
    readAt: record.read_at as Instant | null, // a timestamp column
  }
}

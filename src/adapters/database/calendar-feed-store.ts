import { createHash } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Instant } from '../../domain/calendar/index.ts'
import type { CalendarFeed, CalendarFeedStore } from '../../usecases/ports.ts'
import type { Database } from './database.ts'
import type { Schema } from './schema.ts'
import { assertOwn, ofUnit } from './scoped.ts'

export function calendarFeedStore(db: Database): CalendarFeedStore {
  const valid = () => db.selectFrom('calendar_feed').selectAll().where('revoked_at', 'is', null)
  return {
    async list(scope, personId) {
      const found = await valid().where(ofUnit(scope)).where('person_id', '=', personId).orderBy('id').execute()
      return found.map(feedOf)
    },
    async add(scope, feed, token) {
      assertOwn(scope, feed)
      const { unitId: unit_id, id, personId: person_id, about, madeAt: made_at, usedAt: used_at } = feed
      await db
        .insertInto('calendar_feed')
        .values({ unit_id, id, person_id, about, token_digest: digestOf(token), made_at, used_at, revoked_at: null })
        .execute()
    },
    async revoke(scope, { id, personId, at }) {
      const { numUpdatedRows } = await db
        .updateTable('calendar_feed')
        .set({ revoked_at: at })
        .where(ofUnit(scope))
        .where('id', '=', id)
        .where('person_id', '=', personId)
        .where('revoked_at', 'is', null)
        .executeTakeFirstOrThrow()
      return numUpdatedRows === 1n
    },
    async findByToken(unitId, token) {
      const found = await valid()
        .where('unit_id', '=', unitId)
        .where('token_digest', '=', digestOf(token))
        .executeTakeFirst()
      return found === undefined ? null : feedOf(found)
    },
    async markUsed({ unitId, id }, at) {
      await db
        .updateTable('calendar_feed')
        .set({ used_at: at })
        .where('unit_id', '=', unitId)
        .where('id', '=', id)
        .execute()
    },
  }
}

function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

function feedOf(record: Selectable<Schema['calendar_feed']>): CalendarFeed {
  const { unit_id: unitId, id, person_id: personId, about, made_at, used_at } = record
  // Timestamp columns.
  return { unitId, id, personId, about, madeAt: made_at as Instant, usedAt: used_at as Instant | null }
}

import type { Selectable } from 'kysely'
import type { Instant } from '../../domain/calendar/index.ts'
import type { Comment, CommentStore } from '../../usecases/ports.ts'
import type { Database } from './database.ts'
import type { Schema } from './schema.ts'
import { assertOwn, ofUnit } from './scoped.ts'

export function commentStore(db: Database): CommentStore {
  return {
    async list(scope, about) {
      const found = await db
        .selectFrom('comment_entry')
        .selectAll()
        .where(ofUnit(scope))
        .where('about', '=', about)
        .orderBy('made_at')
        .orderBy('id')
        .execute()
      return found.map(commentOf)
    },
    async find(scope, id) {
      const found = await db
        .selectFrom('comment_entry')
        .selectAll()
        .where(ofUnit(scope))
        .where('id', '=', id)
        .executeTakeFirst()
      return found === undefined ? null : commentOf(found)
    },
    async save(scope, comment) {
      assertOwn(scope, comment)
      const { withdrawnReason, resolvedBy, resolvedAt } = comment
      // What was said stays as it was said.
      const changes = { withdrawn_reason: withdrawnReason, resolved_by: resolvedBy, resolved_at: resolvedAt }
      await db
        .insertInto('comment_entry')
        .values({
          unit_id: comment.unitId,
          id: comment.id,
          about: comment.about,
          thread_id: comment.threadId,
          words: comment.words,
          mentions: [...comment.mentions],
          made_at: comment.madeAt,
          made_by: comment.madeBy,
          ...changes,
        })
        .onConflict((conflict) => conflict.columns(['unit_id', 'id']).doUpdateSet(changes))
        .execute()
    },
  }
}

function commentOf(record: Selectable<Schema['comment_entry']>): Comment {
  return {
    unitId: record.unit_id,
    id: record.id,
    about: record.about,
    threadId: record.thread_id,
    words: record.words,
    mentions: record.mentions,
    madeAt: record.made_at as Instant, // a timestamp column
    madeBy: record.made_by,
    withdrawnReason: record.withdrawn_reason,
    resolvedBy: record.resolved_by,
    resolvedAt: record.resolved_at as Instant | null, // a timestamp column
  }
}

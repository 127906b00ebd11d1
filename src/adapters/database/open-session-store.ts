import { sql } from 'kysely'
import type { OpenSession, OpenSessionStore } from '../../usecases/ports.ts'
import type { Database } from './database.ts'

/** The signed-in sessions as people see them; {@link sessionStore} is where the server keeps them. */
export function openSessionStore(db: Database): OpenSessionStore {
  return {
    async list(personIds) {
      if (personIds.length === 0) return []
      const found = await db
        .selectFrom('app_session')
        .select('state')
        .where('person_id', 'in', [...personIds])
        .orderBy(sql`state ->> 'seenAt'`, 'desc')
        .execute()
      // Only sessions are ever saved; those begun by an earlier version have no handle, and are shown when they are next begun.
      return found.map(({ state }) => state as OpenSession).filter(({ handle }) => typeof handle === 'string')
    },
    async end(handles) {
      if (handles.length === 0) return
      await db
        .deleteFrom('app_session')
        .where(sql<string>`state ->> 'handle'`, 'in', [...handles])
        .execute()
    },
  }
}

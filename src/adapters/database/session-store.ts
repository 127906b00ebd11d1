import { createHash } from 'node:crypto'
import type { FastifySessionOptions } from '@fastify/session'
import type { Session } from 'fastify'
import { RULE_LIMITS } from '../../domain/access/index.ts'
import type { Clock } from '../../usecases/ports.ts'
import type { Database } from './database.ts'

type WebStore = NonNullable<FastifySessionOptions['store']>

/** Sessions in the database, so that they outlive a restart and serve every process. */
export interface SessionStore extends WebStore {
  /** Signs a person out everywhere. */
  endAllOf(personId: string): Promise<void>
  /** @returns how many had expired. */
  removeExpired(): Promise<number>
}

type Done<T = void> = (error: unknown, result?: T) => void

/** A session whose cookie says no end lasts this long. */
const LONGEST_MS = RULE_LIMITS.longestHours.most * 3_600_000

export function sessionStore(db: Database, clock: Clock): SessionStore {
  return {
    set: (id, state, done) => settle(save(db, clock, { id, state }), done),
    get: (id, done) => settle(load(db, clock, id), done),
    destroy: (id, done) => settle(remove(db, id), done),
    async endAllOf(personId) {
      await db.deleteFrom('app_session').where('person_id', '=', personId).execute()
    },
    async removeExpired() {
      const { numDeletedRows } = await db
        .deleteFrom('app_session')
        .where('expires_at', '<=', clock.now())
        .executeTakeFirstOrThrow()
      return Number(numDeletedRows)
    },
  }
}

function settle<T>(work: Promise<T>, done: Done<T>): void {
  work.then(
    (result) => done(null, result),
    (error: unknown) => done(error),
  )
}

async function save(db: Database, clock: Clock, { id, state }: { id: string; state: Session }): Promise<void> {
  const { expires } = state.cookie
  const changes = {
    person_id: 'personId' in state && typeof state.personId === 'string' ? state.personId : null,
    state: JSON.stringify(state),
    expires_at: new Date(expires ?? Date.parse(clock.now()) + LONGEST_MS).toISOString(),
  }
  await db
    .insertInto('app_session')
    .values({ session_digest: digestOf(id), ...changes })
    .onConflict((conflict) => conflict.column('session_digest').doUpdateSet(changes))
    .execute()
}

async function load(db: Database, clock: Clock, id: string): Promise<Session | null> {
  const found = await db
    .selectFrom('app_session')
    .select('state')
    .where('session_digest', '=', digestOf(id))
    .where('expires_at', '>', clock.now())
    .executeTakeFirst()
  return found === undefined ? null : (found.state as Session) // only such states are ever saved
}

async function remove(db: Database, id: string): Promise<void> {
  await db.deleteFrom('app_session').where('session_digest', '=', digestOf(id)).execute()
}

function digestOf(id: string): string {
  return createHash('sha256').update(id).digest('hex')
}

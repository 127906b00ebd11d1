import { type Selectable, type SqlBool, sql } from 'kysely'
import type { Role } from '../../domain/access/index.ts'
import type { Instant } from '../../domain/calendar/index.ts'
import type { Clock, PersonRecord, PersonStore } from '../../usecases/ports.ts'
import type { Database } from './database.ts'
import type { Schema } from './schema.ts'

export function personStore(db: Database, clock: Clock): PersonStore {
  const people = () => db.selectFrom('person').selectAll()
  return {
    async findByLogin(login) {
      const found = await people().where('login', '=', login).executeTakeFirst()
      return found === undefined ? null : personOf(found)
    },
    async find(id) {
      const found = await people().where('id', '=', id).executeTakeFirst()
      return found === undefined ? null : personOf(found)
    },
    async list(unitId) {
      const found = await people().where('unit_id', '=', unitId).orderBy('login').execute()
      return found.map(personOf)
    },
    async save(person) {
      const { id, ...changes } = recordOf(person)
      await db
        .insertInto('person')
        .values({ id, ...changes })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(changes))
        .execute()
      await db
        .insertInto('password_history')
        .values({ ...heldBy(person), set_at: clock.now() })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    },
    async passwords({ unitId, id }, limit) {
      const found = await db
        .selectFrom('password_history')
        .select('password_hash')
        .where('unit_id', '=', unitId)
        .where('person_id', '=', id)
        .orderBy('set_at', 'desc')
        .limit(limit)
        .execute()
      return found.map(({ password_hash }) => password_hash)
    },
    async passwordSetAt(person) {
      const found = await db.selectFrom('password_history').select('set_at').where(isHeldBy(person)).executeTakeFirst()
      return (found?.set_at ?? null) as Instant | null // a timestamp column
    },
    async outdatePassword(person) {
      await db.updateTable('password_history').set({ set_at: LONG_AGO }).where(isHeldBy(person)).execute()
    },
    async count() {
      const { count } = await db
        .selectFrom('person')
        .select((of) => of.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      return count
    },
    async withRole(role) {
      const found = await people().where(sql<boolean>`${role} = any (roles)`).orderBy('login').execute()
      return found.map(personOf)
    },
  }
}

const LONG_AGO = '1970-01-01T00:00:00.000Z'

function heldBy({ unitId, id, passwordHash }: PersonRecord) {
  return { unit_id: unitId, person_id: id, password_hash: passwordHash }
}

function isHeldBy(person: PersonRecord) {
  const { unit_id, person_id, password_hash } = heldBy(person)
  return sql<SqlBool>`unit_id = ${unit_id} and person_id = ${person_id} and password_hash = ${password_hash}`
}

function recordOf(person: PersonRecord): Selectable<Schema['person']> {
  return {
    unit_id: person.unitId,
    id: person.id,
    login: person.login,
    name: person.name,
    roles: [...person.roles],
    password_hash: person.passwordHash,
    failed_tries: person.failedTries,
    locked_until: person.lockedUntil,
    is_disabled: person.isDisabled,
    is_demo: person.isDemo,
  }
}

function personOf(record: Selectable<Schema['person']>): PersonRecord {
  return {
    id: record.id,
    login: record.login,
    name: record.name,
    unitId: record.unit_id,
    roles: record.roles as Role[], // only roles are ever saved
    passwordHash: record.password_hash,
    failedTries: record.failed_tries,
    lockedUntil: record.locked_until as Instant | null, // a timestamp column
    isDisabled: record.is_disabled,
    isDemo: record.is_demo,
  }
}

import { type Selectable, sql } from 'kysely'
import type { Role } from '../../domain/access/index.ts'
import type { Instant } from '../../domain/calendar/index.ts'
import type { PersonRecord, PersonStore } from '../../usecases/ports.ts'
import type { Database } from './database.ts'
import type { Schema } from './schema.ts'

export function personStore(db: Database): PersonStore {
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

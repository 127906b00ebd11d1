import { randomBytes } from 'node:crypto'
import type { Database } from './database.ts'

const NAME = 'session-secret'

/** The key of the session cookies: drawn once, then the same for every process on the database. */
export async function installationSecret(db: Database): Promise<string> {
  await db
    .insertInto('setting')
    .values({ name: NAME, value: randomBytes(32).toString('base64url') })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute()
  const { value } = await db.selectFrom('setting').select('value').where('name', '=', NAME).executeTakeFirstOrThrow()
  return value
}

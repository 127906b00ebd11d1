import { type RawBuilder, sql } from 'kysely'
import type { Database } from './database.ts'

/**
 * The rows of a query in portions, with memory for one portion only. `db` is a transaction: a cursor lives in one.
 */
export async function* portionsOf<T>(
  db: Database,
  query: RawBuilder<T>,
  { size = 5_000, name = 'portions' }: { size?: number; name?: string } = {},
): AsyncGenerator<readonly T[]> {
  const cursor = sql.raw(`"${name}"`)
  await sql`declare ${cursor} no scroll cursor for ${query}`.execute(db)
  for (;;) {
    const { rows } = await sql<T>`fetch ${sql.raw(String(size))} from ${cursor}`.execute(db)
    if (rows.length > 0) yield rows
    if (rows.length < size) break
  }
  await sql`close ${cursor}`.execute(db)
}

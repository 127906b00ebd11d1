import { type RawBuilder, sql } from 'kysely'
import type { Database } from './database.ts'

let opened = 0

/**
 * The rows of a query in portions, with memory for one portion only. `db` is a transaction: a cursor lives in one, and
 * ends with it where the reader stops early.
 */
export async function* portionsOf<T>(
  db: Database,
  query: RawBuilder<T>,
  { size = 5_000 }: { size?: number } = {},
): AsyncGenerator<readonly T[]> {
  opened += 1
  const cursor = sql.raw(`portions_${opened}`)
  await sql`declare ${cursor} no scroll cursor for ${query}`.execute(db)
  for (;;) {
    const { rows } = await sql<T>`fetch ${sql.raw(String(size))} from ${cursor}`.execute(db)
    if (rows.length > 0) yield rows
    if (rows.length < size) break
  }
  await sql`close ${cursor}`.execute(db)
}

import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testPorts } from '../database/test-database.ts'
import { INSTALLATION_TABLES, REBUILT_TABLES, STRUCTURAL_TABLES } from './backup-format.ts'

const { db } = await testPorts()

test('every table is backed up by its key, or is known to stay with the installation or to be made again', async () => {
  const { rows } = await sql<{ table: string; key: string[] }>`
    select t.relname as "table", array_agg(a.attname::text order by array_position(i.indkey, a.attnum)) as key
    from pg_class t join pg_index i on i.indrelid = t.oid and i.indisprimary
    join pg_attribute a on a.attrelid = t.oid and a.attnum = any (i.indkey)
    where t.relnamespace = current_schema()::regnamespace group by t.relname`.execute(db)
  const kept = Object.fromEntries(rows.map(({ table, key }) => [table, key]))
  const others = Object.fromEntries([...INSTALLATION_TABLES, ...REBUILT_TABLES].map((table) => [table, kept[table]]))
  expect(kept).toEqual({ ...STRUCTURAL_TABLES, ...others })
})

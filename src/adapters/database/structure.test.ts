import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Field, LedgerDefinition } from '../../domain/ledger/index.ts'
import { inTransaction } from './database.ts'
import { installationSecret } from './installation-secret.ts'
import { ledgerTable } from './ledger-columns.ts'
import { createLedgerTables, ledgerShapes } from './ledger-tables.ts'
import { knownMigrations, migrate } from './migrate.ts'
import { testPorts } from './test-database.ts'
import { field, VISITS, visit } from './test-ledgers.ts'
import { storeServers } from './test-server.ts'

const stores = await Promise.all(
  storeServers().map(async (on) => ({ on: on.name, ...(await testPorts({ definitions: [VISITS], on })) })),
)

const text = field({ kind: 'text', maxLength: 300, multiline: false })
const ledger = (id: string, fields: Record<string, Field>): LedgerDefinition => ({
  ...VISITS,
  id,
  fields,
  happenedOn: null,
})

describe.each(stores)('structure on $on', ({ db, scope, ports }) => {
  test('every table that grows has a key that begins with the unit', async () => {
    const { rows } = await sql<{ table: string; first: string }>`
      select t.relname as "table", a.attname as first from pg_index i
      join pg_class t on t.oid = i.indrelid join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
      where i.indisprimary and t.relnamespace = 'public'::regnamespace`.execute(db)
    const others = rows.filter(({ first }) => first !== 'unit_id').map(({ table }) => table)
    expect(others.sort()).toEqual(['app_session', 'catalogue_code', 'schema_migration', 'setting'])
  })

  test('migrating again changes nothing, and the same key is drawn once', async () => {
    const secrets = await Promise.all([installationSecret(db), installationSecret(db)])
    expect(secrets[0]).toHaveLength(43)
    expect(secrets[1]).toBe(secrets[0])
    await Promise.all([migrate(db), migrate(db)])
    const { rows } = await sql<{ number: number }>`select number from schema_migration`.execute(db)
    expect(rows).toHaveLength((await knownMigrations()).length)
  })

  test('a database of a newer version is refused', async () => {
    const undone = inTransaction(db, async (transaction) => {
      await sql`insert into schema_migration values (9999, '9999_later.sql', 'x')`.execute(transaction)
      await migrate(transaction)
    })
    await expect(undone).rejects.toMatchObject({ code: 'database/newer', details: { found: 9999 } })
  })

  test('a migration that was changed after it had been run is a bug', async () => {
    const undone = inTransaction(db, async (transaction) => {
      await sql`update schema_migration set checksum = 'x' where number = 1`.execute(transaction)
      await migrate(transaction)
    })
    await expect(undone).rejects.toThrow('was changed after it had been run')
  })

  test('a ledger gains an optional field; rows that are there keep their digest', async () => {
    const row = visit('grown')
    await ports.ledgers.append(scope('grown'), 'visits', [row])
    const grown = { ...VISITS, fields: { ...VISITS.fields, weather: { ...text, isOptional: true } } }
    await createLedgerTables(db, [grown])
    await createLedgerTables(db, [grown])
    const shape = (await ledgerShapes(db)).find(({ table }) => table === 'ledger_visits')
    expect(shape?.columns.weather).toEqual({ type: 'text', isNotNull: false })
    expect(await ports.ledgers.find(scope('grown'), { ledger: 'visits', id: row.id })).toEqual(row)
  })

  test('a field that is no longer defined keeps its values and asks for no more', async () => {
    await createLedgerTables(db, [ledger('shrinking', { kept: text, dropped: text })])
    await createLedgerTables(db, [ledger('shrinking', { kept: text })])
    const shape = (await ledgerShapes(db)).find(({ table }) => table === 'ledger_shrinking')
    expect(shape?.columns).toMatchObject({ kept: { isNotNull: true }, dropped: { isNotNull: false } })
  })

  test.each([
    ['a required field where rows are', { ...VISITS, fields: { ...VISITS.fields, since: text } }, 'make it optional'],
    ['another kind of field', { ...VISITS, fields: { ...VISITS.fields, people: text } }, 'write a migration'],
    ['an optional field made required', { ...VISITS, fields: { ...VISITS.fields, note: text } }, 'write a migration'],
  ])('%s needs a migration', async (_title, changed, message) => {
    await ports.ledgers.append(scope('needs'), 'visits', [visit('needs')])
    await expect(createLedgerTables(db, [changed])).rejects.toThrow(message)
  })
})

test.each([
  ['an id that is no name', ledger('Visits; drop table unit', {}), 'not a ledger id'],
  ['a field that is no name', ledger('odd', { 'a"b': text }), 'not a field name'],
  ['two fields of one column', ledger('odd', { aB: text, a_b: text }), 'not a field name'],
  ['a field beside its twin', ledger('odd', { id: text, fieldId: text }), 'share the column field_id'],
])('%s cannot be a table', (_title, definition, message) => {
  expect(() => ledgerTable(definition)).toThrow(message)
})

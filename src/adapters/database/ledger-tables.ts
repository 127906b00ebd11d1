import { sql } from 'kysely'
import type { LedgerDefinition } from '../../domain/ledger/index.ts'
import { type Database, runScript } from './database.ts'
import { ENVELOPE, ledgerTable } from './ledger-columns.ts'

/** A ledger's table as it is or should be: columns by name. */
export interface TableShape {
  readonly table: string
  readonly columns: Readonly<Record<string, { readonly type: string; readonly isNotNull: boolean }>>
}

/**
 * Creates the tables of new ledgers and adds new optional fields to old ones.
 *
 * @throws Error when a definition asks for more than that: changing an existing table is a numbered migration.
 */
export async function createLedgerTables(db: Database, definitions: readonly LedgerDefinition[]): Promise<void> {
  const existing = new Map((await ledgerShapes(db)).map((shape) => [shape.table, shape]))
  for (const definition of definitions) {
    const wanted = shapeOf(definition)
    const found = existing.get(wanted.table)
    if (found === undefined) await createLedgerTable(db, wanted)
    else await extendLedgerTable(db, { wanted, found })
  }
}

/** Rows with evidence are few beside the others, and are looked for by their files. */
function evidenceIndex(table: string): string {
  const name = quoted(`${table.slice(0, 54)}_evidence`)
  return `create index if not exists ${name} on ${quoted(table)} (unit_id, year) where evidence <> '{}'`
}

/** The ledger tables that are there, in order of name. */
export async function ledgerShapes(db: Database): Promise<readonly TableShape[]> {
  const { rows } = await sql<{ table: string; column: string; type: string; isNotNull: boolean }>`
    select t.relname as "table", c.attname as "column", format_type(c.atttypid, c.atttypmod) as type,
      c.attnotnull as "isNotNull"
    from pg_class t join pg_attribute c on c.attrelid = t.oid
    where t.relnamespace = current_schema()::regnamespace and t.relkind in ('r', 'p')
      and starts_with(t.relname, 'ledger_') and c.attnum > 0 and not c.attisdropped
    order by t.relname collate "C", c.attnum`.execute(db)
  const shapes = new Map<string, Record<string, { type: string; isNotNull: boolean }>>()
  for (const { table, column, type, isNotNull } of rows) {
    const columns = shapes.get(table) ?? {}
    columns[column] = { type, isNotNull }
    shapes.set(table, columns)
  }
  return [...shapes].map(([table, columns]) => ({ table, columns }))
}

function shapeOf(definition: LedgerDefinition): TableShape {
  const { table, fields } = ledgerTable(definition)
  const own = fields.map(({ column, type, isOptional }) => [column, { type, isNotNull: !isOptional }] as const)
  return { table, columns: { ...ENVELOPE, ...Object.fromEntries(own) } }
}

/** A ledger's table with its key and indexes. */
export async function createLedgerTable(db: Database, { table, columns }: TableShape): Promise<void> {
  const lines = Object.entries(columns).map(
    ([name, { type, isNotNull }]) => `${quoted(name)} ${collated(type)}${isNotNull ? ' not null' : ''}`,
  )
  await runScript(
    db,
    `create table ${quoted(table)} (${lines.join(', ')}, primary key (unit_id, id));
     create index on ${quoted(table)} (unit_id, year, happened_on);
     create index on ${quoted(table)} (unit_id, happened_on, id) include (year) where voided_at is null;
     ${evidenceIndex(table)}`,
  )
}

async function extendLedgerTable(
  db: Database,
  { wanted, found }: { wanted: TableShape; found: TableShape },
): Promise<void> {
  for (const [name, column] of Object.entries(wanted.columns)) {
    const present = found.columns[name]
    if (present === undefined) await addColumn(db, { table: wanted.table, name, ...column })
    else refuseDifference({ at: `${wanted.table}.${name}`, wanted: column, present })
  }
  await runScript(db, evidenceIndex(wanted.table))
  // A field that is no longer defined keeps its values; a new row has none.
  for (const [name, { isNotNull }] of Object.entries(found.columns))
    if (isNotNull && wanted.columns[name] === undefined)
      await runScript(db, `alter table ${quoted(wanted.table)} alter column ${quoted(name)} drop not null`)
}

async function addColumn(
  db: Database,
  { table, name, type, isNotNull }: { table: string; name: string; type: string; isNotNull: boolean },
): Promise<void> {
  const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(db)
  if (isNotNull && rows.length > 0) {
    throw new Error(`${table}.${name} is a new required field, but rows exist: make it optional or write a migration`)
  }
  const constraint = isNotNull ? ' not null' : ''
  await runScript(db, `alter table ${quoted(table)} add column ${quoted(name)} ${collated(type)}${constraint}`)
}

interface Column {
  readonly type: string
  readonly isNotNull: boolean
}

function refuseDifference({ at, wanted, present }: { at: string; wanted: Column; present: Column }): void {
  if (wanted.type === present.type && wanted.isNotNull === present.isNotNull) return
  const words = ({ type, isNotNull }: Column) => `${type}${isNotNull ? ' not null' : ''}`
  throw new Error(`${at} is ${words(present)}, its definition says ${words(wanted)}: write a migration`)
}

const TYPES = new Set(['text', 'text[]', 'bigint', 'integer', 'smallint', 'numeric', 'date', 'boolean'])

/** Text compares by code point, as in the program; lists for people are sorted by their own collation. */
function collated(type: string): string {
  if (type === 'text') return 'text collate "C"'
  if (type === 'timestamp with time zone' || TYPES.has(type)) return type
  throw new Error(`not a column type of a ledger: ${type}`)
}

function quoted(name: string): string {
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(name)) throw new Error(`not a name of a ledger table: ${name}`)
  return `"${name}"`
}

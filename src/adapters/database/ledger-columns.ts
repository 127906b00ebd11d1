import type { Field, FieldKind, LedgerDefinition } from '../../domain/ledger/index.ts'

export type ColumnType = 'text' | 'bigint' | 'numeric' | 'date' | 'boolean'

/** Where a field of a ledger is kept. */
export interface FieldColumn {
  readonly field: string
  readonly column: string
  readonly type: ColumnType
  readonly isOptional: boolean
  /** No longer asked for: a row without it does not have it. */
  readonly isRetired: boolean
}

export interface LedgerTable {
  readonly ledger: string
  readonly table: string
  /** Retired fields included. */
  readonly fields: readonly FieldColumn[]
  /** Fields without a column yet: empty in every row. */
  readonly missing: readonly FieldColumn[]
}

/** Columns that every ledger has beside its fields, with their types as PostgreSQL writes them. */
export const ENVELOPE = {
  unit_id: { type: 'text', isNotNull: true },
  id: { type: 'text', isNotNull: true },
  year: { type: 'integer', isNotNull: true },
  happened_on: { type: 'date', isNotNull: true },
  strength: { type: 'smallint', isNotNull: true },
  source: { type: 'text', isNotNull: true },
  is_sample: { type: 'boolean', isNotNull: true },
  evidence: { type: 'text[]', isNotNull: true },
  entered_at: { type: 'timestamp with time zone', isNotNull: true },
  entered_by: { type: 'text', isNotNull: true },
  revision: { type: 'integer', isNotNull: true },
  late_reason: { type: 'text', isNotNull: false },
  voided_at: { type: 'timestamp with time zone', isNotNull: false },
  voided_by: { type: 'text', isNotNull: false },
  voided_reason: { type: 'text', isNotNull: false },
  row_digest: { type: 'text', isNotNull: true },
} as const

/**
 * The table of a ledger. A field's column is its name in snake_case, with `field_` before it where a column of the
 * envelope has that name.
 *
 * @throws Error on names that cannot be columns, or that would share one: the definition is wrong.
 */
export function ledgerTable({ id, fields, retired = {} }: LedgerDefinition): LedgerTable {
  if (!/^[a-z][a-z0-9_]{0,49}$/.test(id)) throw new Error(`not a ledger id: ${id}`)
  const columns = [
    ...Object.entries(fields).map((entry) => fieldColumn(entry, false)),
    ...Object.entries(retired).map((entry) => fieldColumn(entry, true)),
  ]
  const shared = columns.find(({ column }, index) => columns.findIndex((one) => one.column === column) !== index)
  if (shared !== undefined) throw new Error(`two fields of ${id} share the column ${shared.column}`)
  return { ledger: id, table: `ledger_${id}`, fields: columns, missing: [] }
}

function fieldColumn([name, { type, isOptional }]: readonly [string, Field], isRetired: boolean): FieldColumn {
  if (!/^[a-z][A-Za-z0-9]{0,49}$/.test(name)) throw new Error(`not a field name: ${name}`)
  const snake = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  const column = snake in ENVELOPE ? `field_${snake}` : snake
  return { field: name, column, type: columnType(type), isOptional, isRetired }
}

function columnType(type: FieldKind): ColumnType {
  switch (type.kind) {
    case 'count':
    case 'money':
      return 'bigint'
    case 'decimal':
      return 'numeric'
    case 'date':
      return 'date'
    case 'flag':
      return 'boolean'
    case 'text':
    case 'choice':
    case 'reference':
    case 'code':
      return 'text'
    default:
      return type satisfies never
  }
}

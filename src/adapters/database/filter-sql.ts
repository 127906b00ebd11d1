import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { Refusal } from '../../contract/refusals.ts'
import { dayFromText } from '../../domain/calendar/index.ts'
import type { Condition, Filter, Range } from '../../domain/measure/index.ts'
import type { FieldColumn, LedgerTable } from './ledger-columns.ts'

type Scalar = string | number | boolean

/**
 * A filter as a condition of SQL that lets through exactly the rows that `matches` (domain/measure) lets through;
 * that a row is not voided is the caller's to say.
 */
export function filterSql(where: Filter, table: LedgerTable): RawBuilder<SqlBool> {
  const conditions = Object.entries(where).map(([field, condition]) =>
    conditionSql(fieldOf(table, field), { condition, table }),
  )
  return conditions.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`${sql.join(conditions, sql` and `)}`
}

/** The column of a field. @throws Refusal when the ledger has no such field: names come from outside, too. */
export function fieldOf({ ledger, fields }: LedgerTable, name: string): FieldColumn {
  const found = fields.find(({ field }) => field === name)
  if (found === undefined) throw new Refusal('input/invalid', { ledger, field: name, reason: '台账没有这个字段' })
  return found
}

function conditionSql(
  field: FieldColumn,
  { condition, table }: { readonly condition: Condition; readonly table: LedgerTable },
): RawBuilder<SqlBool> {
  const column = sql.ref(field.column)
  if (condition === null) return sql<SqlBool>`${column} is null`
  if (typeof condition !== 'object') return equalsSql(field, condition)
  if ('in' in condition) return anyOf(condition.in.map((one) => equalsSql(field, one)))
  if ('not' in condition) {
    if (condition.not === null) return sql<SqlBool>`${column} is not null`
    return sql<SqlBool>`(${column} is null or not ${equalsSql(field, condition.not)})`
  }
  if ('onOrBefore' in condition) return noLaterSql(field, fieldOf(table, condition.onOrBefore))
  if ('startsWith' in condition || 'contains' in condition) return wordsSql(field, condition)
  return betweenSql(field, condition)
}

function wordsSql(
  field: FieldColumn,
  condition: Extract<Condition, { readonly startsWith: string } | { readonly contains: string }>,
): RawBuilder<SqlBool> {
  if (!isText(field)) return NEVER
  if ('startsWith' in condition) return sql<SqlBool>`starts_with(${textOf(field)}, ${condition.startsWith})`
  return sql<SqlBool>`strpos(lower(${textOf(field)}), lower(${condition.contains})) > 0`
}

function noLaterSql(field: FieldColumn, other: FieldColumn): RawBuilder<SqlBool> {
  if (!(isText(field) && isText(other))) return NEVER
  return sql<SqlBool>`coalesce(${textOf(field)} collate "C" <= ${textOf(other)} collate "C", false)`
}

function betweenSql(field: FieldColumn, { atLeast, atMost }: Range): RawBuilder<SqlBool> {
  const ends = [
    sql<SqlBool>`${sql.ref(field.column)} is not null`,
    ...(atLeast === undefined ? [] : [endSql(field, sql`>=`, atLeast)]),
    ...(atMost === undefined ? [] : [endSql(field, sql`<=`, atMost)]),
  ]
  return sql<SqlBool>`(${sql.join(ends, sql` and `)})`
}

const NEVER = sql<SqlBool>`false`

function anyOf(conditions: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> {
  return conditions.length === 0 ? NEVER : sql<SqlBool>`(${sql.join([...conditions], sql` or `)})`
}

/** A number equals by value, a text letter by letter; a value of another kind equals nothing. */
function equalsSql(field: FieldColumn, value: Scalar): RawBuilder<SqlBool> {
  if (typeof value === 'boolean') {
    return field.type === 'boolean'
      ? sql<SqlBool>`${sql.ref(field.column)} is ${value ? sql`true` : sql`false`}`
      : NEVER
  }
  return endSql(field, sql`=`, value)
}

function endSql(field: FieldColumn, operator: RawBuilder<unknown>, end: string | number): RawBuilder<SqlBool> {
  const column = sql.ref(field.column)
  if (typeof end === 'number') {
    const isNumber = field.type === 'bigint' || field.type === 'numeric'
    return isNumber ? sql<SqlBool>`${column} ${operator} ${String(end)}::numeric` : NEVER
  }
  if (!isText(field)) return NEVER
  if (field.type === 'date' && dayFromText(end) !== null) return sql<SqlBool>`${column} ${operator} ${end}::date`
  return sql<SqlBool>`${textOf(field)} ${operator} ${end}`
}

/** What the program holds as text: all but whole numbers and flags. */
function isText({ type }: FieldColumn): boolean {
  return type === 'text' || type === 'date' || type === 'numeric'
}

function textOf({ column, type }: FieldColumn): RawBuilder<unknown> {
  return type === 'text' ? sql.ref(column) : sql`${sql.ref(column)}::text collate "C"`
}

import type { Day, Instant } from '../../domain/calendar/index.ts'
import type { FieldValue, LedgerRow, Strength } from '../../domain/ledger/index.ts'
import type { ColumnType, FieldColumn, LedgerTable } from './ledger-columns.ts'

/** A row of a ledger's table, column by column. */
export type LedgerRecord = Readonly<Record<string, unknown>>

/** @throws RangeError when a value is missing or would not come back as it went in: the entry check let it through. */
export function recordOf(row: LedgerRow, { ledger, fields }: LedgerTable): LedgerRecord {
  const unknownField = Object.keys(row.values).find((name) => !fields.some(({ field }) => field === name))
  if (unknownField !== undefined) throw new RangeError(`${ledger} has no field ${unknownField}`)
  return {
    unit_id: row.unitId,
    id: keepable(row.id),
    year: row.year,
    happened_on: row.happenedOn,
    strength: row.strength,
    source: keepable(row.source),
    is_sample: row.isSample,
    evidence: row.evidence,
    entered_at: row.enteredAt,
    entered_by: row.enteredBy,
    revision: row.revision,
    late_reason: row.lateReason,
    voided_at: row.voided?.at ?? null,
    voided_by: row.voided?.by ?? null,
    voided_reason: row.voided?.reason ?? null,
    row_digest: row.digest,
    ...Object.fromEntries(fields.map((field) => [field.column, columnValue(row.values[field.field] ?? null, field)])),
  }
}

export function rowOf(record: LedgerRecord, { ledger, fields }: LedgerTable): LedgerRow {
  const { voided_at: at, voided_by: by, voided_reason: reason } = record
  // The columns have exactly these types: ledger-columns.ts makes them, database.ts parses them.
  return {
    unitId: record.unit_id as string,
    ledger,
    id: record.id as string,
    year: record.year as number,
    happenedOn: record.happened_on as Day,
    values: Object.fromEntries(
      fields
        .filter(({ column, isRetired }) => !isRetired || record[column] !== null)
        .map(({ field, column }) => [field, record[column] as FieldValue]),
    ),
    strength: record.strength as Strength,
    source: record.source as string,
    isSample: record.is_sample as boolean,
    evidence: record.evidence as string[],
    enteredAt: record.entered_at as Instant,
    enteredBy: record.entered_by as string,
    revision: record.revision as number,
    lateReason: record.late_reason as string | null,
    voided: at === null ? null : { at: at as Instant, by: by as string, reason: reason as string },
    digest: record.row_digest as string,
  }
}

const DECIMAL = /^(-(?!0(\.0+)?$))?(0|[1-9]\d*)(\.\d+)?$/

const KEEPS: Readonly<Record<ColumnType, (value: FieldValue) => boolean>> = {
  text: (value) => typeof value === 'string',
  bigint: (value) => Number.isSafeInteger(value),
  numeric: (value) => typeof value === 'string' && DECIMAL.test(value),
  date: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value),
  boolean: (value) => typeof value === 'boolean',
}

function columnValue(value: FieldValue, { field, type, isOptional }: FieldColumn): FieldValue {
  if (value === null && isOptional) return null
  if (!KEEPS[type](value)) throw new RangeError(`${field} cannot hold ${JSON.stringify(value)}`)
  return typeof value === 'string' ? keepable(value) : value
}

/** The database cannot hold NUL, nor half a character; either would change the text under its digest. */
function keepable(text: string): string {
  if (text.includes('\0') || /\p{Surrogate}/u.test(text))
    throw new RangeError('text with characters that cannot be kept')
  return text
}

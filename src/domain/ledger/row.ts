import type { Day, Instant } from '../calendar/index.ts'
import type { FieldValue, Strength } from './definition.ts'

/** 记录 — one row of a ledger as it stands now. Its history is the audit trail's entries about it. */
export interface LedgerRow {
  readonly unitId: string
  readonly ledger: string
  readonly id: string
  readonly year: number
  /** Rows that belong to the year as a whole carry its last day. */
  readonly happenedOn: Day
  readonly values: Readonly<Record<string, FieldValue>>
  readonly strength: Strength
  /** 数据来源 in words: the contract, voucher, log or statement that the row was taken from. */
  readonly source: string
  /** 示例数据: not a published or recorded fact; shown as such wherever the row appears. */
  readonly isSample: boolean
  readonly evidence: readonly string[]
  readonly enteredAt: Instant
  readonly enteredBy: string
  /** 1 when entered, one more with each amendment. */
  readonly revision: number
  /** 补录: entered into a closed month, with its reason. */
  readonly lateReason: string | null
  /** 作废: nothing is deleted; a voided row counts nowhere. */
  readonly voided: { readonly at: Instant; readonly by: string; readonly reason: string } | null
  /** SM3 of the row's canonical text ({@link canonicalRow}). */
  readonly digest: string
}

/** What a person or an import hands in for a new row. */
export interface RowDraft {
  readonly id?: string
  readonly year: number
  readonly values: Readonly<Record<string, FieldValue>>
  readonly strength: Strength
  readonly source: string
  readonly isSample: boolean
  readonly evidence: readonly string[]
}

/**
 * The text whose SM3 is the row's digest: everything that says what happened, nothing that says who typed it when.
 * An empty field and a field that is not there read the same, so a ledger may gain an optional field later.
 */
export function canonicalRow(row: Omit<LedgerRow, 'digest' | 'enteredAt' | 'enteredBy'>): string {
  const values = Object.entries(row.values)
    .filter(([, value]) => value !== null)
    .sort(([left], [right]) => (left < right ? -1 : 1))
  return JSON.stringify([
    row.unitId,
    row.ledger,
    row.id,
    row.year,
    row.happenedOn,
    values,
    row.strength,
    row.source,
    row.isSample,
    [...row.evidence].sort(),
    row.revision,
    row.voided === null ? null : [row.voided.at, row.voided.by, row.voided.reason],
  ])
}

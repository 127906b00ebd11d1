import type { UnitScope } from '../domain/access/index.ts'
import type { Period } from '../domain/calendar/index.ts'
import type { Gap } from '../domain/commitment/index.ts'
import type { FieldValue, LedgerDefinition, LedgerRow } from '../domain/ledger/index.ts'
import type { Filter, GroupedSummary, Grouping, Measured, MeasureScope } from '../domain/measure/index.ts'

/** A page of rows and how many there are in all. */
export interface Page<T> {
  readonly rows: readonly T[]
  readonly total: number
}

export interface RowQuery {
  readonly year: number
  readonly where?: Filter
  readonly period?: Period
  /** Words that a text among these fields or the source contains, letters large or small. */
  readonly containing?: { readonly words: string; readonly fields: readonly string[] }
  readonly sort?: { readonly field: string; readonly isDescending: boolean }
  /** At most 1,000; 50 when not given. */
  readonly limit?: number
  readonly offset?: number
  readonly withVoided?: boolean
}

export interface SummaryQuery extends Pick<RowQuery, 'year' | 'where' | 'period'>, Grouping {
  /** How many groups at most; 200 when not given. */
  readonly limit?: number
}

/** Values of a ledger's identity fields, in their order. */
export type RowIdentity = readonly FieldValue[]

export interface GapQuery {
  readonly where: Filter
  /** A field; `null`: all rows together. */
  readonly per: string | null
  readonly days: number
  readonly period: Period
  /** Whether the period's first day begins an interval. */
  readonly fromStart?: boolean
}

/** Rows of every ledger, built-in or a unit's own. Definitions are known to the store by id. */
export interface LedgerStore {
  /** The built-in ledgers with what the unit added to them, then the unit's own; as of now, whichever process changed them. */
  definitions(scope: UnitScope): Promise<readonly LedgerDefinition[]>
  append(scope: UnitScope, ledger: string, rows: readonly LedgerRow[]): Promise<void>
  /** Replaces a row whose revision is one less. @returns false when somebody was quicker. */
  replace(scope: UnitScope, row: LedgerRow): Promise<boolean>
  /** {@link replace} for several rows of one ledger; after `false` the transaction must not be kept. */
  replaceMany(scope: UnitScope, ledger: string, rows: readonly LedgerRow[]): Promise<boolean>
  find(scope: UnitScope, at: { readonly ledger: string; readonly id: string }): Promise<LedgerRow | null>
  /** Those of the ids that exist, voided rows included, in order of id. */
  findMany(scope: UnitScope, ledger: string, ids: readonly string[]): Promise<readonly LedgerRow[]>
  /** The year's rows not voided whose identity is among those asked for, found in one go. */
  findByIdentity(
    scope: UnitScope,
    of: { readonly ledger: string; readonly year: number },
    identities: readonly RowIdentity[],
  ): Promise<readonly LedgerRow[]>
  list(scope: UnitScope, ledger: string, query: RowQuery): Promise<Page<LedgerRow>>
  /** Rows that count for a measure, as {@link list}. */
  listMeasured(
    scope: UnitScope,
    measured: MeasureScope,
    query: Omit<RowQuery, 'year' | 'where' | 'period' | 'containing'>,
  ): Promise<Page<LedgerRow>>
  /** 分组合计 of the rows that {@link list} lists, voided ones left out: counted and added up by the database. */
  summarise(scope: UnitScope, ledger: string, query: SummaryQuery): Promise<GroupedSummary>
  /** The different values of a text, choice, reference or code field among the year's rows, in order. */
  valuesOf(
    scope: UnitScope,
    of: { readonly ledger: string; readonly field: string; readonly year: number },
  ): Promise<readonly string[]>
  /** As `gapsIn` (domain/commitment) answers for the rows: worked out by the database. */
  gaps(scope: UnitScope, ledger: string, query: GapQuery): Promise<readonly Gap[]>
  /** One answer a question, in order. Never loads rows to count them. */
  measure(scope: UnitScope, questions: readonly MeasureScope[]): Promise<readonly Measured[]>
}

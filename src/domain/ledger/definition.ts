import type { Commitment } from '../commitment/index.ts'
import type { Measure } from '../measure/index.ts'

/** Evidence strength (佐证强度): E0 statement, E1 file, E2 record, E3 system log, E4 independent probe. */
export type Strength = 0 | 1 | 2 | 3 | 4

/** What a field holds. Values: see {@link FieldValue}. */
export type FieldKind =
  | { readonly kind: 'text'; readonly maxLength: number; readonly multiline: boolean }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  /** A whole number of `unit`, 0 or more. */
  | { readonly kind: 'count'; readonly unit: string }
  /** An exact decimal of `unit`, kept as text with at most `decimals` places. */
  | { readonly kind: 'decimal'; readonly unit: string; readonly decimals: number }
  /** Whole fen; may be negative where the ledger allows reversals. */
  | { readonly kind: 'money'; readonly mayBeNegative: boolean }
  | { readonly kind: 'date' }
  | { readonly kind: 'flag' }
  /** The id of a row of another ledger of the same unit. */
  | { readonly kind: 'reference'; readonly ledger: string }
  /** A code of the year's catalogue: 功能分类 (7 digits) or 部门经济分类 (5 digits). */
  | { readonly kind: 'code'; readonly catalogue: 'function' | 'economic' }

/** Whom a field may be shown to outside the unit: `internal` never leaves it, `personal` also stays out of reports. */
export type Privacy = 'public' | 'internal' | 'personal'

export interface Field {
  readonly label: string
  readonly type: FieldKind
  readonly isOptional: boolean
  readonly privacy: Privacy
  /** One sentence for the entry form. */
  readonly help: string | null
  /** Whether its sum over rows says something, where kind and unit do not tell: see {@link addsUp}. */
  readonly addsUp?: boolean
  /** What a new form begins with: what nearly every row says. */
  readonly preset?: FieldValue
}

/** money is a safe integer of fen; decimal is text; date is ISO text; `null` where an optional field is empty. */
export type FieldValue = string | number | boolean | null

export type Fields = Readonly<Record<string, Field>>

/**
 * 台账 — plain data that says what a row holds and what can be measured. From it follow entry check, table, list page,
 * import, HTTP resource and command; a unit's own ledgers are the same data kept in the database.
 */
export interface LedgerDefinition {
  /** snake_case; table (`ledger_<id>`) and URL part; never renamed once data exists. */
  readonly id: string
  readonly title: string
  /** Which group of the navigation it belongs to. */
  readonly subject: LedgerSubject
  /** 分组: under which heading of its subject it is listed; none: under the subject alone. */
  readonly group?: string
  /** Counter word of a row: 场, 笔, 个. */
  readonly rowUnit: string
  readonly fields: Fields
  /** 停用字段: no longer asked for; rows that hold a value keep it, and their digests with it. */
  readonly retired?: Fields
  /** The page whose procedure alone enters and changes rows, such as 运行监控; nothing: whoever may write records. */
  readonly byProcedure?: string
  /** The field (a date) that says when the row happened; `null`: the row belongs to the year as a whole. */
  readonly happenedOn: string | null
  /** Fields of the list page, in order. */
  readonly list: readonly string[]
  /** Fields whose values together identify a row for import; a second row with the same values is the same row. */
  readonly identity: readonly string[]
  /** Fields by which people call a row, in order; nothing: its code with its name, title or content. */
  readonly names?: readonly string[]
  readonly measures: Readonly<Record<string, NamedMeasure>>
  /** 承诺事项, by name; a name is never used again for something else. */
  readonly commitments?: Readonly<Record<string, Commitment>>
}

export type LedgerSubject = 'budget' | 'objectives' | 'operations'

/** A measure that people can refer to: `equipment_purchase.acceptanceRate`. */
export interface NamedMeasure {
  readonly label: string
  readonly measure: Measure
  /** Counter word of what is told apart; nothing: 天 for days, else 个. */
  readonly unit?: string
}

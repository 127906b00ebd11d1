import type { Exact } from '../amount/index.ts'
import type { Period } from '../calendar/index.ts'

/**
 * 取数 — declarative: one definition gives the value, the SQL and the rows that count. Never a function.
 * `null` where there is nothing to average, divide by or look up.
 */
export type Measure =
  /** Number of rows. */
  | { readonly kind: 'count'; readonly where: Filter }
  /** Sum of a count, decimal or money field; 0 over no rows. */
  | { readonly kind: 'sum'; readonly field: string; readonly where: Filter }
  /** Rows that meet `of` among the rows that meet `where`, as a ratio. */
  | { readonly kind: 'share'; readonly of: Filter; readonly where: Filter }
  /** Sum of `field`, less that of `less`, over the sum of `base`: what ran of what should have run. `null` over a base of 0. */
  | {
      readonly kind: 'ratio'
      readonly field: string
      readonly less: string | null
      readonly base: string
      readonly where: Filter
    }
  | { readonly kind: 'average'; readonly field: string; readonly where: Filter }
  /** Number of different values of a field. */
  | { readonly kind: 'distinct'; readonly field: string; readonly where: Filter }
  /** The field of the row that happened last; among rows of one day, of the largest id. */
  | { readonly kind: 'latest'; readonly field: string; readonly where: Filter }

/** Every condition must hold; an empty filter lets every row through. Voided rows never pass. */
export type Filter = Readonly<Record<string, Condition>>

export type Condition =
  | string
  | number
  | boolean
  | null
  | { readonly in: readonly (string | number)[] }
  | { readonly not: string | number | boolean | null }
  | Range
  /** Text that begins with this, e.g. function codes under `201`. */
  | { readonly startsWith: string }
  /** Text with these words somewhere in it, Latin letters large or small. */
  | { readonly contains: string }
  /** A day no later than the day in another field of the same row: tested before the meeting was held. */
  | { readonly onOrBefore: string }

export interface Range {
  readonly atLeast?: string | number
  readonly atMost?: string | number
}

/** Where and when a measure counts. */
export interface MeasureScope {
  readonly ledger: string
  readonly measure: Measure
  readonly period: Period
}

export interface Measured {
  readonly value: Exact | null
  /** Rows that count (for `share`: those of `where`). */
  readonly rowCount: number
  /** Of the rows that count, as `recordSetDigest` makes it. */
  readonly digest: string
  readonly weakest: number | null
  readonly strongest: number | null
  /** How many of the rows are 示例数据. */
  readonly sampleCount: number
}

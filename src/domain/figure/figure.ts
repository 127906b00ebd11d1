import type { Exact } from '../amount/index.ts'
import type { Day, Instant, Period } from '../calendar/index.ts'
import type { Strength } from '../ledger/index.ts'
import type { Measure } from '../measure/index.ts'
import type { Explanation, ScoringInput } from '../scoring/index.ts'

/** What a figure counts. money is in fen, ratio has 1 = 100 %, points are 得分. */
export type FigureUnit =
  | { readonly kind: 'money' }
  | { readonly kind: 'ratio' }
  | { readonly kind: 'points' }
  /** 场, 次, 个, 小时 …; `decimals` is the rounding when shown. */
  | { readonly kind: 'count'; readonly word: string; readonly decimals: number }

/** How a figure comes about. */
export type Formula =
  /** From the rows of a ledger. `needsRows`: no rows means that nothing was reported (no value), not 0. */
  | { readonly kind: 'measure'; readonly ledger: string; readonly measure: Measure; readonly needsRows: boolean }
  | { readonly kind: 'sum'; readonly terms: readonly string[] }
  | { readonly kind: 'difference'; readonly minuend: string; readonly subtrahend: string }
  /** `part ÷ base`. */
  | { readonly kind: 'ratio'; readonly part: string; readonly base: string }
  /** `(current − prior) ÷ prior`; a prior of 0 has no growth. */
  | { readonly kind: 'growth'; readonly current: string; readonly prior: string }
  | { readonly kind: 'product'; readonly factors: readonly string[] }
  /**
   * The same quantity in another unit: `of × factor` (an exact decimal), e.g. a ratio in percent, fen in 万元; or carried on
   * to the year's end, with a fraction such as 12/7.
   */
  | { readonly kind: 'converted'; readonly of: string; readonly factor: string }
  /** 履行率: terms that reach what was promised among those that were due by now or have it already. */
  | { readonly kind: 'kept'; readonly terms: readonly KeptTerm[] }
  /** 得分 by the rule pack, from the figures it names. */
  | { readonly kind: 'points'; readonly inputs: readonly string[]; readonly scoring: ScoringInput }

export interface KeptTerm {
  readonly figure: string
  readonly atLeast: number
  /** Its period ends on this day. */
  readonly until: Day
}

export interface FigureDefinition {
  /** Dotted, stable: `income.total`, `income.2010302`, `indicator.P1-01.actual`. */
  readonly id: string
  readonly label: string
  readonly unit: FigureUnit
  readonly period: Period
  readonly formula: Formula
  /** Who answers for it: a section (内设机构) or an office of the unit. */
  readonly owner: string
  /** Anything a reader must know beside the formula; `null` mostly. */
  readonly note: string | null
}

/** Why a figure has no value. */
export type Absence =
  | { readonly kind: 'no-rows' }
  /** There are rows, but the field that was asked for is empty. */
  | { readonly kind: 'no-value' }
  | { readonly kind: 'no-denominator'; readonly figure: string }
  /** `figure` is the one at the bottom, absent for a reason of its own; of several the first in the formula. */
  | { readonly kind: 'depends'; readonly figure: string }
  | { readonly kind: 'not-scored'; readonly reason: string }

/** The record set behind a figure made by a measure. */
export interface RecordSet {
  readonly ledger: string
  readonly measure: Measure
  readonly period: Period
  readonly rowCount: number
  readonly sampleCount: number
  readonly digest: string
}

/** 数 — a computed figure: never typed, always openable. */
export interface Figure {
  readonly id: string
  readonly label: string
  readonly unit: FigureUnit
  readonly period: Period
  readonly formula: Formula
  readonly owner: string
  readonly note: string | null
  readonly value: Exact | null
  readonly absence: Absence | null
  /** Figures it is computed from, in the order of the formula. */
  readonly dependsOn: readonly string[]
  readonly records: RecordSet | null
  /**
   * SM3 of the figure's canonical text: id, period, formula, value, and the digests of its record set or of the figures
   * it depends on. Changes exactly when something behind the figure changes.
   */
  readonly digest: string
  /** The weakest evidence behind it; `null` where there is none behind it. */
  readonly strength: Strength | null
  /** Some record behind it, at any depth, is 示例数据. */
  readonly isSample: boolean
  /** Present for 得分. */
  readonly explanation: Explanation | null
  readonly computedAt: Instant
}

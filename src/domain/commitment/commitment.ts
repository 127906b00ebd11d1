import type { Filter, Measure } from '../measure/index.ts'

export type Cycle = 'month' | 'quarter' | 'half-year' | 'year'

/** 承诺事项 — an obligation that returns; whether it is kept follows from a ledger's rows. Plain data, never a function. */
export type Commitment = PeriodicCommitment | EachCommitment | GapCommitment

interface Promised {
  /** `每月下沉调研不少于5天`. */
  readonly label: string
  /** Where it was promised: a document, a rule; `null` where nothing is written down. */
  readonly basis: string | null
}

/** 定期完成 — at least so much in each period: a count, a sum, or `distinct` days or things. */
export interface PeriodicCommitment extends Promised {
  readonly kind: 'periodic'
  readonly every: Cycle
  readonly measure: Extract<Measure, { readonly kind: 'count' | 'sum' | 'distinct' }>
  /** In the unit of the measured field as stored: fen for money. */
  readonly atLeast: number
}

/** 逐件做到 — every row of `where` must meet `must` as well. */
export interface EachCommitment extends Promised {
  readonly kind: 'each'
  readonly where: Filter
  readonly must: Filter
}

/** 不得中断 — from one row to the next no more than `days` days, for each value of `per` apart. */
export interface GapCommitment extends Promised {
  readonly kind: 'no-gap'
  readonly where: Filter
  /** `statedIn`: a count field of the row that `per` refers to; a thing that states nothing owes nothing. */
  readonly days: number | { readonly statedIn: string }
  /** 工作日: weekends and holidays are not counted. Not given: days of the calendar. */
  readonly counting?: '工作日'
  /** A text, choice or reference field; `null`: all rows together. */
  readonly per: string | null
  /**
   * 从年初起算: the year's first day begins an interval, also for what has no row yet. What there is to be is known of a
   * choice by its options and of a reference by the rows of its ledger; of a text, only what has rows.
   */
  readonly fromStart?: boolean
}

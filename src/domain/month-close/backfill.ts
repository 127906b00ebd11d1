/** When records look as if they had been filled in afterwards; numbers of this product, no regulation gives any. */
export interface BackfillThresholds {
  /** Entered more than so many days after the day on which it happened: long after. */
  readonly longDays: number
  /** The year's end: its last so many days, and what comes after them. */
  readonly lastDays: number
  /** Share of a person's rows in a ledger from which it is asked to be verified, in percent. */
  readonly sharePercent: number
  /** Fewer rows than this say nothing. */
  readonly fewestRows: number
}

export const BACKFILL: BackfillThresholds = { longDays: 60, lastDays: 31, sharePercent: 50, fewestRows: 5 }

/** How one person's rows of one ledger came in. */
export interface EntryPattern {
  readonly rows: number
  readonly longAfter: number
  readonly atYearEnd: number
}

export type BackfillSign = 'long-after' | 'at-year-end'

/** 集中补录迹象 — what about a person's rows is asked to be verified; it says nothing of why. */
export function backfillSigns(
  { rows, longAfter, atYearEnd }: EntryPattern,
  { sharePercent, fewestRows }: BackfillThresholds = BACKFILL,
): readonly BackfillSign[] {
  if (rows < fewestRows) return []
  const isMuch = (part: number) => part * 100 >= rows * sharePercent
  return [...(isMuch(longAfter) ? ['long-after' as const] : []), ...(isMuch(atYearEnd) ? ['at-year-end' as const] : [])]
}

import { z } from 'zod'

const effect = z.object({
  figure: z.string(),
  label: z.string(),
  unit: z.string(),
  before: z.string(),
  after: z.string(),
})

/** 补录记录 — one late entry with its reason and the figures that it changed. */
const lateEntry = z.object({
  at: z.string(),
  actor: z.string(),
  ledger: z.string(),
  ledgerTitle: z.string(),
  /** `null`: many rows together. */
  rowId: z.string().nullable(),
  happenedOn: z.string().nullable(),
  /** 录入, 修改, 作废, 批量. */
  what: z.string(),
  reason: z.string(),
  /** How many rows made this effect together. */
  together: z.int(),
  effects: z.array(effect),
})

const closeMonth = z.object({
  month: z.int(),
  /** `ahead`: not over yet. */
  state: z.enum(['closed', 'open', 'ahead']),
  closedAt: z.string().nullable(),
  closedBy: z.string().nullable(),
  rows: z.int(),
  late: z.int(),
  /** 还缺: names of indicators without a value for the month. */
  indicatorsMissing: z.array(z.string()),
  commitmentsMissed: z.array(z.object({ label: z.string(), period: z.string(), lacking: z.string().nullable() })),
})

/** 结账 — a year's months, what they hold and lack, and what came in late. */
export const closeView = z
  .object({
    year: z.int(),
    isYearClosed: z.boolean(),
    /** The last closed month; 0 while none is. */
    through: z.int(),
    /** The first open month that is over. */
    toClose: z.int().nullable(),
    rights: z.object({ close: z.boolean(), reopen: z.boolean() }),
    months: z.array(closeMonth),
    lateEntries: z.array(lateEntry),
    /** There are more late entries than these. */
    hasMore: z.boolean(),
  })
  .meta({ id: 'Close' })

/** How far the books are closed; for forms that ask for a reason then. */
export const closedMonthsView = z.object({ through: z.int(), toClose: z.int().nullable() })

export const closeMonthsBody = z.object({ month: z.int().min(1).max(12) })

export const reopenMonthsBody = closeMonthsBody.extend({
  reason: z.string().trim().min(1, '没有填写，应说明重新打开的原因').max(1000),
})

/** 集中补录核查 — who entered what share of a ledger long after it happened, or at the year's end. */
export const backfillView = z
  .object({
    year: z.int(),
    /** In words, as they are applied. */
    rules: z.array(z.string()),
    lines: z.array(
      z.object({
        ledger: z.string(),
        ledgerTitle: z.string(),
        person: z.string(),
        rows: z.int(),
        longAfter: z.int(),
        longAfterShare: z.string(),
        atYearEnd: z.int(),
        atYearEndShare: z.string(),
        busiestDay: z.string(),
        busiestRows: z.int(),
        /** Empty: nothing is asked to be verified. */
        verify: z.string(),
      }),
    ),
  })
  .meta({ id: 'Backfill' })

export type CloseView = z.infer<typeof closeView>
export type BackfillView = z.infer<typeof backfillView>

import { z } from 'zod'

/** A figure ready to be shown: the same shape over HTTP, in figures.json and inside report.html. */
export const figureView = z
  .object({
    id: z.string(),
    label: z.string(),
    kind: z.enum(['money', 'ratio', 'points', 'count']),
    /** 元, %, 分, 场 … */
    unit: z.string(),
    /** Exact value as text: money in fen, ratio with 1 = 100 %; `null` with the reason in `absence`. */
    value: z.string().nullable(),
    /** The value as printed, without the unit: `4,331,899.35`, `47.33`; `—` where there is none. */
    display: z.string(),
    /** Words such as `保留两位小数，四舍五入`. */
    rounding: z.string(),
    absence: z.string().nullable(),
    period: z.object({ from: z.string(), to: z.string(), words: z.string() }),
    formula: z.object({
      kind: z.enum(['measure', 'sum', 'difference', 'ratio', 'growth', 'product', 'converted', 'kept', 'points']),
      /** The formula in words: `收入台账“金额”之和，条件：功能分类为 2010302`. */
      words: z.string(),
      /** Figures it is computed from with the sign between them. */
      terms: z.array(
        z.object({
          figure: z.string(),
          label: z.string(),
          display: z.string(),
          unit: z.string(),
          operator: z.string(),
        }),
      ),
    }),
    records: z
      .object({
        ledger: z.string(),
        ledgerTitle: z.string(),
        rowCount: z.number().int(),
        sampleCount: z.number().int(),
        digest: z.string(),
      })
      .nullable(),
    strength: z.enum(['E0', 'E1', 'E2', 'E3', 'E4']).nullable(),
    isSample: z.boolean(),
    owner: z.string(),
    note: z.string().nullable(),
    explanation: z
      .object({
        rule: z.string(),
        source: z.string(),
        confidence: z.enum(['confirmed', 'unconfirmed']),
        weight: z.string(),
        completion: z.string().nullable(),
        earned: z.string().nullable(),
        lost: z.string().nullable(),
        steps: z.array(z.string()),
        toRestore: z.string().nullable(),
        owed: z.array(z.string()),
      })
      .nullable(),
    digest: z.string(),
    computedAt: z.string(),
  })
  .meta({ id: 'Figure' })

export type FigureView = z.infer<typeof figureView>

/** 佐证材料 of a record; its bytes are a route of their own. */
export const evidenceView = z.object({
  id: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  bytes: z.number().int(),
  kind: z.string(),
  description: z.string(),
  isSample: z.boolean(),
})

export type EvidenceView = z.infer<typeof evidenceView>

/** One record behind a figure, ready to be shown. */
export const recordView = z
  .object({
    ledger: z.string(),
    ledgerTitle: z.string(),
    id: z.string(),
    /** What people call it. */
    name: z.string(),
    happenedOn: z.string(),
    /** `false`: it belongs to the year as a whole, and the day says nothing. */
    isDated: z.boolean(),
    /** In the order of the ledger's fields; references and codes carry their names. */
    fields: z.array(z.object({ name: z.string(), label: z.string(), display: z.string(), isNumber: z.boolean() })),
    source: z.string(),
    strength: z.enum(['E0', 'E1', 'E2', 'E3', 'E4']),
    isSample: z.boolean(),
    evidence: z.array(evidenceView),
    enteredAt: z.string(),
    enteredBy: z.string(),
    revision: z.number().int(),
    lateReason: z.string().nullable(),
    voidReason: z.string().nullable(),
    /** Newest first: when, who, what changed. */
    history: z.array(z.object({ at: z.string(), actor: z.string(), words: z.string() })),
  })
  .meta({ id: 'Record' })

export type RecordView = z.infer<typeof recordView>

export const recordPage = z.object({ rows: z.array(recordView), total: z.number().int() })

export type RecordPage = z.infer<typeof recordPage>

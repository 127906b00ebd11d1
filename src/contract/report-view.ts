import { z } from 'zod'
import { figureView } from './figure-view.ts'

/** A piece of a line, as in the compiled document: plain text, a figure, a cited document, a date, a declared constant. */
export const runView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('figure'), figure: z.string(), text: z.string() }),
  z.object({ kind: z.literal('cite'), text: z.string() }),
  z.object({ kind: z.literal('date'), text: z.string() }),
  z.object({ kind: z.literal('constant'), text: z.string(), reason: z.string() }),
])

/** A block of the compiled document. */
export const blockOfReport = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    runs: z.array(runView),
  }),
  z.object({ kind: z.literal('paragraph'), runs: z.array(runView) }),
  z.object({
    kind: z.literal('table'),
    caption: z.string(),
    unitNote: z.string().nullable(),
    header: z.array(z.string()),
    rows: z.array(z.array(z.array(runView))),
    totalRow: z.number().int().nullable(),
  }),
])

/** 公文 as compiled, the same model from which docx and html are made. */
export const documentView = z.object({
  title: z.string(),
  unitName: z.string(),
  blocks: z.array(blockOfReport),
  attachments: z.array(z.object({ number: z.number().int(), title: z.string(), file: z.string() })),
  signature: z.object({ unitName: z.string(), day: z.string() }),
})

export type DocumentView = z.infer<typeof documentView>

/** Where the report stands; `by` is a name. */
export const reportStateView = z.discriminatedUnion('state', [
  z.object({ state: z.literal('drafting') }),
  z.object({ state: z.literal('submitted'), at: z.string(), by: z.string() }),
  z.object({ state: z.literal('returned'), at: z.string(), by: z.string(), reason: z.string() }),
  z.object({ state: z.literal('approved'), at: z.string(), by: z.string() }),
])

/** What stands in the way of submitting: a 裸数字, a figure without value, a missing section. `block` counts from 0. */
export const reportRemark = z.object({
  severity: z.enum(['error', 'warning', 'notice']),
  block: z.number().int().nullable(),
  /** The words in question. */
  text: z.string(),
  message: z.string(),
})

/** 报告 — the compiled document with every figure in it, ready to be read and opened. */
export const reportView = z
  .object({
    unit: z.object({ id: z.string(), name: z.string() }),
    year: z.number().int(),
    version: z.number().int(),
    state: reportStateView,
    savedAt: z.string(),
    savedBy: z.string(),
    compiledAt: z.string(),
    document: documentView,
    /** Every figure that the document names, and those behind them. */
    figures: z.array(figureView),
    remarks: z.array(reportRemark),
    /** Downloads at `…/report/files/:name`. */
    files: z.array(z.object({ name: z.string(), title: z.string(), mediaType: z.string() })),
  })
  .meta({ id: 'Report' })

export type ReportView = z.infer<typeof reportView>

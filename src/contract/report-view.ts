import { z } from 'zod'
import { judgedFinding } from './audit-view.ts'
import { figureView } from './figure-view.ts'
import { officialDocument, templateFinding } from './report.ts'

/** Where the report stands; `by` is a name. */
export const reportStateView = z.discriminatedUnion('state', [
  z.object({ state: z.literal('drafting') }),
  z.object({ state: z.literal('submitted'), at: z.string(), by: z.string() }),
  z.object({ state: z.literal('returned'), at: z.string(), by: z.string(), reason: z.string() }),
  z.object({ state: z.literal('approved'), at: z.string(), by: z.string() }),
])

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
    document: officialDocument,
    /** Every figure that the document names, and those behind them. */
    figures: z.array(figureView),
    /** 裸数字: digits bound to nothing; any of them blocks submission. */
    bareNumbers: z.array(templateFinding),
    /** Figures printed as “—”, each with its reason. */
    missing: z.array(templateFinding),
    /** 自查: the compiled document examined like anyone's; `block` leads to its place, `null` for title and closing. */
    audit: z.object({
      checks: z.number().int(),
      findings: z.array(judgedFinding.extend({ block: z.number().int().nullable() })),
    }),
    /** Downloads at `…/report/files/:name`. */
    files: z.array(z.object({ name: z.string(), title: z.string(), mediaType: z.string() })),
  })
  .meta({ id: 'Report' })

export type ReportView = z.infer<typeof reportView>

/** 报告模板 — the words of the latest version, or of the product where none was saved. */
export const reportTemplateView = z.object({
  template: z.string(),
  /** `null`: never saved. */
  version: z.number().int().nullable(),
})

export type ReportTemplateView = z.infer<typeof reportTemplateView>

/** 保存报告 — the template's words as a new version in draft. */
export const saveReportBody = z.object({
  template: z.string().min(1, '报告不能是空的').max(500_000, '报告太长'),
  /** The version whose words the person began from, `null` for the product's own; refused when another was saved since. */
  basedOn: z.number().int().nullable().optional(),
})

/** 审批报告 — by whoever may approve. */
export const decideReportBody = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('approve') }),
  z.object({ kind: z.literal('return'), reason: z.string().trim().min(1, '请填写退回的原因').max(2000) }),
])

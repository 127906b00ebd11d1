import { z } from 'zod'
import { figureView } from './figure-view.ts'
import { officialDocument, templateFinding } from './report.ts'
import { reportStateView } from './report-view.ts'

/** 试编 — words that are not saved yet. */
export const previewReportBody = z.object({ template: z.string().max(500_000, '报告太长') })

/** 试编结果 — what the words would become with the figures of this moment. */
export const reportPreview = z.object({
  /** By line and column of the words; with any of them there is no document. */
  errors: z.array(templateFinding),
  document: officialDocument.nullable(),
  /** Every figure that the document names, and those behind them. */
  figures: z.array(figureView),
  bareNumbers: z.array(templateFinding),
  missing: z.array(templateFinding),
})

export type ReportPreview = z.infer<typeof reportPreview>

/** 可引用的内容 — everything that a template may name, as it reads now. */
export const reportVocabularyView = z.object({
  /** `text` is the value as printed, `—` where there is none. */
  figures: z.array(z.object({ id: z.string(), label: z.string(), text: z.string() })),
  facts: z.array(z.object({ name: z.string(), label: z.string(), text: z.string() })),
  tables: z.array(z.string()),
  repetitions: z.array(z.object({ name: z.string(), fields: z.array(z.string()), takesArgument: z.boolean() })),
})

export type ReportVocabularyView = z.infer<typeof reportVocabularyView>

const versionFacts = {
  version: z.number().int(),
  state: reportStateView,
  savedAt: z.string(),
  savedBy: z.string(),
}

/** 报告的各个版本, newest first. */
export const reportVersionList = z.object({ versions: z.array(z.object(versionFacts)) })

export type ReportVersionList = z.infer<typeof reportVersionList>

/** One version as it reads: what was submitted with its figures of then, a draft with those of now. */
export const reportVersionView = z.object({
  ...versionFacts,
  /** Whether words and figures stand as they were when it was submitted. */
  isSettled: z.boolean(),
  template: z.string(),
  /** `null`: its words cannot be compiled any more; `errors` say why. */
  document: officialDocument.nullable(),
  errors: z.array(templateFinding),
  figures: z.array(z.object({ id: z.string(), label: z.string(), text: z.string() })),
})

export type ReportVersionView = z.infer<typeof reportVersionView>

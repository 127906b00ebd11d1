import { z } from 'zod'
import type { OfficialDocument, TemplateFinding } from '../domain/document/index.ts'
import type { Immutable } from './define-route.ts'
import { figureView, recordView } from './figure-view.ts'

const run = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('figure'), figure: z.string(), text: z.string() }),
  z.object({ kind: z.literal('cite'), text: z.string() }),
  z.object({ kind: z.literal('date'), text: z.string() }),
  z.object({ kind: z.literal('constant'), text: z.string(), reason: z.string() }),
])

const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])

/** 公文 over the wire: the compiled report, block by block. */
export const officialDocument = z.object({
  title: z.string(),
  unitName: z.string(),
  blocks: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('heading'), level, number: z.string(), runs: z.array(run) }),
      z.object({ kind: z.literal('paragraph'), runs: z.array(run) }),
      z.object({
        kind: z.literal('table'),
        caption: z.string(),
        unitNote: z.string().nullable(),
        columns: z.array(
          z.object({ title: z.string(), align: z.enum(['left', 'right', 'center']), width: z.number() }),
        ),
        rows: z.array(z.array(z.array(run))),
        totalRow: z.number().int().nullable(),
      }),
    ]),
  ),
  attachments: z.array(z.object({ number: z.number().int(), title: z.string(), file: z.string() })),
  signature: z.object({ unitName: z.string(), day: z.string() }),
}) satisfies z.ZodType<OfficialDocument>

/** A place in a report template with what is wrong there and how to mend it. */
export const templateFinding = z.object({
  severity: z.enum(['error', 'warning', 'notice']),
  line: z.number().int(),
  column: z.number().int(),
  text: z.string(),
  message: z.string(),
  suggestion: z.string().nullable(),
}) satisfies z.ZodType<TemplateFinding>

/** 编译结果 — a report as compiled from a template and the figures of one moment. */
export const compiledReport = z.object({
  document: officialDocument,
  /** 裸数字: digits bound to nothing. Any of them blocks submission. */
  bareNumbers: z.array(templateFinding),
  /** Figures that the report prints as “—”, each with its reason. */
  missing: z.array(templateFinding),
  /** Ids of the figures that the report prints, in the order of their first appearance. */
  used: z.array(z.string()),
})

export type CompiledReport = Immutable<z.infer<typeof compiledReport>>

/** What `report.html` carries in its inert block `<script type="application/json" id="zhengji-report">`. */
export const standaloneReport = z.object({
  document: officialDocument,
  figures: z.record(z.string(), figureView),
  /** Records behind figures that are counted from a ledger: keys of `rows`, and how many there are where only some are carried. */
  records: z.record(z.string(), z.object({ keys: z.array(z.string()), total: z.number().int() })),
  /** Each record once, however many figures it counts for; by `ledger/id`. */
  rows: z.record(z.string(), recordView),
  meta: z.object({
    unitId: z.string(),
    unitName: z.string(),
    year: z.number().int(),
    title: z.string(),
    generatedAt: z.string(),
    /** 规则包. */
    rulePack: z.string(),
    /** At most this many records a figure are carried. */
    recordLimit: z.number().int(),
  }),
})

export type StandaloneReport = Omit<z.infer<typeof standaloneReport>, 'document'> & {
  readonly document: OfficialDocument
}

/** `figures.json`. */
export const figuresFile = z.object({
  unit: z.object({ id: z.string(), name: z.string() }),
  year: z.number().int(),
  generatedAt: z.string(),
  figures: z.array(figureView),
})

export type FiguresFile = z.infer<typeof figuresFile>

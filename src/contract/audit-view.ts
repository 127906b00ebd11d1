import { z } from 'zod'
import { findingView, obligationView } from './finding-view.ts'

/** Largest file that may be handed in: 100 MB. */
export const AUDIT_FILE_LIMIT = 100 * 1024 * 1024

/** Longest passage that may be pasted, in characters. */
export const AUDIT_TEXT_LIMIT = 1_000_000

/** 判定 as it is shown. */
export const verdictView = z
  .object({
    verdict: z.enum(['confirmed', 'dismissed']),
    reason: z.string().nullable(),
    /** The document in which it was judged; `null` where it was not said. */
    file: z.string().nullable(),
    at: z.string(),
    /** A name. */
    by: z.string(),
  })
  .meta({ id: 'Verdict' })

export type VerdictView = z.infer<typeof verdictView>

/** 问题 with what must hold by its rule, and what somebody of the unit said of it. */
export const judgedFinding = findingView
  .extend({
    /** What must hold, in one sentence. */
    title: z.string(),
    verdict: verdictView.nullable(),
  })
  .meta({ id: 'JudgedFinding' })

export type JudgedFinding = z.infer<typeof judgedFinding>

const stretch = { start: z.number().int(), end: z.number().int() }

const shownParagraph = z.object({
  kind: z.literal('paragraph'),
  ...stretch,
  place: z.enum(['body', 'header', 'footer', 'footnote', 'text-box']),
  styleLevel: z.number().int().nullable(),
})

const shownTable = z.object({
  kind: z.literal('table'),
  ...stretch,
  name: z.string().nullable(),
  rowCount: z.number().int(),
  columnCount: z.number().int(),
  /** Those that are not empty. */
  cells: z.array(
    z.object({
      ...stretch,
      row: z.number().int(),
      column: z.number().int(),
      rowSpan: z.number().int(),
      columnSpan: z.number().int(),
    }),
  ),
})

/** One check of a run, what it looks after and what became of it. */
const ledgerEntry = obligationView.extend({
  title: z.string(),
  /** Regulation or reference that the rule comes from. */
  source: z.string(),
  /** `outcome` in words: 一致, 不一致 … */
  words: z.string(),
})

/** 识别情况 — numbers understood, and those left out with the reason. */
const recognitionView = z.object({
  numbers: z.number().int(),
  amounts: z.number().int(),
  others: z.number().int(),
  leftOut: z.array(z.object({ reason: z.string(), count: z.number().int() })),
  leftOutCount: z.number().int(),
  /** 识别率: share of the numbers that were understood; `null` without numbers. */
  rate: z.string().nullable(),
})

/** 体检结果 of one file or passage: its text, every check with its outcome, every finding at its place. Nothing of it is kept. */
export const auditView = z
  .object({
    file: z.string(),
    format: z.enum(['txt', 'docx', 'html', 'pdf', 'xlsx']),
    /** Of the whole document. */
    characters: z.number().int(),
    /** The extracted text as far as it is shown. */
    text: z.string(),
    blocks: z.array(z.discriminatedUnion('kind', [shownParagraph, shownTable])),
    /** The document is longer than what is shown; all of it was examined. */
    isCut: z.boolean(),
    obligations: z.array(ledgerEntry),
    findings: z.array(judgedFinding),
    /** All findings there are; of very many only the first are carried. */
    findingCount: z.number().int(),
    recognition: recognitionView,
  })
  .meta({ id: 'Audit' })

export type AuditView = z.infer<typeof auditView>

/** The name of the file that comes as the body. */
export const auditFileQuery = z.object({ fileName: z.string().trim().min(1, '缺少文件名').max(300) })

/** 粘贴文字 — a passage to examine. */
export const auditTextBody = z.object({
  text: z
    .string()
    .max(AUDIT_TEXT_LIMIT, '文字太长，请存为文件后提交')
    .refine((text) => text.trim() !== '', '请粘贴要检查的文字'),
})

const about = {
  /** Rule of the finding, and the document in which it was judged: told when the verdict is shown again. */
  rule: z.string().max(20).nullable().default(null),
  file: z.string().max(300).nullable().default(null),
}

/** 判定问题 — confirmed, or dismissed with a reason. */
export const judgeFindingBody = z.discriminatedUnion('verdict', [
  z.object({ verdict: z.literal('confirmed'), reason: z.string().trim().max(2000).nullable().default(null), ...about }),
  z.object({
    verdict: z.literal('dismissed'),
    reason: z.string().trim().min(1, '请填写排除这个问题的理由').max(2000, '理由太长'),
    ...about,
  }),
])

export const fingerprintParam = z.string().regex(/^[0-9a-f]{16}$/, '问题编号有误')

import { z } from 'zod'
import { evidenceView } from './figure-view.ts'

const strength = z.enum(['E0', 'E1', 'E2', 'E3', 'E4'])

/** 佐证材料 with what it stands behind in a year. */
export const evidenceEntry = evidenceView.extend({
  addedAt: z.string(),
  addedBy: z.string(),
  /** Rows of the year, voided ones left out. */
  rows: z.number().int(),
  /** Titles of the ledgers of those rows. */
  ledgers: z.array(z.string()),
  /** 指标 of the year whose value, judgement or basis rests on such a row. */
  indicators: z.array(z.object({ code: z.string(), name: z.string() })),
  /** Of the rows; `null` where there are none. */
  weakest: strength.nullable(),
  strongest: strength.nullable(),
  /** A picture or a pdf, of which a small picture can be made. */
  hasThumbnail: z.boolean(),
})

export type EvidenceEntry = z.infer<typeof evidenceEntry>

/** 佐证清单 */
export const evidencePage = z
  .object({
    rows: z.array(evidenceEntry),
    total: z.number().int(),
    /** All files of the unit and year, whatever is looked for. */
    tally: z.object({ files: z.number().int(), unlinked: z.number().int(), bytes: z.number().int() }),
    /** Ledgers that may be asked for, in the order of the navigation. */
    ledgers: z.array(z.object({ id: z.string(), title: z.string() })),
  })
  .meta({ id: 'EvidencePage' })

export type EvidencePage = z.infer<typeof evidencePage>

export const evidenceQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  offset: z.coerce.number().int().min(0).default(0),
  words: z.string().trim().min(1).max(100).optional(),
  linked: z.enum(['true', 'false']).optional(),
  ledger: z
    .string()
    .regex(/^[a-z][a-z0-9_]{0,62}$/, '台账代码有误')
    .optional(),
  strength: z.coerce.number().int().min(0).max(4).optional(),
  sort: z
    .string()
    .regex(/^-?(addedAt|fileName|bytes|rows)$/, '排序方式有误')
    .default('-addedAt'),
})

/** A row that a file stands behind. */
const evidencedRow = z.object({
  ledger: z.string(),
  ledgerTitle: z.string(),
  id: z.string(),
  revision: z.number().int(),
  label: z.string(),
  happenedOn: z.string(),
  strength,
})

/** 一份佐证材料 — the file, the rows and indicators that it stands behind, and what was done with it. */
export const evidenceDetails = evidenceEntry
  .extend({
    /** SHA-256 of the bytes. */
    digest: z.string(),
    linkedRows: z.array(evidencedRow),
    history: z.array(z.object({ at: z.string(), actor: z.string(), words: z.string() })),
  })
  .meta({ id: 'EvidenceDetails' })

export type EvidenceDetails = z.infer<typeof evidenceDetails>

const revision = z.number().int().min(1)
const lateReason = z.string().max(1000).nullable().default(null)

/** 关联 — rows of one ledger as the person saw them; all or none. */
export const linkEvidenceBody = z.object({
  ledger: z.string().regex(/^[a-z][a-z0-9_]{0,62}$/, '台账代码有误'),
  rows: z
    .array(z.object({ id: z.string().min(1).max(200), revision }))
    .min(1, '请至少选一条记录')
    .max(100, '一次最多关联 100 条记录'),
  lateReason,
})

/** 取消关联 — never without a reason. */
export const unlinkEvidenceBody = z.object({
  ledger: z.string().regex(/^[a-z][a-z0-9_]{0,62}$/, '台账代码有误'),
  row: z.string().min(1).max(200),
  revision,
  reason: z.string().trim().min(1, '请填写取消关联的原因').max(500, '原因最多 500 个字'),
  lateReason,
})

/** 上传的结果: `isKnown` — the unit had this very file already. */
export const addedEvidence = evidenceView.extend({ isKnown: z.boolean() })

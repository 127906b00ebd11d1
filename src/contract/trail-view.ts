import { z } from 'zod'

/** One entry of the audit trail, ready to be read. */
const trailEntryView = z.object({
  sequence: z.number().int(),
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  /** What happened in words: `登录`, `下载报告 report.docx`. */
  words: z.string(),
  subject: z.object({ kind: z.string(), id: z.string() }),
  previousDigest: z.string(),
  digest: z.string(),
})

/** Which entries are looked for. */
export const trailFilter = {
  /** Id of a person, or `console`. */
  actor: z.string().max(200).optional(),
  action: z.string().max(60).optional(),
  /** In the subject or the details. */
  words: z.string().trim().max(100).optional(),
  /** Days in Beijing, both included. */
  from: z.iso.date('起始日期应是 年-月-日').optional(),
  to: z.iso.date('截止日期应是 年-月-日').optional(),
}

export const trailQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  before: z.coerce.number().int().min(1).optional(),
  ...trailFilter,
})

export type TrailQuery = z.output<typeof trailQuery>

const choice = z.object({ id: z.string(), title: z.string() })

export const trailChoices = z.object({ people: z.array(choice), actions: z.array(choice) }).meta({ id: 'TrailChoices' })

/** Newest first; `before` of the next page, `null` at the end. */
export const trailPage = z
  .object({ entries: z.array(trailEntryView), next: z.number().int().nullable() })
  .meta({ id: 'TrailPage' })

export type TrailPage = z.infer<typeof trailPage>

/** What a walk over a unit's chain, rows and evidence files found. */
export const verificationView = z
  .object({
    entries: z.number().int(),
    rows: z.number().int(),
    /** 佐证材料. */
    files: z.number().int(),
    /** The first ones; empty when all is sound. */
    problems: z.array(z.object({ at: z.string(), message: z.string() })),
    problemCount: z.number().int(),
  })
  .meta({ id: 'Verification' })

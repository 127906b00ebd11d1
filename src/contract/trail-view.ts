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
  /** What the subject is: `支付台账`, `佐证材料`. */
  subjectTitle: z.string(),
  /** The id that tells it from others; empty where the title does. */
  subjectCode: z.string(),
  /** The one record it is about; `null` where it is about something else, or many. */
  record: z.object({ ledger: z.string(), id: z.string() }).nullable(),
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

/** 一条日志 — all that the trail holds of it, in words. */
export const trailEntryDetails = trailEntryView
  .extend({
    /** 修改前后, as the trail holds them. */
    changes: z.array(z.object({ label: z.string(), before: z.string(), after: z.string() })),
    facts: z.array(z.object({ label: z.string(), value: z.string() })),
    /** What its digest was computed from, character by character. */
    statement: z.string(),
    /** What a second computation says of it. */
    standing: z.enum(['sound', 'gap', 'link', 'content']),
  })
  .meta({ id: 'TrailEntryDetails' })

export type TrailEntryDetails = z.infer<typeof trailEntryDetails>

const size = z.object({ entries: z.number().int(), rows: z.number().int(), files: z.number().int() })

const problem = z.object({
  at: z.string(),
  message: z.string(),
  /** What can be opened; `null` where it is about many. */
  about: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('entry'), sequence: z.number().int() }),
      z.object({ kind: z.literal('record'), ledger: z.string(), id: z.string() }),
      z.object({ kind: z.literal('definition'), ledger: z.string() }),
      z.object({ kind: z.literal('file'), id: z.string() }),
    ])
    .nullable(),
})

/** 核验 of a unit's chain, rows and evidence files: how far it is, and what the last one found. */
export const verificationView = z
  .object({
    running: z.object({ startedAt: z.string(), done: size, total: size, isStopping: z.boolean() }).nullable(),
    last: z
      .object({
        ...size.shape,
        /** Of its beginning: what it says holds of that moment. */
        at: z.string(),
        seconds: z.number(),
        by: z.string(),
        /** The first ones; empty when all is sound. */
        problems: z.array(problem),
        problemCount: z.number().int(),
      })
      .nullable(),
    /** Why the last one came to nothing; `null` when it came to its end. */
    failure: z.string().nullable(),
  })
  .meta({ id: 'Verification' })

export type VerificationView = z.infer<typeof verificationView>

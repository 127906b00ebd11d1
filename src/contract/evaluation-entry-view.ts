import { z } from 'zod'
import { evaluationSubject } from './evaluation-view.ts'
import { reportStateView } from './report-view.ts'

const id = z.string().min(1).max(200)

/** What stands behind an entry; how strong it is and where it was taken from. */
const proof = {
  source: z.string().max(1000),
  strength: z.number().int().min(0).max(4),
  evidence: z.array(z.string().max(200)).max(100),
}

/** The revision that the person saw; `null`: nothing had been entered. */
const revision = z.number().int().min(1).nullable()

const words = z.string().max(5000)

/** 填报 — one thing entered for the self-evaluation; checked by its ledger. */
const evaluationEntry = z.discriminatedUnion('kind', [
  /** 完成值 of a month, in the indicator's own unit. */
  z.object({
    kind: z.literal('actual'),
    indicator: id,
    month: z.number().int().min(1).max(12),
    value: z.string().max(40),
    note: words.nullable(),
    revision,
    ...proof,
  }),
  /** 定性评判; `share` in percent of the weight. */
  z.object({
    kind: z.literal('judgement'),
    indicator: id,
    band: z.string().max(300),
    share: z.string().max(40),
    reason: words,
    revision,
    ...proof,
  }),
  /** 偏差原因与改进措施 of an indicator, of a project's spending, or with neither of the unit's. */
  z.object({
    kind: z.literal('deviation'),
    indicator: id.nullable(),
    project: id.nullable(),
    cause: z.string().max(300),
    reason: words,
    measure: words,
    revision,
    ...proof,
  }),
])

export type EvaluationEntry = z.infer<typeof evaluationEntry>

export const evaluationEntriesBody = z.object({
  /** Whose points are asked for: `unit` or a project's code. */
  subject: z.string().min(1).max(64),
  entries: z.array(evaluationEntry).min(1, '没有填报内容').max(200, '一次最多填报 200 项'),
})

const proven = {
  source: z.string(),
  strength: z.number().int(),
  evidence: z.array(z.string()),
  revision: z.number().int(),
}

const deviationRow = z.object({ cause: z.string(), reason: z.string(), measure: z.string(), ...proven })

/** 填报表 of one subject: what was entered for each indicator, and what may be. */
export const evaluationSheet = z.object({
  subject: evaluationSubject,
  /** Row id of the project; `null` for the whole unit. */
  project: z.string().nullable(),
  isLocked: z.boolean(),
  indicators: z.array(
    z.object({
      rowId: z.string(),
      /** A figure that is its actual value; then nothing is typed. */
      boundTo: z.object({ figure: z.string(), label: z.string() }).nullable(),
      accumulation: z.string(),
      months: z.array(z.object({ month: z.number().int(), value: z.string(), note: z.string().nullable(), ...proven })),
      judgement: z.object({ band: z.string(), share: z.string(), reason: z.string(), ...proven }).nullable(),
      deviation: deviationRow.nullable(),
    }),
  ),
  spendingDeviation: deviationRow.nullable(),
  /** 定性分档 of the rule pack, percent of the weight. */
  bands: z.array(z.object({ name: z.string(), from: z.string(), to: z.string() })),
  causes: z.array(z.string()),
})

export type EvaluationSheet = z.infer<typeof evaluationSheet>

/** 试算 — the subject's points as they would be. */
export const evaluationTrial = z.object({ subject: evaluationSubject })

/** Where the self-evaluation stands, and what is in the way of submitting it. */
export const evaluationReview = z
  .object({
    state: reportStateView,
    missing: z.array(z.object({ subject: z.string(), subjectName: z.string(), words: z.string() })),
    /** Points of the whole unit when it was submitted and by the records of now; they differ when records changed since. */
    total: z.object({ submitted: z.string().nullable(), now: z.string() }),
    history: z.array(z.object({ at: z.string(), actor: z.string(), words: z.string() })),
  })
  .meta({ id: 'EvaluationReview' })

export type EvaluationReview = z.infer<typeof evaluationReview>

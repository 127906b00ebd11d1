import type { RulePack } from '../rule-pack/index.ts'
import { adviceOnAll } from './advice-on-all.ts'
import { adviceOnOne } from './advice-on-one.ts'
import type { IndicatorDraft } from './draft.ts'

/** 改进建议 — what is wrong with an indicator, why that matters, and how a better one reads. */
export interface Advice {
  /** `I02`; I01 to I03 say the same as the audit's rules of these codes. */
  readonly rule: string
  /** `error` stands in the way of submitting, the others do not. */
  readonly severity: 'error' | 'warning' | 'notice'
  /** Code of the indicator; `null`: all indicators of the subject together. */
  readonly indicator: string | null
  /** Field of the indicator; `null`: none in particular. */
  readonly field: string | null
  readonly message: string
  readonly why: string
  readonly better: string
}

/** What the advice depends on beside the indicators. */
export interface AdviceContext {
  readonly year: number
  readonly pack: Pick<RulePack, 'levelTwo'>
  /** 项目名称; `null` for the whole unit. */
  readonly subjectName: string | null
}

/** 指标会诊 — the advice on the indicators of one subject: first on all of them together, then one by one. */
export function adviseOn(drafts: readonly IndicatorDraft[], context: AdviceContext): readonly Advice[] {
  return [...adviceOnAll(drafts), ...drafts.flatMap((draft) => adviceOnOne(draft, context))]
}

import type { Exact } from '../amount/index.ts'
import type { Comparator } from '../indicator/index.ts'
import type {
  Bands,
  Decimal,
  ExecutionRule,
  QualitativeBand,
  QuantitativeRule,
  Sourced,
  ZeroRule,
} from '../rule-pack/index.ts'

/** What points (得分) are computed from. Figures are named by id and resolved by the figure graph. */
export type ScoringInput = ExecutionInput | QuantitativeInput | QualitativeInput

/** 预算执行率. */
export interface ExecutionInput {
  readonly kind: 'execution'
  readonly weight: Decimal
  /** Figure ids: 全年执行数 and 全年预算数. */
  readonly executed: string
  readonly budget: string
  /** The work is finished; counts only where the rule asks for it (`fullWhenFinished`). */
  readonly isFinished?: boolean
  readonly rule: Sourced<ExecutionRule>
}

/** 定量指标. */
export interface QuantitativeInput {
  readonly kind: 'quantitative'
  readonly weight: Decimal
  readonly comparator: Exclude<Comparator, '定性'>
  /** Figure ids: 指标值 and 实际完成值, both in the indicator's own unit. */
  readonly target: string
  readonly actual: string
  readonly rule: Sourced<QuantitativeRule>
  readonly zero: Sourced<ZeroRule>
}

/** 定性指标. */
export interface QualitativeInput {
  readonly kind: 'qualitative'
  readonly weight: Decimal
  readonly bands: Sourced<Bands<QualitativeBand>>
  readonly judgement: Judgement | null
}

/** 定性评判 — a band chosen by a person, with its reason and evidence. */
export interface Judgement {
  readonly band: string
  /** 得分比例 as ratio, `"0.85"`; it must lie within the band. */
  readonly share: Decimal
  readonly reason: string
  readonly evidence: readonly string[]
}

/** A figure that points are computed from, as scoring sees it. */
export interface Operand {
  readonly label: string
  readonly value: Exact | null
  /** The value as a ratio, 1 = 100 %; `null` where it is no percentage. */
  readonly ratio: Exact | null
  /** A value of its kind with its unit, exact where decimals end: `1,018,400.00元`, `98.05%`. */
  readonly print: (value: Exact) => string
}

/** An operand that has a value. */
export type PresentOperand = Operand & { readonly value: Exact }

/** Why an indicator earned what it did, in official Chinese, from which a person can redo the sum. */
export type Explanation = ExplanationWords & (Scored | NotScored)

/** 得分 with two decimals, and what the printed weight has more than that. */
export interface Scored {
  readonly earned: Exact
  readonly lost: Exact
  readonly notScored: null
}

/** It cannot be scored yet, for the reason given. */
export interface NotScored {
  readonly earned: null
  readonly lost: null
  readonly notScored: string
}

export interface ExplanationWords {
  /** 赋分规则 in one sentence. */
  readonly rule: string
  readonly source: string
  readonly confidence: 'confirmed' | 'unconfirmed'
  readonly weight: Exact
  /** 完成率 or 执行率; `null` where a ratio has no meaning. */
  readonly completion: Exact | null
  /** The arithmetic, one line a step: `完成率 = 909.93场 ÷ 928场 ≈ 98.05%`. */
  readonly steps: readonly string[]
  /** What would restore the lost points: `实际完成值再增加18.07场，达到928场，可恢复0.19分`; `null` when nothing was lost. */
  readonly toRestore: string | null
  /** What a person still owes: 偏差原因, an explanation of over-fulfilment, 佐证. */
  readonly owed: readonly string[]
}

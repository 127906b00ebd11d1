import type { Exact } from '../amount/index.ts'
import type { Comparator } from '../indicator/index.ts'
import type {
  Decimal,
  ExecutionRule,
  QualitativeBand,
  QuantitativeRule,
  Sourced,
  ZeroRule,
} from '../rule-pack/index.ts'

/** What points (得分) are computed from. Figures are named by id and resolved by the figure graph. */
export type ScoringInput =
  | {
      readonly kind: 'execution'
      readonly weight: Decimal
      /** Figure ids, both. */
      readonly executed: string
      readonly budget: string
      readonly rule: Sourced<ExecutionRule>
    }
  | {
      readonly kind: 'quantitative'
      readonly weight: Decimal
      readonly comparator: Exclude<Comparator, '定性'>
      /** Figure ids, both: the target and the actual value in the indicator's own unit. */
      readonly target: string
      readonly actual: string
      readonly rule: Sourced<QuantitativeRule>
      readonly zero: Sourced<ZeroRule>
    }
  | {
      readonly kind: 'qualitative'
      readonly weight: Decimal
      readonly bands: Sourced<readonly QualitativeBand[]>
      readonly judgement: Judgement | null
    }

/** 定性评判 — a band chosen by a person, with its reason and evidence. `share` must lie within the band. */
export interface Judgement {
  readonly band: string
  readonly share: Decimal
  readonly reason: string
  readonly evidence: readonly string[]
}

/** Why an indicator earned what it did, in official Chinese, from which a person can redo the sum. */
export interface Explanation {
  /** 赋分规则 in one sentence. */
  readonly rule: string
  readonly source: string
  readonly confidence: 'confirmed' | 'unconfirmed'
  readonly weight: Exact
  /** 完成率; `null` where a ratio has no meaning. */
  readonly completion: Exact | null
  readonly earned: Exact | null
  readonly lost: Exact | null
  /** The arithmetic, one line a step: `909.93 ÷ 928 = 98.05 %`. */
  readonly steps: readonly string[]
  /** What would restore the lost points: `还差 18.07 …`; `null` when nothing was lost. */
  readonly toRestore: string | null
  /** What a person still owes: 偏差原因, an explanation of over-fulfilment, 佐证. */
  readonly owed: readonly string[]
}

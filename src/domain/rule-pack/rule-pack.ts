import type { Comparator, LevelOne } from '../indicator/index.ts'

/** A number or choice of the regulation with where it comes from. `unconfirmed` values are shown as such until a person confirms them. */
export interface Sourced<T> {
  readonly value: T
  readonly source: string
  readonly confidence: 'confirmed' | 'unconfirmed'
}

/** Exact decimal text, e.g. `"0.6"`, `"10"`. */
export type Decimal = string

/** The blocks of points: 预算执行率 and the four 一级指标. */
export type Block = '预算执行率' | LevelOne

export type BlockWeights = Readonly<Record<Block, Decimal>>

/** How 预算执行率 earns points; the rate is 全年执行数 ÷ 全年预算数 (年初 + 调整). */
export type ExecutionRule =
  /** weight × rate, at most the weight. */
  | { readonly kind: 'proportional' }
  /** The first band whose `from` the rate reaches; shares of the weight. */
  | { readonly kind: 'banded'; readonly bands: readonly RateBand[] }

/** `from` and `share` are ratios: rate ≥ from earns share × weight. */
export interface RateBand {
  readonly from: Decimal
  readonly share: Decimal
}

export type QuantitativeRule =
  /** Reached: full; else weight × completion. */
  | { readonly kind: 'proportional'; readonly overTarget: OverTarget | null }
  /** Completion below the gate earns nothing; above it (completion − gate) ÷ (1 − gate). */
  | { readonly kind: 'gated'; readonly gate: Decimal; readonly overTarget: OverTarget | null }
  | { readonly kind: 'banded'; readonly bands: readonly RateBand[] }

/** Completion above `trigger` (1.3 = 130 %) asks for an explanation: the target may have been set too low. */
export interface OverTarget {
  readonly trigger: Decimal
}

/** `= 0` indicators have no ratio: full points at 0, else `share lost per unit`, `1` = all at once. */
export interface ZeroRule {
  readonly lostPerUnit: Decimal
}

/** 定性 band: the chosen score share must lie in it. Upper end included in the first band only. */
export interface QualitativeBand {
  readonly name: string
  /** Included. */
  readonly from: Decimal
  readonly to: Decimal
  readonly includesTo: boolean
}

export interface GradeBand {
  readonly grade: string
  /** Included; the next better band's `from` is the end. */
  readonly from: Decimal
}

/** Lights of monitoring: progress behind the calendar, as ratios (0.1 = ten points behind). */
export interface LightRule {
  readonly watchBehind: Decimal
  readonly warnBehind: Decimal
}

export interface RulePack {
  /** `national-2020`. */
  readonly id: string
  readonly title: string
  /** GB/T 2260 prefix it holds for: `""` the country, `"53"` Yunnan, `"532502"` Kaiyuan. */
  readonly regionPrefix: string
  readonly firstYear: number
  /** Included; `null`: until replaced. */
  readonly lastYear: number | null
  /** Document number of the regulation. */
  readonly source: string
  readonly weights: Sourced<BlockWeights>
  /** Used when no indicator measures satisfaction. */
  readonly weightsWithoutSatisfaction: Sourced<BlockWeights>
  readonly execution: Sourced<ExecutionRule>
  /** Below this rate a reason must be given; `null`: no such rule. */
  readonly executionReasonBelow: Sourced<Decimal | null>
  readonly quantitative: Sourced<QuantitativeRule>
  readonly satisfaction: Sourced<QuantitativeRule>
  readonly zero: Sourced<ZeroRule>
  readonly qualitative: Sourced<readonly QualitativeBand[]>
  readonly grades: Sourced<readonly GradeBand[]>
  readonly lights: Sourced<LightRule>
  /** Level-two types under each level one, in the order of the form. */
  readonly levelTwo: Sourced<Readonly<Record<LevelOne, readonly string[]>>>
  readonly comparators: readonly Comparator[]
  readonly forms: FormLayouts
  /** Sections that a whole-unit report must have, in order: titles by which they are recognised. */
  readonly outline: Sourced<readonly OutlineSection[]>
  readonly deadlines: Sourced<readonly Deadline[]>
}

export interface FormLayouts {
  /** 项目支出绩效自评表: money printed in this unit; form with or without 指标性质/度量单位 columns and 自评等级. */
  readonly project: Sourced<{ readonly moneyUnit: '元' | '万元'; readonly layout: 'central' | 'yunnan' }>
  /** 部门整体支出绩效自评表. */
  readonly wholeUnit: Sourced<{
    readonly moneyUnit: '元' | '万元'
    readonly layout: 'yunnan'
    readonly hasPoints: boolean
  }>
}

export interface OutlineSection {
  readonly title: string
  readonly isRequired: boolean
  readonly sections: readonly OutlineSection[]
}

export interface Deadline {
  readonly id: string
  readonly label: string
  /** `--08-31`: a day of the fiscal year; `+1--06-30`: of the year after. */
  readonly day: string
}

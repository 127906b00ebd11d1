import type { Comparator, LevelOne } from '../indicator/index.ts'

/** A number or choice of the regulation with where it comes from. `unconfirmed` values are shown as such until a person confirms them. */
export interface Sourced<T> {
  readonly value: T
  readonly source: string
  readonly confidence: 'confirmed' | 'unconfirmed'
}

/** Exact decimal text, e.g. `"0.6"`, `"10"`. */
export type Decimal = string

/** Bands from the best to the worst; at least one. */
export type Bands<T> = readonly [T, ...T[]]

/** The blocks of points: 预算执行率 and the four 一级指标. */
export type Block = '预算执行率' | LevelOne

export type BlockWeights = Readonly<Record<Block, Decimal>>

/** How 预算执行率 earns points; the rate is 全年执行数 ÷ 全年预算数 (年初 + 调整). */
export type ExecutionRule =
  /** weight × rate, at most the weight. */
  | { readonly kind: 'proportional' }
  /**
   * The first band whose `from` the rate reaches; shares of the weight. `fullWhenFinished`: what is finished without
   * exceeding its budget earns the whole weight whatever the rate.
   */
  | { readonly kind: 'banded'; readonly bands: Bands<RateBand>; readonly fullWhenFinished: boolean }

/** `from` and `share` are ratios: rate ≥ from earns share × weight. */
export interface RateBand {
  readonly from: Decimal
  readonly share: Decimal
}

/** How a 定量 indicator earns points. Completion (完成率) is defined by the comparator: `completionOf` in domain/scoring. */
export type QuantitativeRule =
  /** Reached: full; else weight × completion. */
  | { readonly kind: 'proportional'; readonly overTarget: Sourced<OverTarget> | null }
  /** Reached: full; completion below the gate earns nothing, above it (completion − gate) ÷ (1 − gate). */
  | { readonly kind: 'gated'; readonly gate: Decimal; readonly overTarget: Sourced<OverTarget> | null }
  /** 直接赋分: reached full, else nothing. */
  | { readonly kind: 'direct' }
  /** By the actual value itself, a percentage, the more the better: the first band whose `from` it reaches. */
  | { readonly kind: 'banded'; readonly bands: Bands<RateBand> }
  /** By the actual value itself, a percentage, the less the better: the first band whose `upTo` it does not exceed. */
  | { readonly kind: 'banded-down'; readonly bands: Bands<CeilingBand> }
  /** 扣分: reached full; each `step` beyond the target loses `lostPerStep` points, down to 0. */
  | {
      readonly kind: 'deduction'
      readonly step: Decimal
      /** What `step` counts: 百分点 where the indicator is a percentage, else its own unit. */
      readonly unit: '百分点' | '计量单位'
      readonly lostPerStep: Decimal
      /** Whether a part of a step counts in proportion or not at all. */
      readonly counting: 'whole-steps' | 'proportional'
    }

/** `upTo` and `share` are ratios: rate ≤ upTo earns share × weight; beyond the last band nothing. */
export interface CeilingBand {
  readonly upTo: Decimal
  readonly share: Decimal
}

/** Completion above `trigger` (1.3 = 130 %) asks for an explanation: the target may have been set too low. */
export interface OverTarget {
  readonly trigger: Decimal
}

/**
 * Indicators whose target is 0 have no ratio. `= 0` and `≤ 0`: full points at 0, else this share of the weight is lost for
 * each unit away from 0 (`"1"` = all at once). A missed `≥ 0`, `> 0` or `< 0` earns nothing.
 */
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

/** 绩效运行监控 — what its form asks for. */
export interface MonitoringRule {
  /** Months that the concentrated analysis is about: 1…7. */
  readonly months: { readonly first: number; readonly last: number }
  /** Id of the deadline by which its result is handed in. */
  readonly deadline: string
  readonly moneyUnit: '元' | '万元'
  /** What 执行率 of the form is a share of: 年初预算数 as printed beside it, or 全年预算数 with adjustments. */
  readonly rateOf: 'initial' | 'annual'
  /** 偏差原因 that have a column of their own. */
  readonly causes: readonly string[]
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
  /** Rules of their own for indicators that the regulation names, by 三级指标: 预算控制率, “三公”经费变动率 … */
  readonly named: Readonly<Record<string, Sourced<QuantitativeRule>>>
  readonly zero: Sourced<ZeroRule>
  readonly qualitative: Sourced<Bands<QualitativeBand>>
  readonly grades: Sourced<Bands<GradeBand>>
  readonly lights: Sourced<LightRule>
  readonly monitoring: Sourced<MonitoringRule>
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

/** 时限 — by when a step of the year is due, with where that stands. */
export interface Deadline {
  readonly id: string
  readonly label: string
  readonly due: Due
  readonly source: string
  readonly confidence: 'confirmed' | 'unconfirmed'
}

export type Due =
  /** `--08-31`: a day of the fiscal year; `+1--06-30`: of the year after. */
  | { readonly kind: 'fixed'; readonly day: string }
  /** So many days after something happened; the budget law counts 日 of the calendar, the disclosure regulation 工作日. */
  | { readonly kind: 'after'; readonly event: string; readonly days: number; readonly counting: '日' | '工作日' }

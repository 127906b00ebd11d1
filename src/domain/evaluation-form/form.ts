import type { Exact } from '../amount/index.ts'
import type { ReadTable } from '../document/index.ts'

/** A cell of an official form with its place in the extracted text. */
export interface FormCell {
  readonly start: number
  readonly end: number
  /** Without white space. */
  readonly text: string
  /** The number it begins with, sign marks aside: 95 of `≥95%`; percent signs are kept as `isPercent`. */
  readonly number: Exact | null
  /** One unit of the last printed digit. */
  readonly step: Exact
  readonly isPercent: boolean
}

/** 年度资金总额, 当年财政拨款, 上年结转资金, 其他资金. */
export type Fund = 'total' | 'appropriation' | 'carryOver' | 'other'

export interface FundLine {
  readonly fund: Fund
  readonly initial: FormCell | null
  readonly annual: FormCell | null
  readonly executed: FormCell | null
  readonly weight: FormCell | null
  readonly rate: FormCell | null
  readonly points: FormCell | null
}

export type Sign = '>' | '≥' | '=' | '≤' | '<'

/** One 三级指标 as filled in. */
export interface FormIndicator {
  readonly levelOne: string
  readonly levelTwo: string
  readonly name: FormCell
  /** From its own column or from before the target; `null` where none is given. */
  readonly sign: Sign | null
  readonly isQualitative: boolean
  readonly target: FormCell | null
  readonly unit: FormCell | null
  readonly actual: FormCell | null
  readonly weight: FormCell | null
  readonly points: FormCell | null
  /** 偏差原因分析及改进措施. */
  readonly reason: FormCell | null
}

/** 绩效自评表 as found in a table, whatever the layout of the province. */
export interface EvaluationForm {
  readonly table: ReadTable
  /** Sheet name, else the project's name, else empty. */
  readonly title: string
  readonly projectName: FormCell | null
  readonly funds: readonly FundLine[]
  readonly indicators: readonly FormIndicator[]
  /** Which columns the form has. */
  readonly columns: ReadonlySet<IndicatorColumn>
  readonly totalWeight: FormCell | null
  readonly totalPoints: FormCell | null
  readonly grade: FormCell | null
  /** Text of the whole form, to look for words such as 问卷 or a document number. */
  readonly words: string
}

export type IndicatorColumn =
  | 'levelOne'
  | 'levelTwo'
  | 'name'
  | 'sign'
  | 'target'
  | 'unit'
  | 'actual'
  | 'weight'
  | 'points'
  | 'reason'

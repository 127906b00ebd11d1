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

/** A cell that holds a number. */
export interface NumberCell extends FormCell {
  readonly number: Exact
}

/** 年度资金总额, 当年财政拨款, 上年结转资金, 其他资金. */
export type Fund = 'total' | 'appropriation' | 'carryOver' | 'other'

export interface FundLine {
  readonly fund: Fund
  readonly initial: NumberCell | null
  readonly annual: NumberCell | null
  readonly executed: NumberCell | null
  readonly weight: NumberCell | null
  readonly rate: NumberCell | null
  readonly points: NumberCell | null
}

export type Sign = '>' | '≥' | '=' | '≤' | '<'

/** One 三级指标 as filled in. */
export interface FormIndicator {
  readonly levelOne: string
  readonly levelTwo: string
  readonly name: FormCell
  /** From its own column or from before the target; `null` where none is given. */
  readonly sign: Sign | null
  /** A sign is given, be it one that nothing is compared by: 定量, 正向. */
  readonly isSigned: boolean
  readonly isQualitative: boolean
  /** Blank where the form has no such column. */
  readonly target: FormCell
  readonly unit: FormCell | null
  readonly actual: FormCell
  /** Target and actual where both are numbers of one kind and the sign is known. */
  readonly held: HeldValues | null
  readonly weight: NumberCell | null
  readonly points: NumberCell | null
  /** 偏差原因分析及改进措施. */
  readonly reason: FormCell | null
}

/** What can be held against each other. */
export interface HeldValues {
  readonly comparator: Sign
  readonly target: NumberCell
  readonly actual: NumberCell
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
  readonly totalPoints: NumberCell | null
  /** What the line 总分 prints under 分值. */
  readonly totalWeight: NumberCell | null
  readonly grade: FormCell | null
  /** Text of the whole form and of its notes, to look for words such as 问卷 or a document number. */
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

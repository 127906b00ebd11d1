import type { HeadingLevel } from '../../domain/document/index.ts'
import type { FigureFormat } from './figure-format.ts'

/** Line and column in the template, from 1. Columns count UTF-16 code units. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** 报告模板 as read: a tree of lines and instructions. */
export interface ReportTemplate {
  readonly nodes: readonly TemplateNode[]
}

export type TemplateNode =
  | { readonly kind: 'title'; readonly parts: readonly Part[] }
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly parts: readonly Part[]; readonly at: Place }
  /** Joins the lines before and after it until a break. */
  | { readonly kind: 'line'; readonly parts: readonly Part[] }
  /** An empty line: ends the paragraph. */
  | { readonly kind: 'break' }
  | { readonly kind: 'table'; readonly name: string; readonly at: Place }
  | { readonly kind: 'attachment'; readonly file: string; readonly parts: readonly Part[] }
  | RepeatNode
  | { readonly kind: 'choose'; readonly branches: readonly Branch[] }

export interface RepeatNode {
  readonly kind: 'repeat'
  readonly of: string
  /** e.g. the measure whose classes are repeated over; `null` where the repetition takes none. */
  readonly argument: string | null
  /** Written between the repeated pieces. */
  readonly joiner: string
  readonly body: readonly TemplateNode[]
  readonly at: Place
}

export interface Branch {
  /** All must hold; empty: always (`@否则`). */
  readonly tests: readonly Test[]
  readonly body: readonly TemplateNode[]
}

/** A piece of a line. */
export type Part =
  | { readonly kind: 'text'; readonly text: string; readonly at: Place }
  | { readonly kind: 'value'; readonly operand: Operand; readonly format: FigureFormat; readonly at: Place }
  | { readonly kind: 'cite'; readonly text: string; readonly at: Place }
  | { readonly kind: 'date'; readonly text: string; readonly at: Place }
  | { readonly kind: 'constant'; readonly text: string; readonly reason: string; readonly at: Place }

/** Something named in braces or in a condition. */
export type Operand =
  /** May hold `<项目.代码>`, filled in from the repetition around it. */
  | { readonly kind: 'figure'; readonly id: string }
  | { readonly kind: 'field'; readonly repetition: string; readonly field: string }
  | { readonly kind: 'fact'; readonly name: string }

export type Test =
  | { readonly kind: 'sign'; readonly operand: Operand; readonly sign: Sign; readonly at: Place }
  | {
      readonly kind: 'compare'
      readonly left: Operand
      readonly comparison: Comparison
      readonly right: Operand
      readonly at: Place
    }
  | {
      readonly kind: 'words'
      readonly operand: Operand
      readonly isNegated: boolean
      /** `null`: any words at all (有内容). */
      readonly words: string | null
      readonly at: Place
    }
  /** Whether there is anything to repeat over. */
  | { readonly kind: 'any'; readonly of: string; readonly isNegated: boolean; readonly at: Place }

export const SIGNS = ['大于零', '小于零', '为零', '不为零', '有数', '无数'] as const
export type Sign = (typeof SIGNS)[number]

export const COMPARISONS = ['大于', '小于', '等于', '不大于', '不小于', '不等于'] as const
export type Comparison = (typeof COMPARISONS)[number]

/** What a template may name. Figures are known only when it is compiled. */
export interface Vocabulary {
  /** Fields by repetition. */
  readonly repetitions: ReadonlyMap<string, RepetitionWords>
  readonly tables: ReadonlySet<string>
  readonly facts: ReadonlySet<string>
}

export interface RepetitionWords {
  readonly fields: ReadonlySet<string>
  readonly takesArgument: boolean
}

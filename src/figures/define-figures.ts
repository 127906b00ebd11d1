import { wholeYear } from '../domain/calendar/index.ts'
import type { FigureDefinition, FigureUnit, Formula } from '../domain/figure/index.ts'
import type { Indicator } from '../domain/indicator/index.ts'
import type { LedgerDefinition } from '../domain/ledger/index.ts'
import type { Measure } from '../domain/measure/index.ts'
import type { RulePack } from '../domain/rule-pack/index.ts'
import type { Judgement } from '../domain/scoring/index.ts'

/** What decides which figures a unit has in a year: codes in use, projects, indicators, the rule pack. No amounts. */
export interface FigureOutline {
  readonly unitId: string
  readonly year: number
  readonly pack: RulePack
  readonly functionCodes: readonly { readonly code: string; readonly name: string }[]
  readonly projects: readonly OutlineProject[]
  readonly indicators: readonly OutlineIndicator[]
  readonly posts: readonly string[]
  /** 预算调整 by document, in order of day. */
  readonly adjustments: readonly OutlineAdjustment[]
  /** Where 年初预算 was allotted: each function code with each project, or with none. */
  readonly initialCells: readonly { readonly functionCode: string; readonly project: string | null }[]
  /** 增减原因 as stated, in order. */
  readonly changeReasons: readonly { readonly subject: string; readonly reason: string }[]
  /** 缺口说明 as stated, in order; `functionCode` null: of no single code. */
  readonly gapExplanations: readonly { readonly functionCode: string | null; readonly reason: string }[]
  /** Ledgers whose measures become figures of their own. */
  readonly operations: readonly LedgerDefinition[]
  /** 会计 or the section that keeps the books. */
  readonly bookkeeper: string
}

export interface OutlineProject {
  /** Row id in the `project` ledger. */
  readonly id: string
  readonly code: string
  readonly name: string
  readonly owner: string
}

export interface OutlineAdjustment {
  /** `null` where the document number is missing. */
  readonly documentNumber: string | null
  /** Codes of the projects whose budget it changed; `null`: budget of no project. */
  readonly projects: readonly (string | null)[]
}

export interface OutlineIndicator extends Indicator {
  /** Code of the project, `unit` for the whole unit. */
  readonly subject: string
  /** 申报, 批复 or 调整: the version in force. */
  readonly stage: string
  /** Row ids of every version of it, so that values reported under an earlier version still count. */
  readonly versions: readonly string[]
  readonly accumulation: string
  /** A figure that is its actual value; `null`: reported month by month. */
  readonly boundTo: string | null
  readonly judgement: Judgement | null
  readonly owner: string
}

/** One subject's figures: which definitions follow from the outline. */
export interface FigureCatalogueEntry {
  readonly subject: string
  readonly figuresOf: (outline: FigureOutline) => readonly FigureDefinition[]
}

export function defineFigures(entry: FigureCatalogueEntry): FigureCatalogueEntry {
  return entry
}

export const MONEY: FigureUnit = { kind: 'money' }
export const RATIO: FigureUnit = { kind: 'ratio' }
export const POINTS: FigureUnit = { kind: 'points' }
export const counting = (word: string, decimals = 0): FigureUnit => ({ kind: 'count', word, decimals })

interface Draft {
  readonly id: string
  readonly label: string
  readonly unit: FigureUnit
  readonly formula: Formula
  readonly owner: string
}

/** A figure over the whole fiscal year. */
export function yearFigure(year: number, draft: Draft): FigureDefinition {
  return { ...draft, note: null, period: wholeYear(year) }
}

export function measured(ledger: string, measure: Measure, needsRows = false): Formula {
  return { kind: 'measure', ledger, measure, needsRows }
}

export function summed(ledger: string, field: string, where: Measure['where'] = {}): Formula {
  return measured(ledger, { kind: 'sum', field, where })
}

import type { Outcome, Severity } from '../domain/finding/index.ts'
import type { Examined } from '../domain/relation/index.ts'

/** Where a problem shows itself: offsets of the extracted text. */
export interface Place {
  readonly start: number
  readonly end: number
}

/** One thing that a check holds against a document; the run adds rule, severity, line, column and fingerprint. */
export interface Problem {
  readonly message: string
  /** The place that is looked at first, first. */
  readonly places: readonly Place[]
  readonly expected?: string | null
  readonly actual?: string | null
  readonly difference?: string | null
  readonly unit?: string | null
  readonly suggestion?: string | null
  /** Where it is graver or lighter than the rule at large. */
  readonly severity?: Severity
  /** What the fingerprint is made of: labels and values, never positions. */
  readonly meaning: readonly string[]
}

/** What a check says: problems (inconsistent), or one of the five other outcomes. */
export type Verdict = Exclude<Outcome, 'inconsistent'> | readonly Problem[]

/** 检查 — one rule. It never passes in silence, quotes both values and places, and does not say which side is right. */
export interface Check {
  /** `T06`; printed with every finding and kept for good. */
  readonly code: string
  /** What must hold, in one sentence. */
  readonly title: string
  readonly severity: Severity
  /** Regulation, form or reference that the rule comes from. */
  readonly source: string
  examine(document: Examined): Verdict
  /** Why there was nothing to hold together, where the outcome alone doesn't tell: 文中没有批复日期. */
  missing?(document: Examined): string | null
}

export function defineCheck(check: Check): Check {
  return check
}

/** The verdict of a check that looked at `looked` things and holds `problems` against them. */
export function verdictOf(looked: number, problems: readonly Problem[]): Verdict {
  if (problems.length > 0) return problems
  return looked === 0 ? 'insufficient-data' : 'consistent'
}

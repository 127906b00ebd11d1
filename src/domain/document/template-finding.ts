import type { Severity } from '../finding/index.ts'

/** 模板问题 — a place in a report template with what is wrong there and how to mend it. Line and column count from 1. */
export interface TemplateFinding {
  readonly severity: Severity
  readonly line: number
  readonly column: number
  /** The characters in question. */
  readonly text: string
  readonly message: string
  /** How to mend it; `null` where only the writer can know. */
  readonly suggestion: string | null
}

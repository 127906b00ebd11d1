/** 严重程度: error 必须改正, warning 需要说明, notice 提示. @source reference §9: E, W, I */
export type Severity = 'error' | 'warning' | 'notice'

/** What became of one check; a run lists every check with its outcome, so nothing passes in silence. */
export type Outcome =
  | 'consistent'
  | 'inconsistent'
  | 'explained'
  | 'insufficient-data'
  | 'not-applicable'
  | 'not-implemented'

/** A place in an examined text. Offsets are UTF-16 code units of the extracted text; line and column count from 1. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly line: number
  readonly column: number
  readonly text: string
}

/** 问题 — two statements that cannot both be true, or a gap; with both values and both places, never saying which side is wrong. */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly expected: string | null
  readonly actual: string | null
  readonly difference: string | null
  readonly unit: string | null
  readonly spans: readonly Span[]
  readonly suggestion: string | null
  /** Made from meaning (rule, normalised labels, values), not from position: survives edits elsewhere. */
  readonly fingerprint: string
}

export interface Obligation {
  readonly rule: string
  readonly outcome: Outcome
  /** Why it came to that outcome: 文中没有批复日期. `null` where the outcome speaks for itself. */
  readonly reason: string | null
}

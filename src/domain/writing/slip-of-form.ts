/** A slip in how a document is written: what is wrong, where, and what may be done. */
export interface FormSlip {
  /** Names the kind for the fingerprint: `repeated`, `jump`, `restart`. */
  readonly kind: string
  readonly message: string
  readonly places: readonly { readonly start: number; readonly end: number }[]
  /** What would be expected, and what stands there. */
  readonly expected: string | null
  readonly actual: string | null
  readonly suggestion: string | null
  /** Words that make the slip what it is, for its fingerprint. */
  readonly meaning: readonly string[]
}

import type { Claim, Prose } from '../../claim/index.ts'

/** An amount of a paragraph and those around it. */
export interface Place {
  readonly prose: Prose
  readonly claims: readonly Claim[]
  readonly at: number
}

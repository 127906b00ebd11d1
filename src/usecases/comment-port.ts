import type { UnitScope } from '../domain/access/index.ts'
import type { Instant } from '../domain/calendar/index.ts'

/** 批注 — one thing said about a figure or a record of a unit, for its own people only. */
export interface Comment {
  readonly unitId: string
  readonly id: string
  /** `figure:2020/income.total`, `record:payment/p1`. */
  readonly about: string
  /** Id of the comment that began the thread; its own for that one. */
  readonly threadId: string
  readonly words: string
  /** Ids of the people named with @. */
  readonly mentions: readonly string[]
  readonly madeAt: Instant
  readonly madeBy: string
  readonly withdrawnReason: string | null
  /** Of the thread; stands at the comment that began it. */
  readonly resolvedBy: string | null
  readonly resolvedAt: Instant | null
}

export interface CommentStore {
  /** Oldest first. */
  list(scope: UnitScope, about: string): Promise<readonly Comment[]>
  find(scope: UnitScope, id: string): Promise<Comment | null>
  save(scope: UnitScope, comment: Comment): Promise<void>
}

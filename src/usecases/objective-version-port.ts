import type { UnitScope } from '../domain/access/index.ts'
import type { Instant } from '../domain/calendar/index.ts'
import type { VersionEntry } from '../domain/objective/index.ts'

export type ObjectiveState =
  /** An adjustment that was begun and not yet submitted. */
  | { readonly state: 'drafting'; readonly at: Instant; readonly by: string }
  | { readonly state: 'submitted'; readonly at: Instant; readonly by: string }
  | { readonly state: 'returned'; readonly at: Instant; readonly by: string; readonly reason: string }
  | { readonly state: 'approved'; readonly at: Instant; readonly by: string; readonly documentNumber: string | null }

/** 绩效目标版本 — one submission of a year's objectives, or one adjustment, frozen as it was submitted. */
export interface ObjectiveVersion {
  readonly unitId: string
  readonly year: number
  /** From 1. */
  readonly version: number
  readonly stage: '申报' | '调整'
  readonly state: ObjectiveState
  /** 调整文号 and 调整原因; `null` for a declaration. */
  readonly documentNumber: string | null
  readonly reason: string | null
  /** `null` until it is submitted. */
  readonly content: readonly VersionEntry[] | null
  readonly savedAt: Instant
  readonly savedBy: string
}

export interface ObjectiveVersionStore {
  /** Oldest first. */
  list(scope: UnitScope, year: number): Promise<readonly ObjectiveVersion[]>
  save(scope: UnitScope, version: ObjectiveVersion): Promise<void>
}

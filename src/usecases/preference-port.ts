import type { UnitScope } from '../domain/access/index.ts'
import type { NotificationKind } from './notification-port.ts'

/** 个人设置 — how a person likes the application. */
export interface Preferences {
  readonly theme: 'system' | 'light' | 'dark'
  readonly density: 'compact' | 'normal' | 'loose'
  /** Address of the page that opens after signing in; `null`: the first of their own. */
  readonly landing: string | null
  /** Of which nothing is told. */
  readonly muted: readonly NotificationKind[]
}

export interface PreferenceStore {
  /** `null`: the person has never chosen. */
  find(scope: UnitScope, personId: string): Promise<Preferences | null>
  findMany(scope: UnitScope, personIds: readonly string[]): Promise<ReadonlyMap<string, Preferences>>
  save(scope: UnitScope, personId: string, preferences: Preferences): Promise<void>
}

import type { UnitScope } from '../domain/access/index.ts'
import type { Instant } from '../domain/calendar/index.ts'

/** 通知类别: 送审, 退回, 通过, 分派, 提及, 临期. */
export type NotificationKind = 'submitted' | 'returned' | 'approved' | 'assigned' | 'mentioned' | 'due'

/** 通知 — told to one person about something of one unit. */
export interface Notification {
  readonly unitId: string
  readonly personId: string
  readonly id: string
  readonly kind: NotificationKind
  readonly words: string
  /** An address within the application. */
  readonly target: string
  readonly madeAt: Instant
  readonly readAt: Instant | null
}

export interface NotificationStore {
  /** A notification whose id the person has already is passed over. */
  add(scope: UnitScope, notifications: readonly Notification[]): Promise<void>
  /** Newest first. */
  list(scope: UnitScope, of: { readonly personId: string; readonly limit: number }): Promise<readonly Notification[]>
  countUnread(scope: UnitScope, personId: string): Promise<number>
  /** `ids` null: all of the person's. */
  markRead(
    scope: UnitScope,
    of: { readonly personId: string; readonly ids: readonly string[] | null; readonly at: Instant },
  ): Promise<void>
}

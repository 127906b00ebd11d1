import type { UnitScope } from '../domain/access/index.ts'
import type { Instant } from '../domain/calendar/index.ts'

/** 日历订阅 — a private address under which one person's calendar program reads something of a unit. */
export interface CalendarFeed {
  readonly unitId: string
  readonly id: string
  readonly personId: string
  /** A ledger's id, or {@link COMMITMENTS}. */
  readonly about: string
  readonly madeAt: Instant
  /** When it was last read; `null`: never. */
  readonly usedAt: Instant | null
}

/** 承诺事项 as what a feed is about; no ledger can have this id beside them. */
export const COMMITMENTS = 'commitments'

/** Feeds that were not revoked. */
export interface CalendarFeedStore {
  /** A person's own, the oldest first. */
  list(scope: UnitScope, personId: string): Promise<readonly CalendarFeed[]>
  /** Keeps the token's digest only. */
  add(scope: UnitScope, feed: CalendarFeed, token: string): Promise<void>
  /** @returns false when it is not theirs, or was revoked already */
  revoke(
    scope: UnitScope,
    feed: { readonly id: string; readonly personId: string; readonly at: Instant },
  ): Promise<boolean>
  /** Whoever has the token; past the scopes, for nobody is signed in. */
  findByToken(unitId: string, token: string): Promise<CalendarFeed | null>
  markUsed(feed: CalendarFeed, at: Instant): Promise<void>
}

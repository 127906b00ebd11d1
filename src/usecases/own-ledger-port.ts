import type { UnitScope } from '../domain/access/index.ts'
import type { Instant } from '../domain/calendar/index.ts'
import type { LedgerDefinition, OwnLedger } from '../domain/ledger/index.ts'
import type { LedgerStore } from './ledger-port.ts'

/** A version of what a unit defined; the last one holds. */
export interface OwnLedgerVersion {
  readonly ledger: OwnLedger
  /** From 1. */
  readonly version: number
  readonly savedAt: Instant
  readonly savedBy: string
}

export interface OwnLedgerStore {
  builtIn(): readonly LedgerDefinition[]
  /** Every version of every one, each from the first. */
  list(scope: UnitScope): Promise<readonly OwnLedgerVersion[]>
  /** Makes the table, or adds what it lacks. @returns false when somebody saved that version before. */
  save(scope: UnitScope, version: OwnLedgerVersion): Promise<boolean>
  /** The unit's rows as if this were saved: for reading only. Of a ledger that is not there yet it knows nothing. */
  asIf(ledger: OwnLedger): LedgerStore
}

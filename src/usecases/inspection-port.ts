import type { Period } from '../domain/calendar/index.ts'
import type { LedgerDefinition, LedgerRow } from '../domain/ledger/index.ts'
import type { ChainEnd } from '../domain/trail/index.ts'
import type { EvidenceFile, Ports, TrailEntry } from './ports.ts'

/** What is kept, unit by unit and streamed; nothing is checked on the way. */
export interface Inspection {
  /** Units of which anything is kept: rows, entries or files. In order. */
  unitIds(): Promise<readonly string[]>
  /** The unit's ledgers as {@link LedgerStore.definitions}. */
  definitions(unitId: string): Promise<readonly LedgerDefinition[]>
  /** Where the unit's chain should end; `null`: it never had an entry. */
  chainEnd(unitId: string): Promise<ChainEnd | null>
  /** How much there is to walk through. */
  size(unitId: string): Promise<InspectionSize>
  /** Oldest first. */
  entries(unitId: string): AsyncIterable<TrailEntry>
  /** The rows of a ledger in order of id. */
  rows(unitId: string, ledger: string): AsyncIterable<InspectedRow>
  /** Rows that the trail speaks of by their own id, and that are not there. */
  vanishedRows(unitId: string, ledger: string): AsyncIterable<string>
  /** The rows of a ledger that may count for a measure: not voided, in order of day, then id. */
  countingRows(unitId: string, of: { readonly ledger: string; readonly period: Period }): AsyncIterable<LedgerRow>
  /** Every version of what the unit defined, in order of id, then version. */
  ownLedgers(unitId: string): Promise<readonly InspectedDefinition[]>
  evidence(unitId: string): AsyncIterable<InspectedFile>
  /** For reading the same moment as everybody reads it. */
  readonly ports: Ports
  /** As {@link ports}; whatever a measure comes to is counted from the rows, and nothing that was kept of it is used. */
  readonly portsWithoutParts: Ports
}

export interface InspectionSize {
  readonly entries: number
  readonly rows: number
  readonly files: number
}

export interface InspectedDefinition {
  readonly ledger: string
  readonly version: number
  /** The definition as the text that is kept. */
  readonly text: string
  /** The digest that is kept beside it. */
  readonly digest: string
}

export interface InspectedRow {
  readonly row: LedgerRow
  /** The trail's first action about the row itself; `null`: it speaks of the row at most as one of many. */
  readonly firstAction: string | null
  /** The digest that the trail's last entry about the row itself names. */
  readonly recordedDigest: string | null
}

export interface InspectedFile {
  readonly file: EvidenceFile
  /** SHA-256 of the bytes that are there; `null`: the file is gone. */
  readonly foundDigest: string | null
}

import type { FigureView, RecordPage, RecordView } from './shown.ts'

/** Which of a figure's records are asked for. */
export interface RecordQuery {
  /** Words that a record must contain; empty for all. */
  readonly search: string
  readonly sort: RecordSort | null
  readonly limit: number
  readonly offset: number
}

/** `field` is `happenedOn` or the name of a field of the ledger. */
export interface RecordSort {
  readonly field: string
  readonly isDescending: boolean
}

/** A page of records, and whether all of them were at hand. */
export interface RecordListing extends RecordPage {
  /** How many records there are beyond those that could be searched; 0 when all were. */
  readonly outOfReach: number
}

export interface RecordAddress {
  readonly ledger: string
  readonly id: string
}

/** Where the inspector gets what it shows: over HTTP in the application, from the page itself in report.html. */
export interface FigureSource {
  figure(id: string): Promise<FigureView>
  records(figure: string, query: RecordQuery): Promise<RecordListing>
  record(at: RecordAddress): Promise<RecordView>
  /** Address of an evidence file; `null` where the file is not at hand. */
  evidenceUrl(id: string, purpose: 'preview' | 'download'): string | null
}

/** A table file as read: headings and cells as text, before any of it is understood. */
export interface TextTable {
  /** Name by which messages speak of it. */
  readonly file: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A case as it lies in files, before any of it is checked. */
export interface CaseFiles {
  /** Unit, fiscal year and demo people. */
  readonly facts: unknown
  readonly catalogues: readonly { readonly catalogue: 'function' | 'economic'; readonly table: TextTable }[]
  readonly evidence: TextTable
  readonly ledgers: readonly { readonly ledger: string; readonly table: TextTable }[]
  /** Bytes of an evidence file by its name; `null` when there is none. */
  readEvidence(fileName: string): Promise<Uint8Array | null>
}

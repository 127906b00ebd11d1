import type { UnitScope } from '../domain/access/index.ts'
import type { Instant } from '../domain/calendar/index.ts'
import type { Strength } from '../domain/ledger/index.ts'
import type { MeasureScope } from '../domain/measure/index.ts'
import type { Page } from './ledger-port.ts'

export interface EvidenceFile {
  readonly unitId: string
  readonly id: string
  /** SHA-256 of the bytes, 64 hex digits: the name under which they are stored. */
  readonly digest: string
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: number
  readonly description: string
  /** 正式资料, 工作资料, 原始凭证, 说明材料. */
  readonly kind: string
  readonly isSample: boolean
  readonly addedAt: Instant
  readonly addedBy: string
}

/** 佐证清单查询 — files that stand behind rows of a year, and those that stand behind no row at all. */
export interface EvidenceQuery {
  readonly year: number
  /** Words that the name, the description or the kind contains. */
  readonly words?: string | undefined
  readonly isLinked?: boolean | undefined
  /** Only files of rows of this ledger. */
  readonly ledger?: string | undefined
  /** Only files of rows of this strength. */
  readonly strength?: Strength | undefined
  readonly sort: { readonly by: 'addedAt' | 'fileName' | 'bytes' | 'rows'; readonly isDescending: boolean }
  readonly limit: number
  readonly offset: number
}

/** A file and the year's rows, not voided, that it stands behind. */
export interface UsedEvidence {
  readonly file: EvidenceFile
  readonly rows: number
  /** Ids of the ledgers of those rows. */
  readonly ledgers: readonly string[]
  readonly weakest: Strength | null
  readonly strongest: Strength | null
}

export interface EvidenceTally {
  readonly files: number
  readonly unlinked: number
  readonly bytes: number
}

export interface EvidencedRow {
  readonly ledger: string
  readonly id: string
}

/** Rows that prove something, by a name of the asker's own. */
export interface ProofQuestion {
  readonly name: string
  readonly rows: MeasureScope
}

export interface EvidenceStore {
  add(scope: UnitScope, file: Omit<EvidenceFile, 'digest' | 'bytes'>, content: Uint8Array): Promise<EvidenceFile>
  find(scope: UnitScope, id: string): Promise<EvidenceFile | null>
  findMany(scope: UnitScope, ids: readonly string[]): Promise<readonly EvidenceFile[]>
  /** The first file of the unit with those bytes. */
  findSame(scope: UnitScope, content: Uint8Array): Promise<EvidenceFile | null>
  read(scope: UnitScope, id: string): Promise<Uint8Array | null>
  list(scope: UnitScope, query: EvidenceQuery): Promise<Page<UsedEvidence>>
  tally(scope: UnitScope, year: number): Promise<EvidenceTally>
  /** Rows of a year, not voided, that a file stands behind; at most 500, newest first. */
  rowsWith(scope: UnitScope, of: { readonly id: string; readonly year: number }): Promise<readonly EvidencedRow[]>
  /** Which of the files stand behind rows that each question counts: pairs of its name and a file. */
  proofs(
    scope: UnitScope,
    of: { readonly files: readonly string[]; readonly questions: readonly ProofQuestion[] },
  ): Promise<readonly { readonly name: string; readonly file: string }[]>
}

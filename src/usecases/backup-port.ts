import type { Instant } from '../domain/calendar/index.ts'
import type { Cancellation } from './ports.ts'

/** 备份与恢复: everything in one file, the web's sessions excepted. */
export interface BackupStore {
  /**
   * Writes everything as it stands at one moment; others go on working meanwhile.
   *
   * @throws Refusal file/unreadable where the file cannot be written.
   */
  take(file: string, watch?: BackupWatch): Promise<BackupSummary>
  /**
   * Reads the whole file and holds every part against its digest; changes nothing.
   *
   * @throws Refusal backup/damaged, file/unreadable, database/newer
   */
  check(file: string): Promise<BackupSummary>
  /**
   * Checks the whole file, then replaces everything by it: all or nothing, where called in a transaction together with
   * what else is saved there.
   *
   * @throws Refusal backup/damaged, file/unreadable, database/newer; nothing is changed then.
   */
  restore(file: string): Promise<BackupSummary>
}

/** Rows and evidence files written so far, of all. */
export interface BackupProgress {
  readonly done: number
  readonly total: number
}

/** Follows a backup while it is written; `signal` calls it off. */
export interface BackupWatch {
  readonly onProgress?: (progress: BackupProgress) => void
  readonly signal?: Cancellation
}

/** A backup file that lies in the data folder; `null` where nothing is known of it before it is checked. */
export interface KeptBackup {
  readonly name: string
  readonly bytes: number
  readonly changedAt: Instant
  readonly summary: BackupSummary | null
}

/** 备份文件夹 — files in one folder, named by their name alone: no path leads out of it. */
export interface KeptBackups {
  /** The newest first. */
  list(): Promise<readonly KeptBackup[]>
  /** Where a file of that name lies or will lie. @throws Refusal file/unreadable for what is no such name */
  pathOf(name: string): string
  /** Keeps beside the file what is known of it. */
  describe(name: string, summary: BackupSummary): Promise<void>
  /** @throws Refusal file/unreadable */
  open(name: string): Promise<AsyncIterable<Uint8Array>>
}

export interface BackupSummary {
  readonly takenAt: Instant
  readonly rows: number
  readonly files: number
  /** Evidence that the list names and that was gone already when the backup was taken: digests. */
  readonly missingFiles: readonly string[]
  /** SHA-256 of the list of what the backup holds; names the backup in the trail. */
  readonly digest: string
}

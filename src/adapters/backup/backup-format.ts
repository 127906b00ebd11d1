import { z } from 'zod'

/*
 * A backup is one .tar.gz:
 *   head.json                        what it is, and of which structure
 *   tables/<table>/000001.jsonl      rows as JSON, a line each, in parts of a few megabytes
 *   evidence/<SHA-256>               files under the digest of their bytes
 *   manifest.json                    every part with its SHA-256
 *   manifest.sha256                  the manifest's; last, so that what is cut off has none
 */

export const BACKUP_FORMAT = 'zhengji-backup'
export const FORMAT_VERSION = 1

export const backupHead = z.object({
  format: z.literal(BACKUP_FORMAT),
  formatVersion: z.number().int(),
  takenAt: z.iso.datetime(),
  /** The migrations that the tables had gone through. */
  migrations: z.array(z.object({ number: z.number().int(), checksum: z.string() })),
})

export type BackupHead = z.infer<typeof backupHead>

const part = z.object({ name: z.string(), bytes: z.number().int(), rows: z.number().int(), sha256: z.string() })

export type BackupPart = z.infer<typeof part>

export const backupManifest = z.object({
  head: backupHead,
  tables: z.array(
    z.object({
      table: z.string(),
      /** Columns of a ledger's table; `null` for a table that migrations make. */
      columns: z.record(z.string(), z.object({ type: z.string(), isNotNull: z.boolean() })).nullable(),
      parts: z.array(part),
    }),
  ),
  evidence: z.array(z.object({ digest: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.number().int() })),
  missingFiles: z.array(z.string()),
})

export type BackupManifest = z.infer<typeof backupManifest>

/** Structural tables in the order in which they are kept and restored, with their keys. Sessions and settings stay. */
export const STRUCTURAL_TABLES = {
  unit: ['unit_id'],
  fiscal_year: ['unit_id', 'year'],
  catalogue_code: ['catalogue', 'year', 'code'],
  person: ['unit_id', 'id'],
  trail_head: ['unit_id'],
  trail_entry: ['unit_id', 'sequence'],
  evidence_file: ['unit_id', 'id'],
  report_version: ['unit_id', 'year', 'version'],
  own_ledger: ['unit_id', 'id', 'version'],
  objective_version: ['unit_id', 'year', 'version'],
  finding_verdict: ['unit_id', 'fingerprint'],
  notification: ['unit_id', 'person_id', 'id'],
  comment_entry: ['unit_id', 'id'],
  trail_seen: ['unit_id', 'person_id'],
  self_evaluation: ['unit_id', 'year'],
  month_close: ['unit_id', 'year'],
  saved_view: ['unit_id', 'id'],
  default_view: ['unit_id', 'person_id', 'list'],
  security_rule: ['unit_id'],
  password_history: ['unit_id', 'person_id', 'password_hash'],
  person_preference: ['unit_id', 'person_id'],
  calendar_feed: ['unit_id', 'id'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** Tables that belong to the installation, not to its data. */
export const INSTALLATION_TABLES = ['setting', 'app_session', 'schema_migration'] as const

/** Tables that are made again from the others. */
export const REBUILT_TABLES = ['month_state', 'measure_part'] as const

export function rowsIn({ tables }: BackupManifest): number {
  return tables.reduce((sum, { parts }) => parts.reduce((rows, part) => rows + part.rows, sum), 0)
}

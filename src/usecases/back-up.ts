import type { BackupSummary, BackupWatch, Ports } from './ports.ts'

export interface BackupRequest {
  /** Where the backup is written, or read from. */
  readonly file: string
  /** Who asked for it: a person's id, or `command-line`. */
  readonly actor: string
  readonly watch?: BackupWatch
}

/**
 * 备份 — writes everything into one file while others go on working, and records it in the trail of every unit. The caller
 * has made sure that the person may do so (`backup:run`).
 *
 * @throws Refusal file/unreadable where the file cannot be written.
 */
export async function backUp(ports: Ports, { file, actor, watch = {} }: BackupRequest): Promise<BackupSummary> {
  const summary = await ports.backups.take(file, watch)
  await ports.transaction((within) => recordBackup(within, { actor, action: 'backup:take', summary }))
  return summary
}

/** An entry in the trail of every unit: its records were copied, or replaced by a copy. */
export async function recordBackup(
  within: Ports,
  { actor, action, summary }: { readonly actor: string; readonly action: string; readonly summary: BackupSummary },
): Promise<void> {
  const { takenAt, rows, files, digest } = summary
  // In one order, so that two of these at once wait for each other instead of blocking each other.
  for (const { id } of (await within.units.list()).toSorted((left, right) => (left.id < right.id ? -1 : 1))) {
    const subject = { kind: 'backup', id: digest }
    await within.trail.append({ unitId: id, actor, action, subject, details: { takenAt, rows, files } })
  }
}

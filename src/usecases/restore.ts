import { type BackupRequest, recordBackup } from './back-up.ts'
import type { BackupSummary, Ports } from './ports.ts'

/**
 * 恢复 — checks a backup from end to end, then replaces everything by it and records that in the trail of every unit, all
 * in one transaction. Sessions end: everybody signs in again.
 *
 * @throws Refusal backup/damaged, file/unreadable, database/newer; nothing is changed then.
 */
export async function restore(ports: Ports, { file, actor }: BackupRequest): Promise<BackupSummary> {
  return ports.transaction(async (within) => {
    const summary = await within.backups.restore(file)
    await recordBackup(within, { actor, action: 'backup:restore', summary })
    return summary
  })
}

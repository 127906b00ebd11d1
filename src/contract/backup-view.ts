import { z } from 'zod'

/** One file of the backup folder; `null` where only a check can tell. */
const backupView = z.object({
  name: z.string(),
  bytes: z.int(),
  takenAt: z.string(),
  rows: z.int().nullable(),
  files: z.int().nullable(),
  /** Evidence files that were gone already. */
  missingFiles: z.int().nullable(),
  digest: z.string().nullable(),
})

/** 备份 — what is kept, the newest first, and what is being done about it. */
export const backupsView = z
  .object({
    backups: z.array(backupView),
    /** How many units one backup holds. */
    unitCount: z.int(),
    running: z.object({ done: z.int(), total: z.int(), isStopping: z.boolean() }).nullable(),
    /** Why the last one came to nothing; `null` when it is there. */
    failure: z.string().nullable(),
  })
  .meta({ id: 'Backups' })

export type BackupsView = z.infer<typeof backupsView>

export const backupCheckView = z
  .object({ takenAt: z.string(), rows: z.int(), files: z.int(), missingFiles: z.int(), digest: z.string() })
  .meta({ id: 'BackupCheck' })

/** 恢复 — the unit's full name, typed. */
export const restoreBackupBody = z.object({ unitName: z.string().trim().min(1, '请输入单位全称').max(200) })

import { z } from 'zod'
import { backupCheckView, backupsView, restoreBackupBody } from './backup-view.ts'
import { defineRoute } from './define-route.ts'

const unit = z.object({ unitId: z.string().min(1).max(64) })
const path = '/api/units/:unitId/backups'
const named = unit.extend({ name: z.string().min(1).max(200) })
const runBackups = { kind: 'unit', anyOf: ['backup:run'] } as const

/** 备份与恢复 — part of the route table. */
export const BACKUP_ROUTES = {
  listBackups: defineRoute({
    method: 'GET',
    path,
    title: '备份列表',
    access: runBackups,
    params: unit,
    reply: backupsView,
  }),
  takeBackup: defineRoute({
    method: 'POST',
    path,
    title: '开始备份',
    access: runBackups,
    params: unit,
    body: z.object({}),
    reply: backupsView,
  }),
  stopBackup: defineRoute({
    method: 'DELETE',
    path: `${path}/running`,
    title: '停止正在进行的备份',
    access: runBackups,
    params: unit,
    reply: backupsView,
  }),
  downloadBackup: defineRoute({
    method: 'GET',
    path: `${path}/:name/file`,
    title: '下载备份文件',
    access: runBackups,
    params: named,
    reply: 'file',
  }),
  checkBackup: defineRoute({
    method: 'POST',
    path: `${path}/:name/check`,
    title: '核对备份文件',
    access: runBackups,
    params: named,
    body: z.object({}),
    reply: backupCheckView,
  }),
  restoreBackup: defineRoute({
    method: 'POST',
    path: `${path}/:name/restoration`,
    title: '从备份恢复',
    access: runBackups,
    params: named,
    body: restoreBackupBody,
    reply: z.object({ before: z.string() }),
  }),
} as const

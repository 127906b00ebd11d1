import type { FastifyInstance } from 'fastify'
import type { BackupsView } from '../contract/backup-view.ts'
import { REFUSALS, Refusal } from '../contract/refusals.ts'
import { ROUTES } from '../contract/routes.ts'
import type { Entry } from '../usecases/enter-unit.ts'
import { checkKeptBackup, downloadBackup, keepBackup, listBackups, restoreKept } from '../usecases/manage-backups.ts'
import type { BackupProgress, Ports } from '../usecases/ports.ts'
import { answer } from './answer.ts'
import { endSession } from './sessions.ts'

export function answerBackups(api: FastifyInstance, ports: Ports): void {
  const desk = backupDesk(ports, (error) => api.log.error({ err: error }, 'a backup failed'))
  const view = async (scope: Scope) => ({ ...(await listBackups(ports, scope)), ...desk.standing() })

  answer(api, ROUTES.listBackups, ({ scope }) => view(scope))
  answer(api, ROUTES.takeBackup, async ({ scope }) => {
    await listBackups(ports, scope) // refuses before anything is begun
    desk.begin(scope)
    return view(scope)
  })
  answer(api, ROUTES.stopBackup, ({ scope }) => {
    desk.stop()
    return view(scope)
  })
  answer(api, ROUTES.downloadBackup, async ({ scope, params: { name } }) => {
    const content = await downloadBackup(ports, scope, name)
    return { fileName: name, mediaType: 'application/gzip', content, isInline: false }
  })
  answer(api, ROUTES.checkBackup, async ({ scope, params: { name } }) => {
    const { missingFiles, ...found } = await checkKeptBackup(ports, scope, name)
    return { ...found, missingFiles: missingFiles.length }
  })
  answer(api, ROUTES.restoreBackup, async ({ scope, params: { name }, body: { unitName }, request, reply }) => {
    const restored = await desk.alone(() => restoreKept(ports, scope, { name, unitName }))
    await endSession(request, reply)
    return restored
  })
}

type Scope = Entry['scope']
type Standing = Pick<BackupsView, 'running' | 'failure'>

/** One backup or restoration at a time; its progress is asked for, not waited for. */
function backupDesk(ports: Ports, onBug: (error: unknown) => void) {
  let progress: BackupProgress | null = null
  let stopping = new AbortController()
  let failure: string | null = null

  const alone = async <T>(work: () => Promise<T>): Promise<T> => {
    if (progress !== null) throw new Refusal('backup/busy')
    progress = { done: 0, total: 0 }
    stopping = new AbortController()
    try {
      return await work()
    } finally {
      progress = null
    }
  }
  const watch = () => ({
    signal: stopping.signal,
    onProgress: (now: BackupProgress) => {
      progress = now
    },
  })
  return {
    alone,
    begin(scope: Scope) {
      if (progress !== null) throw new Refusal('backup/busy')
      failure = null
      alone(() => keepBackup(ports, scope, watch())).catch((error: unknown) => {
        failure = stopping.signal.aborted ? '已停止，没有留下备份文件' : wordsOf(error)
        if (!stopping.signal.aborted && !(error instanceof Refusal)) onBug(error)
      })
    },
    stop: () => stopping.abort(),
    standing: (): Standing => ({
      running: progress === null ? null : { ...progress, isStopping: stopping.signal.aborted },
      failure,
    }),
  }
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Refusal)) return '备份没有完成，请稍后重试；仍不行请查看服务器日志'
  const { reason } = error.details
  return [REFUSALS[error.code].title, ...(typeof reason === 'string' ? [reason] : [])].join('：')
}

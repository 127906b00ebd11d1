import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { BackupsView } from '../../../contract/backup-view.ts'
import { ROUTES } from '../../../contract/routes.ts'
import { call } from '../../api/client.ts'
import { backupsQuery } from '../../api/queries.ts'
import { Answer } from '../../page/answer.tsx'
import { Page } from '../../page/page.tsx'
import { useSeat } from '../../page/seat.tsx'
import { wholeNumber } from '../../ui/format.ts'
import { Empty } from '../../ui/states.tsx'
import { BackupTable } from './backup-table.tsx'
import { RestoreDialog } from './restore-dialog.tsx'
import './backups.css'

/** 备份 — what is kept, taking one, checking one, and going back to one. */
export function BackupsPage() {
  const { at } = useSeat()
  const [restoring, setRestoring] = useState<string | null>(null)
  const query = useQuery(backupsQuery(at.unitId))
  const take = useTake()
  return (
    <Page
      title="备份"
      summary="一份备份是一个文件，包含全部单位的记录、佐证材料、报告、人员和操作日志；备份时大家可以照常工作。"
      actions={
        <button
          type="button"
          className="button button-primary"
          disabled={take.isPending || query.data?.running !== null}
          onClick={() => take.mutate()}
        >
          立即备份
        </button>
      }
    >
      <Answer query={query} what="备份">
        {(view) => (
          <>
            <Progress view={view} problem={take.error?.message ?? null} />
            <section className="section" aria-label="已有的备份">
              {view.backups.length === 0 ? (
                <Empty title="还没有备份" hint="点“立即备份”，几秒到几分钟后，备份文件会列在这里，可以核对和下载。" />
              ) : (
                <BackupTable view={view} onRestore={setRestoring} />
              )}
            </section>
            <Keeping unitCount={view.unitCount} />
          </>
        )}
      </Answer>
      {restoring === null ? null : <RestoreDialog name={restoring} onClose={() => setRestoring(null)} />}
    </Page>
  )
}

function useTake() {
  const queries = useQueryClient()
  const { at } = useSeat()
  return useMutation({
    mutationFn: () => call(ROUTES.takeBackup, { params: { unitId: at.unitId }, body: {} }),
    onSuccess: (view) => queries.setQueryData(backupsQuery(at.unitId).queryKey, view),
  })
}

function Progress({
  view: { running, failure },
  problem,
}: {
  readonly view: BackupsView
  readonly problem: string | null
}) {
  const queries = useQueryClient()
  const { at } = useSeat()
  const stop = useMutation({
    mutationFn: () => call(ROUTES.stopBackup, { params: { unitId: at.unitId } }),
    onSuccess: (view) => queries.setQueryData(backupsQuery(at.unitId).queryKey, view),
  })
  const trouble = problem ?? failure
  if (running === null)
    return trouble === null ? null : (
      <p className="notice notice-error" role="alert">
        {trouble}
      </p>
    )
  return (
    <div className="notice backup-progress" role="status">
      <p className="notice-title">{running.isStopping ? '正在停止……' : '正在备份……'}</p>
      <progress max={Math.max(running.total, 1)} value={running.done} aria-label="备份进度" />
      <p>
        {running.total === 0
          ? '正在清点'
          : `已写入 ${wholeNumber(running.done)} / ${wholeNumber(running.total)} 项（记录和佐证材料）`}
      </p>
      <button type="button" className="button" disabled={running.isStopping} onClick={() => stop.mutate()}>
        停止
      </button>
    </div>
  )
}

function Keeping({ unitCount }: { readonly unitCount: number }) {
  return (
    <section className="section" aria-labelledby="backup-keeping">
      <div className="section-head">
        <h2 id="backup-keeping">保管</h2>
      </div>
      <ul className="backup-notes">
        <li>
          备份存放在服务器数据文件夹的 <code>backups</code> 子文件夹里。请定期下载一份，存到另一台机器或移动介质上。
        </li>
        <li>
          备份含{unitCount > 1 ? `全部 ${wholeNumber(unitCount)} 个单位` : '本单位'}
          的全部数据和密码摘要，请按敏感文件保管；备份、下载、恢复都记入审计日志。
        </li>
        <li>
          要恢复别处保存的备份，请先把文件（扩展名 .tar.gz）放进上述文件夹，刷新本页后核对、恢复；也可以在服务器上运行{' '}
          <code>zhengji restore 文件</code>。
        </li>
      </ul>
    </section>
  )
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { BackupsView } from '../../../contract/backup-view.ts'
import { addressOf } from '../../../contract/define-route.ts'
import { ROUTES } from '../../../contract/routes.ts'
import { call } from '../../api/client.ts'
import { backupsQuery } from '../../api/queries.ts'
import { useSeat } from '../../page/seat.tsx'
import { fileSize, minute, NO_FIGURE, shortDigest, wholeNumber } from '../../ui/format.ts'
import { useNarrow } from '../../ui/use-narrow.ts'

type Backup = BackupsView['backups'][number]

interface Props {
  readonly view: BackupsView
  readonly onRestore: (name: string) => void
}

/** The newest first; on the phone one card a backup. */
export function BackupTable({ view: { backups, running }, onRestore }: Props) {
  const isNarrow = useNarrow()
  const isBusy = running !== null
  if (isNarrow) {
    return (
      <ul className="backup-cards">
        {backups.map((backup) => (
          <li key={backup.name}>
            <p>
              <strong>{minute(backup.takenAt)}</strong>　{fileSize(backup.bytes)}
            </p>
            <p className="section-note">{contentsOf(backup)}</p>
            <Actions backup={backup} isBusy={isBusy} onRestore={onRestore} />
          </li>
        ))}
      </ul>
    )
  }
  return (
    <div className="table-scroll">
      <table className="table">
        <caption className="visually-hidden">数据文件夹里的备份，最近的在前</caption>
        <thead>
          <tr>
            <th scope="col">备份时间</th>
            <th scope="col">文件</th>
            <th scope="col" className="is-number">
              大小
            </th>
            <th scope="col">内容</th>
            <th scope="col">摘要</th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {backups.map((backup) => (
            <tr key={backup.name}>
              <th scope="row" className="cell-short">
                {minute(backup.takenAt)}
              </th>
              <td className="backup-name">{backup.name}</td>
              <td className="is-number">{fileSize(backup.bytes)}</td>
              <td>{contentsOf(backup)}</td>
              <td className="backup-name" title={backup.digest ?? undefined}>
                {backup.digest === null ? NO_FIGURE : shortDigest(backup.digest)}
              </td>
              <td>
                <Actions backup={backup} isBusy={isBusy} onRestore={onRestore} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function contentsOf({ rows, files, missingFiles }: Backup): string {
  if (rows === null || files === null) return '核对后可知'
  const missing = missingFiles !== null && missingFiles > 0 ? `，另有 ${wholeNumber(missingFiles)} 份原件已丢失` : ''
  return `${wholeNumber(rows)} 行数据，${wholeNumber(files)} 份佐证材料${missing}`
}

function Actions({
  backup: { name },
  isBusy,
  onRestore,
}: {
  readonly backup: Backup
  readonly isBusy: boolean
  readonly onRestore: Props['onRestore']
}) {
  const { unitId } = useSeat().at
  const queries = useQueryClient()
  const check = useMutation({
    mutationFn: () => call(ROUTES.checkBackup, { params: { unitId, name }, body: {} }),
    onSuccess: () => queries.invalidateQueries({ queryKey: backupsQuery(unitId).queryKey }),
  })
  return (
    <div>
      <span className="backup-actions">
        <a
          className="button button-small"
          href={addressOf(ROUTES.downloadBackup, { params: { unitId, name } })}
          download
        >
          下载
        </a>
        <button type="button" className="button button-small" disabled={check.isPending} onClick={() => check.mutate()}>
          {check.isPending ? '正在核对……' : '核对'}
        </button>
        <button type="button" className="button button-small" disabled={isBusy} onClick={() => onRestore(name)}>
          恢复…
        </button>
      </span>
      <p aria-live="polite">
        {check.data === undefined ? null : <span className="light light-normal">完整，与清单一致</span>}
        {check.error === null ? null : <span className="light light-warning">{check.error.message}</span>}
      </p>
    </div>
  )
}

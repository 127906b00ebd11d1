import { Popover } from 'antd'
import { useState } from 'react'
import { ROUTES } from '../../../contract/routes.ts'
import { callForFile } from '../../api/client.ts'
import type { RowsQuery } from '../../api/queries.ts'
import { useSeat } from '../../page/seat.tsx'
import { downloadBlob } from '../../ui/download.ts'
import { DownloadIcon } from '../../ui/icons.tsx'

const FORMATS = [
  { format: 'xlsx', title: 'Excel 表格（xlsx）' },
  { format: 'csv', title: 'CSV（UTF-8）' },
  { format: 'csv-gb18030', title: 'CSV（GB18030，旧软件用）' },
] as const

interface Props {
  readonly ledger: string
  /** The list as it stands: its filter and order. */
  readonly asked: RowsQuery
}

/** 下载 — every record of the list as a table file, which 导入 takes back unchanged. */
export function LedgerDownload({ ledger, asked }: Props) {
  const { at } = useSeat()
  const [state, setState] = useState<'idle' | 'working' | 'failed'>('idle')
  const take = (format: (typeof FORMATS)[number]['format']) => {
    const { limit: _limit, offset: _offset, ...filter } = asked
    const query = Object.fromEntries(Object.entries({ ...filter, format }).filter(([, value]) => value !== undefined))
    setState('working')
    void callForFile(ROUTES.exportRows, { params: { ...at, ledger }, query })
      .then(downloadBlob)
      .then(
        () => setState('idle'),
        () => setState('failed'),
      )
  }
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title="下载当前列表"
      content={
        <div className="download-choice">
          {FORMATS.map(({ format, title }) => (
            <button key={format} type="button" className="button button-small" onClick={() => take(format)}>
              {title}
            </button>
          ))}
        </div>
      }
    >
      <button type="button" className="button button-small" disabled={state === 'working'}>
        <DownloadIcon /> {{ idle: '下载', working: '正在生成……', failed: '下载失败，重试' }[state]}
      </button>
    </Popover>
  )
}

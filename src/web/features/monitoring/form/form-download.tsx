import { useState } from 'react'
import { ROUTES } from '../../../../contract/routes.ts'
import { callForFile } from '../../../api/client.ts'
import { useSeat } from '../../../page/seat.tsx'
import { downloadBlob } from '../../../ui/download.ts'
import { DownloadIcon } from '../../../ui/icons.tsx'

const FORMATS = [
  { format: 'xlsx', title: 'Excel 表格' },
  { format: 'docx', title: 'Word 文档' },
] as const

/** The form of the month as a file. */
export function FormDownload({ month }: { readonly month: number }) {
  const { at } = useSeat()
  const [working, setWorking] = useState<string | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const take = (format: (typeof FORMATS)[number]['format']) => {
    setWorking(format)
    setFailure(null)
    void callForFile(ROUTES.downloadMonitoringForm, { params: { ...at, month, format } })
      .then(downloadBlob)
      .catch((error: Error) => setFailure(`没有下载成功：${error.message}，请重试`))
      .finally(() => setWorking(null))
  }
  return (
    <>
      {FORMATS.map(({ format, title }) => (
        <button
          key={format}
          type="button"
          className={format === 'xlsx' ? 'button button-primary' : 'button'}
          disabled={working !== null}
          onClick={() => take(format)}
        >
          <DownloadIcon /> {working === format ? '正在生成……' : title}
        </button>
      ))}
      {failure === null ? null : <span role="alert">{failure}</span>}
    </>
  )
}

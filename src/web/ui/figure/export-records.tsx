import { useState } from 'react'
import { downloadText } from '../download.ts'
import { DownloadIcon } from '../icons.tsx'
import { csvOf } from './record-listing.ts'
import type { RecordPage, RecordView } from './shown.ts'

const PAGE = 1000

interface Props {
  /** Of the file, without its ending. */
  readonly name: string
  readonly load: (page: { readonly limit: number; readonly offset: number }) => Promise<RecordPage>
}

/** 导出 — every record of a list as a table for Excel. */
export function ExportRecords({ name, load }: Props) {
  const [state, setState] = useState<'idle' | 'working' | 'failed'>('idle')
  const run = async () => {
    setState('working')
    try {
      const rows = await allRecords(load)
      downloadText({ name: `${name}.csv`, mediaType: 'text/csv;charset=utf-8', text: csvOf(rows) })
      setState('idle')
    } catch {
      // Shown at the button; what failed is the network, and the person may simply press again.
      setState('failed')
    }
  }
  const label = { idle: '导出', working: '正在导出…', failed: '导出失败，重试' }[state]
  return (
    <button type="button" className="button button-small" disabled={state === 'working'} onClick={run}>
      <DownloadIcon /> {label}
    </button>
  )
}

async function allRecords(load: Props['load']): Promise<readonly RecordView[]> {
  const rows: RecordView[] = []
  for (;;) {
    const page = await load({ limit: PAGE, offset: rows.length })
    rows.push(...page.rows)
    if (page.rows.length === 0 || rows.length >= page.total) return rows
  }
}

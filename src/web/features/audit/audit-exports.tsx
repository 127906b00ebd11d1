import { useState } from 'react'
import type { AuditView } from '../../../contract/audit-view.ts'
import { ROUTES } from '../../../contract/routes.ts'
import { callForFile } from '../../api/client.ts'
import { useSeat } from '../../page/seat.tsx'
import { downloadBlob, downloadText } from '../../ui/download.ts'
import { DownloadIcon } from '../../ui/icons.tsx'
import { auditAsJson } from './audit-json.ts'
import type { Handed } from './use-audits.ts'

/** What is taken away: the opinion, the file itself with comments, and the findings for other programs. */
export function AuditExports({ handed, view }: { readonly handed: Handed; readonly view: AuditView }) {
  const { at } = useSeat()
  const [making, setMaking] = useState<'review' | 'commented' | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const make = async (what: 'review' | 'commented') => {
    setMaking(what)
    setProblem(null)
    const request = { params: { unitId: at.unitId }, query: { fileName: handed.name }, body: handed.content }
    const route = what === 'review' ? ROUTES.reviewFile : ROUTES.commentFile
    await callForFile(route, request).then(downloadBlob, (error: unknown) =>
      setProblem(error instanceof Error ? error.message : '没有生成，请重试'),
    )
    setMaking(null)
  }
  const takesComments = handed.text === null && (view.format === 'docx' || view.format === 'xlsx')
  return (
    <div className="page-actions no-print">
      <button
        type="button"
        className="button button-primary"
        disabled={making !== null}
        onClick={() => void make('review')}
      >
        <DownloadIcon /> {making === 'review' ? '正在生成……' : '体检意见'}
      </button>
      {takesComments ? (
        <button type="button" className="button" disabled={making !== null} onClick={() => void make('commented')}>
          <DownloadIcon /> {making === 'commented' ? '正在生成……' : '带批注的原文件'}
        </button>
      ) : null}
      <button
        type="button"
        className="button"
        onClick={() =>
          downloadText({ name: `${view.file}.json`, mediaType: 'application/json', text: auditAsJson(view) })
        }
      >
        <DownloadIcon /> 机读数据
      </button>
      {problem === null ? null : (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { LedgerView } from '../../../contract/ledger-view.ts'
import { ROUTES } from '../../../contract/routes.ts'
import { callForFile } from '../../api/client.ts'
import { ledgersQuery } from '../../api/queries.ts'
import { Answer } from '../../page/answer.tsx'
import { Page } from '../../page/page.tsx'
import { useSeat } from '../../page/seat.tsx'
import { downloadBlob } from '../../ui/download.ts'
import { fileSize, wholeNumber } from '../../ui/format.ts'
import { DownloadIcon } from '../../ui/icons.tsx'
import { Empty } from '../../ui/states.tsx'
import { ChooseFile } from './choose-file.tsx'
import { PlanView } from './plan-view.tsx'
import { type Import, useImport } from './use-import.ts'
import './import.css'

/** 导入 — a table file into a ledger: what it would do first, then all of it or nothing. */
export function ImportPage() {
  const { at } = useSeat()
  const { id } = useParams({ from: '/shell/ledgers/$id/import' })
  const ledgers = useQuery(ledgersQuery(at.unitId))
  const ledger = ledgers.data?.find((one) => one.id === id)
  return (
    <Page
      title={ledger === undefined ? '导入' : `导入${ledger.title}`}
      summary="先核对，看清每一处问题和差异，再导入；有一处问题就整个文件都不导入。"
      actions={ledger === undefined ? undefined : <PageActions ledger={ledger} />}
    >
      <Answer query={ledgers} what="台账">
        {() =>
          ledger === undefined ? (
            <Empty title="没有这本台账" hint="它可能已经停用，请从台账目录中选择。" />
          ) : (
            <Importing key={`${id} ${at.year}`} ledger={ledger} />
          )
        }
      </Answer>
    </Page>
  )
}

function PageActions({ ledger }: { readonly ledger: LedgerView }) {
  const { at } = useSeat()
  const [problem, setProblem] = useState<string | null>(null)
  const take = () =>
    void callForFile(ROUTES.importTemplate, { params: { ...at, ledger: ledger.id } }).then(
      downloadBlob,
      (error: Error) => setProblem(error.message),
    )
  return (
    <>
      <Link to="/ledgers/$id" params={{ id: ledger.id }} search={{}} className="button">
        返回台账
      </Link>
      <button type="button" className="button" onClick={take}>
        <DownloadIcon /> 下载模板
      </button>
      {problem === null ? null : (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
    </>
  )
}

function Importing({ ledger }: { readonly ledger: LedgerView }) {
  const { at } = useSeat()
  const work = useImport({ ...at, ledger: ledger.id })
  const { state } = work
  useFreshRows(state.kind === 'done')
  switch (state.kind) {
    case 'empty':
      return <ChooseFile onFile={work.choose} />
    case 'working':
      return <Working what={state.what} work={work} />
    case 'failed':
      return (
        <>
          <div className="notice notice-error" role="alert">
            <p className="notice-title">“{work.file?.name}”没有导入</p>
            <p>{state.error.message}</p>
          </div>
          <ChooseFile onFile={work.choose} />
        </>
      )
    case 'planned':
      return <PlanView plan={state.plan} work={work} />
    case 'done':
      return <Done ledger={ledger} work={work} applied={state.applied} />
    default:
      return state satisfies never
  }
}

/** Every page's figures may have changed. */
function useFreshRows(isDone: boolean): void {
  const queries = useQueryClient()
  useEffect(() => {
    if (isDone) void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
  }, [isDone, queries])
}

function Working({ what, work }: { readonly what: string; readonly work: Import }) {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000)
    return () => clearInterval(timer)
  }, [])
  const { file } = work
  const at = work.work
  return (
    <div className="import-working" role="status">
      <p>
        正在{what}“{file?.name}”{file === null ? '' : `（${fileSize(file.size)}）`}
        {at === null
          ? ''
          : `：${at.phase}${at.total > 0 ? ` ${wholeNumber(at.done)} / ${wholeNumber(at.total)} 行` : ''}`}
        {seconds > 1 ? `，已用 ${seconds} 秒` : ''}
      </p>
      {at !== null && at.total > 0 ? (
        <progress aria-label="进度" value={at.done} max={at.total} />
      ) : (
        <progress aria-label="进度" />
      )}
      <button type="button" className="button" onClick={work.clear}>
        取消
      </button>
    </div>
  )
}

interface DoneProps {
  readonly ledger: LedgerView
  readonly work: Import
  readonly applied: { readonly added: number; readonly changed: number; readonly unchanged: number }
}

function Done({ ledger, work, applied: { added, changed, unchanged } }: DoneProps) {
  return (
    <div className="notice import-done" role="status">
      <p className="notice-title">已导入“{work.file?.name}”</p>
      <p>
        新增 {wholeNumber(added)} 条，修改 {wholeNumber(changed)} 条，不变 {wholeNumber(unchanged)}{' '}
        条。操作日志已记下这次导入，记录的历史可逐条查看。
      </p>
      <p className="import-actions">
        <Link
          to="/ledgers/$id"
          params={{ id: ledger.id }}
          search={{ sort: '-enteredAt' }}
          className="button button-primary"
        >
          查看记录
        </Link>
        <button type="button" className="button" onClick={work.clear}>
          再导入一个文件
        </button>
      </p>
    </div>
  )
}

import { useMemo, useState } from 'react'
import type { ReportPreview } from '../../../../contract/report-edit-view.ts'
import { wholeNumber } from '../../../ui/format.ts'
import { Failed, SkeletonLines } from '../../../ui/states.tsx'
import { DocumentView } from '../document-view.tsx'
import type { Preview } from './edit-desk.tsx'

type Problem = ReportPreview['errors'][number]

interface Props {
  readonly preview: Preview
  readonly onGo: (place: { readonly line: number; readonly column: number }) => void
}

/** How the words read now, and what stands in the way of submitting them. */
export function EditPreview({ preview, onGo }: Props) {
  const { data, error, refetch, isFetching } = preview
  // What was last readable stays while a line is half written.
  const [shown, setShown] = useState<ReportPreview | null>(null)
  if (data !== undefined && data.document !== null && data !== shown) setShown(data)
  return (
    <aside className="edit-preview" aria-label="预览" aria-busy={isFetching}>
      <ProblemSummary preview={data ?? null} isFetching={isFetching} onGo={onGo} />
      {error === null ? null : <Failed what="预览" error={error} onRetry={() => refetch()} />}
      {shown === null && error === null ? <Waiting hasErrors={(data?.errors.length ?? 0) > 0} /> : null}
      {shown === null ? null : <Shown preview={shown} />}
    </aside>
  )
}

function Waiting({ hasErrors }: { readonly hasErrors: boolean }) {
  return hasErrors ? (
    <p className="empty">改正上面的问题后，这里显示报告的样子。</p>
  ) : (
    <SkeletonLines lines={14} what="正在编排预览" />
  )
}

function Shown({ preview }: { readonly preview: ReportPreview }) {
  const figures = useMemo(() => new Map(preview.figures.map((view) => [view.id, view])), [preview.figures])
  return preview.document === null ? null : <DocumentView document={preview.document} figures={figures} />
}

interface SummaryProps {
  readonly preview: ReportPreview | null
  readonly isFetching: boolean
  readonly onGo: Props['onGo']
}

function ProblemSummary({ preview, isFetching, onGo }: SummaryProps) {
  const problems = preview === null ? [] : [...preview.errors, ...preview.bareNumbers]
  const missing = preview?.missing ?? []
  if (preview === null) return null
  if (problems.length === 0) {
    return (
      <p className="edit-verdict light light-normal" role="status">
        每个数都有来源{missing.length === 0 ? '' : `，缺数 ${wholeNumber(missing.length)} 处`}
        {isFetching ? '，正在更新预览……' : ''}
      </p>
    )
  }
  return (
    <section className="edit-problems" aria-label="待改正">
      <p className="light light-warning" role="status">
        {preview.errors.length > 0 ? `写法有误 ${wholeNumber(preview.errors.length)} 处` : ''}
        {preview.errors.length > 0 && preview.bareNumbers.length > 0 ? '，' : ''}
        {preview.bareNumbers.length > 0 ? `裸数字 ${wholeNumber(preview.bareNumbers.length)} 处，改正后才能提交` : ''}
      </p>
      <ol>
        {problems.map((problem) => (
          <li key={`${problem.line}:${problem.column}:${problem.message}`}>
            <ProblemLine problem={problem} onGo={onGo} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function ProblemLine({ problem, onGo }: { readonly problem: Problem; readonly onGo: Props['onGo'] }) {
  return (
    <button type="button" className="edit-problem" onClick={() => onGo(problem)}>
      <span className="edit-problem-line">第 {problem.line} 行</span>
      <span>
        {problem.message}
        {problem.suggestion === null ? null : <span className="edit-problem-advice">{problem.suggestion}</span>}
      </span>
    </button>
  )
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ChangeCommentBody, CommentsView } from '../../../contract/comment-view.ts'
import { ROUTES } from '../../../contract/routes.ts'
import { call } from '../../api/client.ts'
import { commentsQuery } from '../../api/queries.ts'
import { useSeat } from '../../page/seat.tsx'
import { minute } from '../../ui/format.ts'
import { CommentForm } from './comment-form.tsx'
import './comments.css'

type Thread = CommentsView['threads'][number]
type Comment = Thread['comments'][number]

/** 批注 — what colleagues say about the figure or record that is open; it never leaves the unit. */
export function Comments({ about }: { readonly about: string }) {
  const { at, unit } = useSeat()
  const mayDiscuss = unit.permissions.includes('record:write') || unit.permissions.includes('evaluation:approve')
  const { data, error } = useQuery({ ...commentsQuery(at.unitId, about), enabled: mayDiscuss })
  if (!mayDiscuss) return null
  const open = data?.threads.filter(({ resolvedBy }) => resolvedBy === null) ?? []
  const settled = data?.threads.filter(({ resolvedBy }) => resolvedBy !== null) ?? []
  return (
    <section className="inspector-section comments no-print" aria-label="批注">
      <h3>
        批注 <small>仅本单位可见，不进入报告和导出</small>
      </h3>
      {error === null ? null : (
        <p className="field-error" role="alert">
          {error.message}
        </p>
      )}
      {open.map((thread) => (
        <ThreadView key={thread.id} thread={thread} about={about} />
      ))}
      <CommentForm about={about} threadId={null} />
      {settled.length === 0 ? null : (
        <details className="disclosure">
          <summary>已处理的批注（{settled.length}）</summary>
          {settled.map((thread) => (
            <ThreadView key={thread.id} thread={thread} about={about} />
          ))}
        </details>
      )}
    </section>
  )
}

interface ThreadProps {
  readonly thread: Thread
  readonly about: string
}

function ThreadView({ thread, about }: ThreadProps) {
  const [isAnswering, setAnswering] = useState(false)
  const change = useChange(about)
  const isOpen = thread.resolvedBy === null
  return (
    <article className="comment-thread">
      {thread.comments.map((comment) => (
        <CommentLine key={comment.id} comment={comment} about={about} />
      ))}
      {thread.resolvedBy === null ? null : <p className="section-note">{thread.resolvedBy}已标为处理完毕</p>}
      {isAnswering ? (
        <CommentForm about={about} threadId={thread.id} onDone={() => setAnswering(false)} />
      ) : (
        <p className="comment-actions">
          <button type="button" className="button button-small" onClick={() => setAnswering(true)}>
            答复
          </button>
          <button
            type="button"
            className="button button-small"
            disabled={change.isPending}
            onClick={() => change.mutate({ id: thread.id, act: isOpen ? 'resolve' : 'reopen' })}
          >
            {isOpen ? '处理完毕' : '重新打开'}
          </button>
        </p>
      )}
      {change.error === null ? null : <p className="field-error">{change.error.message}</p>}
    </article>
  )
}

function CommentLine({ comment, about }: { readonly comment: Comment; readonly about: string }) {
  const [isAsking, setAsking] = useState(false)
  const { author, madeAt, words, withdrawnReason, isOwn } = comment
  return (
    <div className="comment">
      <p className="comment-head">
        <strong>{author}</strong> <time dateTime={madeAt}>{minute(madeAt)}</time>
        {isOwn && withdrawnReason === null ? (
          <button type="button" className="row-button" onClick={() => setAsking(!isAsking)}>
            撤回
          </button>
        ) : null}
      </p>
      <p className={withdrawnReason === null ? 'comment-words' : 'comment-words is-withdrawn'}>{words}</p>
      {withdrawnReason === null ? null : <p className="section-note">已撤回：{withdrawnReason}</p>}
      {isAsking ? <WithdrawForm id={comment.id} about={about} onDone={() => setAsking(false)} /> : null}
    </div>
  )
}

interface WithdrawProps {
  readonly id: string
  readonly about: string
  readonly onDone: () => void
}

function WithdrawForm({ id, about, onDone }: WithdrawProps) {
  const change = useChange(about)
  const [reason, setReason] = useState('')
  return (
    <form
      className="comment-form"
      onSubmit={(event) => {
        event.preventDefault()
        change.mutate({ id, act: 'withdraw', reason }, { onSuccess: onDone })
      }}
    >
      <label htmlFor={`withdraw-${id}`}>撤回原因</label>
      <input
        id={`withdraw-${id}`}
        className="input"
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.target.value)}
      />
      {change.error === null ? null : <p className="field-error">{change.error.message}</p>}
      <p className="comment-actions">
        <button type="submit" className="button button-small" disabled={reason.trim() === '' || change.isPending}>
          确认撤回
        </button>
      </p>
    </form>
  )
}

function useChange(about: string) {
  const queries = useQueryClient()
  const { unitId } = useSeat().at
  return useMutation({
    mutationFn: ({ id, ...body }: ChangeCommentBody & { readonly id: string }) =>
      call(ROUTES.changeComment, { params: { unitId, id }, body }),
    onSuccess: (view) => queries.setQueryData(commentsQuery(unitId, about).queryKey, view),
  })
}

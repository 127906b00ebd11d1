import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ROUTES } from '../../../contract/routes.ts'
import { call } from '../../api/client.ts'
import { colleaguesQuery, commentsQuery } from '../../api/queries.ts'
import { useSeat } from '../../page/seat.tsx'
import { MentionField } from './mention-field.tsx'
import { mentionedIn } from './mentions.ts'

interface Props {
  readonly about: string
  readonly threadId: string | null
  readonly onDone?: () => void
}

/** Begins a thread or answers one. */
export function CommentForm({ about, threadId, onDone }: Props) {
  const [words, setWords] = useState('')
  const colleagues = useQuery(colleaguesQuery(useSeat().at.unitId)).data ?? []
  const save = useAdd({ about, threadId })
  const send = () => {
    if (words.trim() === '') return
    const onSuccess = () => {
      setWords('')
      onDone?.()
    }
    save.mutate({ words, mentions: mentionedIn(words, colleagues) }, { onSuccess })
  }
  return (
    <div className="comment-form">
      <MentionField label={threadId === null ? '写批注' : '写答复'} words={words} onWords={setWords} onSend={send} />
      {save.error === null ? null : (
        <p className="field-error" role="alert">
          {save.error.message}
        </p>
      )}
      <p className="comment-actions">
        <button
          type="button"
          className="button button-small"
          disabled={words.trim() === '' || save.isPending}
          onClick={send}
        >
          {threadId === null ? '发出批注' : '发出答复'}
        </button>
        {onDone === undefined ? null : (
          <button type="button" className="button button-small" onClick={onDone}>
            取消
          </button>
        )}
      </p>
    </div>
  )
}

function useAdd({ about, threadId }: Pick<Props, 'about' | 'threadId'>) {
  const queries = useQueryClient()
  const { unitId } = useSeat().at
  return useMutation({
    mutationFn: (said: { readonly words: string; readonly mentions: string[] }) =>
      call(ROUTES.addComment, { params: { unitId }, body: { about, threadId, ...said } }),
    onSuccess: (view) => queries.setQueryData(commentsQuery(unitId, about).queryKey, view),
  })
}

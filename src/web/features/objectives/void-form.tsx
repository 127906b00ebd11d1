import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import type { EditableRow } from '../../../contract/objectives-view.ts'
import { ROUTES } from '../../../contract/routes.ts'
import { call } from '../../api/client.ts'
import { useSeat } from '../../page/seat.tsx'

interface Props {
  readonly ledger: string
  readonly row: EditableRow
  readonly onClose: () => void
}

/** 作废 — never without its reason; the row and its history stay. */
export function VoidForm({ ledger, row, onClose }: Props) {
  const { at } = useSeat()
  const queries = useQueryClient()
  const away = useMutation({
    mutationFn: (reason: string) =>
      call(ROUTES.voidRow, {
        params: { unitId: at.unitId, ledger, id: row.id },
        body: { revision: row.revision, reason },
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
      onClose()
    },
  })
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    away.mutate(String(new FormData(event.currentTarget).get('reason') ?? ''))
  }
  return (
    <form className="dialog-form" onSubmit={onSubmit}>
      <h2>作废“{String(row.values.name ?? row.values.content ?? '')}”</h2>
      <p>作废后不再计入，记录和历史保留。</p>
      <div className="field">
        <label htmlFor="void-reason">作废原因</label>
        <textarea
          id="void-reason"
          name="reason"
          className="input"
          rows={3}
          required
          maxLength={1000}
          data-first-focus
        />
      </div>
      {away.error === null ? null : (
        <p className="notice notice-error" role="alert">
          {away.error.message}
        </p>
      )}
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          取消
        </button>
        <button type="submit" className="button button-primary" disabled={away.isPending}>
          确认作废
        </button>
      </div>
    </form>
  )
}

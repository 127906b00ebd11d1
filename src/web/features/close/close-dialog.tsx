import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CloseView } from '../../../contract/close-view.ts'
import { ROUTES } from '../../../contract/routes.ts'
import { call } from '../../api/client.ts'
import { useSeat } from '../../page/seat.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'

export type Asked =
  | { readonly kind: 'close'; readonly month: CloseView['months'][number]; readonly last: number }
  | { readonly kind: 'reopen'; readonly month: number; readonly through: number }

interface Props {
  readonly asked: Asked
  readonly onClose: () => void
}

/** 结账 or 重新打开, asked once more with what it means. */
export function CloseDialog({ asked, onClose }: Props) {
  const { at } = useSeat()
  const queries = useQueryClient()
  const work = useMutation({
    mutationFn: ({ month, reason }: { readonly month: number; readonly reason: string }) =>
      asked.kind === 'close'
        ? call(ROUTES.closeMonths, { params: at, body: { month } })
        : call(ROUTES.reopenMonths, { params: at, body: { month, reason } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
      onClose()
    },
  })
  const first = asked.kind === 'close' ? asked.month.month : asked.month
  return (
    <FormDialog
      title={asked.kind === 'close' ? '结账' : `重新打开 ${span(asked.month, asked.through)}`}
      action={asked.kind === 'close' ? '结账' : '重新打开'}
      isPending={work.isPending}
      error={work.error}
      onClose={onClose}
      onSubmit={(form) =>
        work.mutate({ month: Number(form.get('month') ?? first), reason: String(form.get('reason') ?? '') })
      }
    >
      {asked.kind === 'close' ? <CloseFields month={asked.month} last={asked.last} /> : <ReopenFields />}
    </FormDialog>
  )
}

function CloseFields({ month, last }: { readonly month: CloseView['months'][number]; readonly last: number }) {
  const [through, setThrough] = useState(month.month)
  const lacking = [
    ...(month.indicatorsMissing.length === 0 ? [] : [`${month.indicatorsMissing.length} 个指标没有完成值`]),
    ...(month.commitmentsMissed.length === 0 ? [] : [`${month.commitmentsMissed.length} 项承诺未达成`]),
  ]
  return (
    <>
      <p>结账后，{span(month.month, through)}的记录仍可补录和修改，但要写明原因，并标明“补录”。</p>
      {lacking.length === 0 ? null : (
        <p className="notice notice-watch">
          {month.month} 月还缺：{lacking.join('，')}。
        </p>
      )}
      <div className="field">
        <label htmlFor="close-month">结账到</label>
        <select
          id="close-month"
          name="month"
          className="input"
          value={through}
          onChange={({ currentTarget: { value } }) => setThrough(Number(value))}
        >
          {Array.from({ length: last - month.month + 1 }, (_, index) => month.month + index).map((one) => (
            <option key={one} value={one}>
              {one} 月
            </option>
          ))}
        </select>
      </div>
    </>
  )
}

function ReopenFields() {
  return (
    <>
      <p>重新打开后，这些月份可以照常录入。已经标明“补录”的记录保留标记。</p>
      <div className="field">
        <label htmlFor="reopen-reason">原因</label>
        <textarea
          id="reopen-reason"
          name="reason"
          className="input"
          rows={3}
          required
          maxLength={1000}
          data-first-focus
        />
      </div>
    </>
  )
}

function span(first: number, last: number): string {
  return first === last ? `${first} 月` : `${first}—${last} 月`
}

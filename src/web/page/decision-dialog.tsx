import type { FormEvent } from 'react'
import { Modal } from '../ui/modal.tsx'

interface Props {
  /** 提交审核, 通过, 退回修改. */
  readonly title: string
  /** What it does, before it is done. */
  readonly consequence: string
  /** 退回 wants to know why. */
  readonly asksReason: boolean
  readonly isPending: boolean
  readonly isBlocked?: boolean
  readonly error: Error | null
  readonly onConfirm: (reason: string) => void
  readonly onClose: () => void
}

/** A step of an approval, confirmed by whoever takes it. */
export function DecisionDialog({ title, consequence, asksReason, isPending, isBlocked, error, ...on }: Props) {
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    on.onConfirm(String(new FormData(event.currentTarget).get('reason') ?? ''))
  }
  return (
    <Modal className="dialog" label={title} onClose={on.onClose}>
      <form className="dialog-form" onSubmit={onSubmit}>
        <h2>{title}</h2>
        <p>{consequence}</p>
        {asksReason ? (
          <div className="field">
            <label htmlFor="return-reason">退回原因</label>
            <textarea
              id="return-reason"
              name="reason"
              className="input"
              rows={4}
              required
              maxLength={2000}
              data-first-focus
            />
          </div>
        ) : null}
        {error === null ? null : (
          <p className="notice notice-error" role="alert">
            {error.message}
          </p>
        )}
        <div className="dialog-actions">
          <button type="button" className="button" onClick={on.onClose}>
            取消
          </button>
          <button type="submit" className="button button-primary" disabled={isPending || isBlocked === true}>
            {isPending ? '正在处理……' : `确认${title}`}
          </button>
        </div>
      </form>
    </Modal>
  )
}

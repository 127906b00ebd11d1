import { type FormEvent, useId, useState } from 'react'
import { Modal } from '../modal.tsx'

interface Props {
  /** How many rows that are kept go. */
  readonly rows: number
  readonly onVoid: (reason: string) => void
  readonly onClose: () => void
}

/** Asks why rows are taken out: nothing that was kept goes without a reason. */
export function VoidDialog({ rows, onVoid, onClose }: Props) {
  const id = useId()
  const [reason, setReason] = useState('')
  const [isAsked, setAsked] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (reason.trim() !== '') onVoid(reason.trim())
  }
  const isMissing = isAsked && reason.trim() === ''
  return (
    <Modal className="dialog" label="作废记录" onClose={onClose}>
      <form className="dialog-form" onSubmit={submit}>
        <h2>作废 {rows} 条记录</h2>
        <p>作废的记录不再计入任何数，但会连同原因一直保留，可随时查看。</p>
        <div className="field">
          <label htmlFor={id}>作废原因</label>
          <textarea
            id={id}
            className="input"
            rows={3}
            maxLength={1000}
            data-first-focus
            value={reason}
            aria-invalid={isMissing || undefined}
            aria-describedby={isMissing ? `${id}-problem` : undefined}
            onChange={({ currentTarget: { value } }) => setReason(value)}
          />
          {isMissing ? (
            <p id={`${id}-problem`} className="field-error">
              没有填写，应说明作废的原因
            </p>
          ) : null}
        </div>
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            取消
          </button>
          <button type="submit" className="button button-primary">
            作废
          </button>
        </div>
      </form>
    </Modal>
  )
}

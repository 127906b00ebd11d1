import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import { Modal } from './modal.tsx'

interface Props {
  readonly title: string
  /** What the button does. */
  readonly action: string
  readonly isPending: boolean
  readonly isBlocked?: boolean
  readonly error: Error | null
  readonly isWide?: boolean
  /** Another way out of the dialog, before 取消. */
  readonly other?: ReactNode
  readonly onClose: () => void
  readonly onSubmit: (form: FormData) => void
  readonly children: ReactNode
}

/** A form in a dialog: what went wrong above, its fields, 取消 and the one action. */
export function FormDialog({ title, action, isPending, isBlocked = false, error, isWide = false, ...props }: Props) {
  const { other, onClose, onSubmit, children } = props
  const notice = useRef<HTMLParagraphElement>(null)
  // In a long form the message may stand above what is in view.
  useEffect(() => {
    if (error !== null) notice.current?.scrollIntoView({ block: 'nearest' })
  }, [error])
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    onSubmit(new FormData(event.currentTarget))
  }
  return (
    <Modal className={isWide ? 'dialog dialog-wide' : 'dialog'} label={title} onClose={onClose}>
      <form className="dialog-form" onSubmit={submit} noValidate>
        <h2>{title}</h2>
        {error === null ? null : (
          <p ref={notice} className="notice notice-error" role="alert">
            {error.message}
          </p>
        )}
        {children}
        <div className="dialog-actions">
          {other}
          <button type="button" className="button" onClick={onClose}>
            取消
          </button>
          <button type="submit" className="button button-primary" disabled={isPending || isBlocked}>
            {isPending ? '正在处理……' : action}
          </button>
        </div>
      </form>
    </Modal>
  )
}

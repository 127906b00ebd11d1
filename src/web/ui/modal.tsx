import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'

interface Props {
  readonly className: string
  /** What a screen reader announces. */
  readonly label: string
  readonly onClose: () => void
  readonly onKeyDown?: (event: KeyboardEvent) => void
  readonly children: ReactNode
}

/** What is filled in first, in a form that doesn't say it. */
const FIELD = 'form :is(input:not([type="hidden"]), select, textarea)'

/** The browser's own modal dialog: focus stays within, Esc and a click beside it close it, focus returns to where it was. */
export function Modal({ className, label, onClose, onKeyDown, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const opener = document.activeElement
    const element = dialog.current
    element?.showModal()
    // Otherwise the browser picks the first button, whatever it does: a mark that shows help, say.
    const first =
      element?.querySelector<HTMLElement>('[data-first-focus]') ?? element?.querySelector<HTMLElement>(FIELD)
    first?.focus()
    return () => {
      element?.close()
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true })
    }
  }, [])
  return (
    // The click is on the backdrop only; the keyboard closes with Esc.
    <dialog
      ref={dialog}
      className={className}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => event.target === dialog.current && onClose()}
      onKeyDown={onKeyDown}
    >
      <div className="modal-frame">{children}</div>
    </dialog>
  )
}

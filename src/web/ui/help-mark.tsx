import { useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'

interface Props {
  /** Of what: the field's label. */
  readonly about: string
  readonly text: string
  /** Within a form that is typed through, Tab passes it by: there F1 in the field opens it. */
  readonly isPassedBy?: boolean
}

interface Place {
  readonly host: Element
  readonly left: number
  readonly top: number
}

const WIDTH = 300
const MARGIN = 8

/** (?) — the explanation of a field: opens by click, focus and hover, closes by Esc; read out by a screen reader. */
export function HelpMark({ about, text, isPassedBy = false }: Props) {
  const mark = useRef<HTMLButtonElement>(null)
  const [place, setPlace] = useState<Place | null>(null)
  const [isHeld, setHeld] = useState(false)
  const id = useId()
  const open = () => setPlace(placeUnder(mark.current))
  const close = () => {
    setPlace(null)
    setHeld(false)
  }
  useFieldKey(mark, () => {
    setHeld(place === null)
    if (place === null) open()
    else close()
  })
  useClosing({ isOpen: place !== null, mark, close })
  return (
    <>
      <button
        ref={mark}
        type="button"
        className="help-mark"
        aria-label={`${about}的说明`}
        aria-describedby={place === null ? undefined : id}
        aria-expanded={place !== null}
        tabIndex={isPassedBy ? -1 : 0}
        onClick={(event) => {
          // A label would hand the click on to its field.
          event.preventDefault()
          event.stopPropagation()
          if (isHeld) return close()
          setHeld(true)
          open()
        }}
        onPointerDown={(event) => event.stopPropagation()}
        onFocus={open}
        onBlur={close}
        onMouseEnter={open}
        onMouseLeave={() => isHeld || close()}
      >
        ?
      </button>
      {place === null
        ? null
        : createPortal(
            <span id={id} role="tooltip" className="help-card" style={{ left: place.left, top: place.top }}>
              {text}
            </span>,
            place.host,
          )}
    </>
  )
}

/** Below the mark, within the window; inside its dialog, which would cover it otherwise. */
function placeUnder(mark: HTMLElement | null): Place | null {
  if (mark === null) return null
  const { left, bottom } = mark.getBoundingClientRect()
  const furthest = document.documentElement.clientWidth - Math.min(WIDTH, window.innerWidth - 2 * MARGIN) - MARGIN
  return {
    host: mark.closest('dialog') ?? document.body,
    left: Math.max(MARGIN, Math.min(left - MARGIN, furthest)),
    top: bottom + 4,
  }
}

/** F1 in the field that the mark explains. */
function useFieldKey(mark: { readonly current: HTMLElement | null }, onHelp: () => void) {
  useEffect(() => {
    const field = mark.current?.closest<HTMLElement>('.field')
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F1') return
      event.preventDefault()
      onHelp()
    }
    field?.addEventListener('keydown', onKey)
    return () => field?.removeEventListener('keydown', onKey)
  })
}

/** Esc closes the card and nothing behind it; so does scrolling, which would leave it standing elsewhere. */
function useClosing({
  isOpen,
  mark,
  close,
}: {
  readonly isOpen: boolean
  readonly mark: { readonly current: HTMLElement | null }
  readonly close: () => void
}) {
  useEffect(() => {
    if (!isOpen) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      close()
    }
    const onPointer = ({ target }: PointerEvent) => target !== mark.current && close()
    window.addEventListener('keydown', onKey, true)
    window.addEventListener('pointerdown', onPointer)
    window.addEventListener('scroll', close, true)
    return () => {
      window.removeEventListener('keydown', onKey, true)
      window.removeEventListener('pointerdown', onPointer)
      window.removeEventListener('scroll', close, true)
    }
  })
}

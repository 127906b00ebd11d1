import { type RefObject, useEffect, useRef, useState } from 'react'

interface Drop {
  readonly isOpen: boolean
  readonly box: RefObject<HTMLDivElement | null>
  readonly toggle: () => void
  readonly close: () => void
}

/** A card that drops from a button within `box`: a click elsewhere and Esc close it, and Esc leads back to the button. */
export function useDrop(): Drop {
  const [isOpen, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isOpen) return
    const onPointer = ({ target }: PointerEvent) => {
      if (target instanceof Node && box.current?.contains(target) !== true) setOpen(false)
    }
    const onKey = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return
      setOpen(false)
      box.current?.querySelector('button')?.focus()
    }
    window.addEventListener('pointerdown', onPointer)
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('pointerdown', onPointer)
      window.removeEventListener('keydown', onKey)
    }
  }, [isOpen])
  return { isOpen, box, toggle: () => setOpen(!isOpen), close: () => setOpen(false) }
}

import type { ReactNode } from 'react'
import { ChevronDownIcon } from './icons.tsx'
import { useDrop } from './use-drop.ts'

interface Props {
  /** On the button. */
  readonly label: ReactNode
  /** Of the card, for a screen reader and above its content. */
  readonly title: string
  /** Towards which end of the button the card reaches. */
  readonly side?: 'start' | 'end'
  readonly className?: string
  readonly children: (close: () => void) => ReactNode
}

/** A small button with a card below it; on a phone the card comes from the foot of the screen. */
export function DropCard({ label, title, side = 'end', className = '', children }: Props) {
  const { isOpen, box, toggle, close } = useDrop()
  return (
    <div ref={box} className={`drop drop-${side} ${className}`}>
      <button type="button" className="button button-small" aria-expanded={isOpen} onClick={toggle}>
        {label}
        <ChevronDownIcon />
      </button>
      {isOpen ? (
        <section className="drop-card" aria-label={title}>
          <h2>{title}</h2>
          {children(close)}
        </section>
      ) : null}
    </div>
  )
}

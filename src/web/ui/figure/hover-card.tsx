import { type RefObject, useCallback, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { withUnit } from '../format.ts'
import { cardLines } from './figure-facts.ts'
import type { FigureView } from './shown.ts'

const DELAY = 220
const GAP = 8

/** Shows the card a moment after the pointer rests on a figure, at once when the keyboard reaches it. */
export function useHover() {
  const [isShown, setShown] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const cardId = useId()
  const hide = useCallback(() => {
    clearTimeout(timer.current)
    setShown(false)
  }, [])
  useEffect(() => () => clearTimeout(timer.current), [])
  const handlers = {
    onPointerEnter: (event: { pointerType: string }) => {
      if (event.pointerType !== 'touch') timer.current = setTimeout(() => setShown(true), DELAY)
    },
    onPointerLeave: hide,
    onFocus: (event: { currentTarget: Element }) => {
      if (event.currentTarget.matches(':focus-visible')) setShown(true)
    },
    onBlur: hide,
    onKeyDown: (event: { key: string; stopPropagation: () => void }) => {
      if (event.key === 'Escape' && isShown) hide()
    },
  }
  return { isShown, cardId, hide, handlers }
}

interface Props {
  readonly id: string
  readonly view: FigureView
  readonly anchor: RefObject<HTMLElement | null>
}

/** Value, unit, formula in words, period and evidence strength, beside the figure. */
export function HoverCard({ id, view, anchor }: Props) {
  const card = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (card.current !== null && anchor.current !== null) placeBeside(card.current, anchor.current)
  }, [anchor])
  // A modal dialog lies above everything else, so a card for a figure within it must lie in it too.
  const host = anchor.current?.closest('dialog') ?? document.body
  return createPortal(
    <div ref={card} id={id} role="tooltip" className="figure-card">
      <p className="figure-card-label">{view.label}</p>
      <p className="figure-card-value">{withUnit(view)}</p>
      <dl>
        {cardLines(view).map(({ term, words }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {view.isSample ? <p className="figure-card-sample">含示例数据：背后的记录不全是已公开的事实</p> : null}
      <p className="figure-card-hint">点击或按回车，查看来历</p>
    </div>,
    host,
  )
}

function placeBeside(card: HTMLElement, anchor: HTMLElement): void {
  const at = anchor.getBoundingClientRect()
  const { width, height } = card.getBoundingClientRect()
  const isRoomBelow = at.bottom + GAP + height < window.innerHeight
  const top = isRoomBelow ? at.bottom + GAP : Math.max(GAP, at.top - GAP - height)
  const left = Math.max(GAP, Math.min(at.left, window.innerWidth - width - GAP))
  card.style.top = `${top}px`
  card.style.left = `${left}px`
}

import { type MouseEvent, useRef } from 'react'
import { NO_FIGURE, withUnit } from '../format.ts'
import { useFigures } from './figure-context.tsx'
import { appearanceOf, spokenLabel } from './figure-facts.ts'
import { HoverCard, useHover } from './hover-card.tsx'
import type { FigureView } from './shown.ts'

interface Props {
  /** `undefined` where a document names a figure that does not exist. */
  readonly view: FigureView | undefined
  /** The value as printed here; by default with or without its unit as `unit` says. */
  readonly text?: string
  /** Whether the unit follows the value; a table with units in its header leaves it out. */
  readonly unit?: 'shown' | 'in-header'
  readonly onOpen?: (figure: string) => void
}

/** 可打开的数 — the only way a computed figure is shown. */
export function FigureText({ view, text, unit = 'shown', onOpen }: Props) {
  if (view === undefined) return <MissingFigure />
  const printed = view.value === null ? NO_FIGURE : (text ?? (unit === 'shown' ? withUnit(view) : view.display))
  return <OpenableFigure view={view} printed={printed} onOpen={onOpen} />
}

interface OpenableProps {
  readonly view: FigureView
  readonly printed: string
  readonly onOpen: ((figure: string) => void) | undefined
}

function OpenableFigure({ view, printed, onOpen }: OpenableProps) {
  const figures = useFigures()
  const link = useRef<HTMLAnchorElement>(null)
  const { isShown, cardId, hide, handlers } = useHover()
  const open = onOpen ?? figures?.open
  const onClick = (event: MouseEvent) => {
    if (open === undefined || opensElsewhere(event)) return
    event.preventDefault()
    hide()
    open(view.id)
  }
  return (
    <span className="figure-mark">
      <a
        ref={link}
        className={`figure figure-${appearanceOf(view)}`}
        href={figures?.hrefOf(view.id) ?? `#figure=${encodeURIComponent(view.id)}`}
        data-figure={view.id}
        aria-label={spokenLabel(view, printed)}
        aria-describedby={isShown ? cardId : undefined}
        onClick={onClick}
        {...handlers}
      >
        {printed}
      </a>
      <Marks view={view} />
      {isShown ? <HoverCard id={cardId} view={view} anchor={link} /> : null}
    </span>
  )
}

/** 手填 and 示例数据; a screen reader hears them with the figure itself. */
function Marks({ view }: { readonly view: FigureView }) {
  return (
    <>
      {appearanceOf(view) === 'typed' ? (
        <span className="figure-typed-mark" aria-hidden="true">
          手填
        </span>
      ) : null}
      {view.isSample ? (
        <span className="figure-sample-mark" aria-hidden="true" title="示例数据">
          示
        </span>
      ) : null}
    </>
  )
}

function MissingFigure() {
  return (
    <span className="figure figure-absent" title="这里引用的数不存在，请联系编制人核对">
      {NO_FIGURE}
    </span>
  )
}

/** A click that the browser answers with a new tab or window stays the browser's. */
export function opensElsewhere(event: Pick<MouseEvent, 'ctrlKey' | 'metaKey' | 'shiftKey' | 'button'>): boolean {
  return event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0
}

import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'
import { type ColumnPlaces, GUTTER, scrolledTo } from './grid-columns.ts'
import type { GridStore } from './grid-store.ts'
import { useGridPart } from './use-grid.ts'

export interface Viewport {
  readonly top: number
  readonly left: number
  readonly height: number
}

interface Measures {
  readonly rowHeight: number
  readonly headHeight: number
  readonly footHeight: number
  readonly places: ColumnPlaces
}

/** What of the sheet is seen; follows the cell to which the selection reaches. */
export function useViewport(scroller: RefObject<HTMLElement | null>, store: GridStore, measures: Measures): Viewport {
  const [viewport, setViewport] = useState<Viewport>({ top: 0, left: 0, height: 600 })
  const end = useGridPart(store, ({ selection: { active, end, start } }) => (start === undefined ? end : active))
  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const look = () => setViewport({ top: element.scrollTop, left: element.scrollLeft, height: element.clientHeight })
    const observer = new ResizeObserver(look)
    observer.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [scroller])
  // Only a move of the selection scrolls; wheel and bar are the person's own.
  // biome-ignore lint/correctness/useExhaustiveDependencies: measures change with every drawing
  useLayoutEffect(() => {
    if (scroller.current !== null) follow(scroller.current, end, measures)
  }, [end, scroller])
  return viewport
}

function follow(
  scroller: HTMLElement,
  { row, column }: { readonly row: number; readonly column: number },
  { rowHeight, headHeight, footHeight, places }: Measures,
): void {
  const start = headHeight + row * rowHeight
  const top = scrolledTo(
    scroller.scrollTop,
    { start, end: start + rowHeight },
    { before: headHeight, length: scroller.clientHeight, after: footHeight },
  )
  const first = places.widths[0] ?? 0
  const x = places.starts[column] ?? 0
  const left =
    column === 0
      ? scroller.scrollLeft
      : scrolledTo(
          scroller.scrollLeft,
          { start: x, end: x + (places.widths[column] ?? 0) },
          { before: GUTTER + first, length: scroller.clientWidth, after: 0 },
        )
  if (top !== scroller.scrollTop || left !== scroller.scrollLeft) scroller.scrollTo(left, top)
}

import { type PointerEvent, useRef } from 'react'
import { toggleEditing } from './grid-commands.ts'
import type { GridStore } from './grid-store.ts'
import type { Place } from './grid-types.ts'
import { blockOf, filledBlock } from './selection.ts'

interface Editor {
  readonly finish: () => void
}

type Drag = 'cells' | 'rows' | 'fill'

/** Mouse and pen: click, drag, Shift and click, row and column heads, the fill handle. The focus stays in the editor. */
export function usePointer(store: GridStore, editor: () => Editor | null) {
  const drag = useRef<Drag | null>(null)
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const target = event.target
    if (event.button !== 0 || !(target instanceof Element)) return
    const kind = grab(target)
    if (kind === null) return
    // A finger scrolls; it only selects.
    if (event.pointerType === 'mouse') event.preventDefault()
    editor()?.finish()
    store.focus()
    begin(store, target, { kind, isExtended: event.shiftKey })
    if (kind === 'all' || kind === 'column' || event.pointerType === 'touch') return
    drag.current = kind
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (drag.current === null) return
    const place = placeOf(document.elementFromPoint(event.clientX, event.clientY))
    if (place !== null) go(store, drag.current, place)
  }
  const onPointerUp = ({ ctrlKey, metaKey }: PointerEvent<HTMLElement>) => {
    const { filling } = store.state
    if (drag.current === 'fill' && filling !== null) store.fillOver(filling, ctrlKey || metaKey)
    drag.current = null
  }
  const onDoubleClick = (event: { readonly target: EventTarget }) => {
    if (event.target instanceof Element && placeOf(event.target) !== null) toggleEditing(store)
  }
  return { onPointerDown, onPointerMove, onPointerUp, onDoubleClick }
}

function grab(target: Element): Drag | 'column' | 'all' | null {
  if (target.closest('.grid-edge') !== null) return null
  if (target.closest('[data-handle]') !== null) return 'fill'
  if (target.closest('[data-column]') !== null) return 'cells'
  if (target.closest('[data-head]') !== null) return 'rows'
  if (target.closest('[data-title]') !== null) return 'column'
  return target.closest('[data-corner]') === null ? null : 'all'
}

function begin(
  store: GridStore,
  target: Element,
  { kind, isExtended }: { readonly kind: Drag | 'column' | 'all'; readonly isExtended: boolean },
): void {
  const { rows, columns } = store.size()
  const last = columns - 1
  if (kind === 'all') store.select({ active: { row: 0, column: 0 }, end: { row: rows - 1, column: last } })
  else if (kind === 'column') {
    const column = numberOf(target, 'data-title')
    store.select({ active: { row: 0, column }, end: { row: store.state.rows.length - 1, column } })
  } else if (kind === 'rows') {
    const row = numberOf(target, 'data-head')
    store.moveTo({ row, column: 0 })
    store.select({ active: { row, column: 0 }, end: { row, column: last } })
  } else if (kind === 'cells') {
    const place = placeOf(target)
    if (place !== null) store.moveTo(place, isExtended)
  }
}

function go(store: GridStore, drag: Drag, place: Place): void {
  const { selection } = store.state
  if (drag === 'fill') store.set({ filling: filledBlock(blockOf(selection), place) })
  else if (drag === 'rows') store.select({ active: selection.active, end: { ...selection.end, row: place.row } })
  else if (place.row !== selection.end.row || place.column !== selection.end.column) store.moveTo(place, true)
}

function placeOf(element: Element | null): Place | null {
  const cell = element?.closest('[data-column], [data-head]')
  const row = cell?.closest('[data-row]')
  if (cell === null || cell === undefined || row === null || row === undefined) return null
  return {
    row: numberOf(row, 'data-row'),
    column: cell.hasAttribute('data-column') ? numberOf(cell, 'data-column') : 0,
  }
}

function numberOf(element: Element, attribute: string): number {
  return Number(element.closest(`[${attribute}]`)?.getAttribute(attribute) ?? 0)
}

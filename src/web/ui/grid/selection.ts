import type { Place } from './grid-types.ts'

/** `active` takes what is typed and stays put while the selection grows to `end`. */
export interface Selection {
  readonly active: Place
  readonly end: Place
  /** The corner across from `end`, where the active cell has walked away from it within the selection. */
  readonly start?: Place
}

/** A block of cells, all four included. */
export interface Block {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** How many rows and columns there are. */
export interface Size {
  readonly rows: number
  readonly columns: number
}

export function selectionAt(place: Place): Selection {
  return { active: place, end: place }
}

export function blockOf({ active, end, start = active }: Selection): Block {
  return {
    top: Math.min(start.row, end.row),
    bottom: Math.max(start.row, end.row),
    left: Math.min(start.column, end.column),
    right: Math.max(start.column, end.column),
  }
}

export function isRange(selection: Selection): boolean {
  const { rows, columns } = sizeOf(blockOf(selection))
  return rows > 1 || columns > 1
}

/** Tab walks a selected range row by row, Enter column by column; from either end it goes on at the other. */
export function walked(selection: Selection, by: 'tab' | 'enter', step: 1 | -1): Selection {
  const block = blockOf(selection)
  const { rows, columns } = sizeOf(block)
  const { row, column } = { row: selection.active.row - block.top, column: selection.active.column - block.left }
  const count = rows * columns
  const at = ((by === 'tab' ? row * columns + column : column * rows + row) + step + count) % count
  const place =
    by === 'tab'
      ? { row: Math.floor(at / columns), column: at % columns }
      : { row: at % rows, column: Math.floor(at / rows) }
  return {
    active: { row: block.top + place.row, column: block.left + place.column },
    start: { row: block.top, column: block.left },
    end: { row: block.bottom, column: block.right },
  }
}

export function sizeOf({ top, bottom, left, right }: Block): Size {
  return { rows: bottom - top + 1, columns: right - left + 1 }
}

/** A place within the grid; the nearest one for a place outside. */
export function within(place: Place, { rows, columns }: Size): Place {
  return {
    row: Math.max(0, Math.min(rows - 1, place.row)),
    column: Math.max(0, Math.min(columns - 1, place.column)),
  }
}

/** Moves the whole selection, or only its end. */
export function movedTo(selection: Selection, to: Place, isExtended: boolean): Selection {
  return isExtended ? { active: selection.active, end: to } : selectionAt(to)
}

/** The next cell of a row, then the first of the next row; backwards likewise. Stays at either end of the grid. */
export function afterTab({ row, column }: Place, step: 1 | -1, { rows, columns }: Size): Place {
  const next = column + step
  if (next >= 0 && next < columns) return { row, column: next }
  const turned = { row: row + step, column: step === 1 ? 0 : columns - 1 }
  return turned.row < 0 || turned.row >= rows ? { row, column } : turned
}

/**
 * Where Ctrl and an arrow lead, as in Excel: to the last filled cell of a run, or over empty cells to the next filled one.
 *
 * @param isFilled of a place along the way
 */
export function edgeFrom(
  from: Place,
  step: { readonly rows: number; readonly columns: number },
  { size, isFilled }: { readonly size: Size; readonly isFilled: (place: Place) => boolean },
): Place {
  const next = ({ row, column }: Place): Place => ({ row: row + step.rows, column: column + step.columns })
  const isInside = ({ row, column }: Place) => row >= 0 && column >= 0 && row < size.rows && column < size.columns
  let at = from
  let ahead = next(at)
  if (!isInside(ahead)) return from
  const isRun = isFilled(from) && isFilled(ahead)
  while (isInside(ahead)) {
    if (isRun && !isFilled(ahead)) return at
    at = ahead
    if (!isRun && isFilled(at)) return at
    ahead = next(ahead)
  }
  return at
}

/** The block that a fill handle dragged to a cell covers: it grows in one direction only, the one dragged further. */
export function filledBlock(from: Block, to: Place): Block {
  const down = Math.max(to.row - from.bottom, from.top - to.row, 0)
  const across = Math.max(to.column - from.right, from.left - to.column, 0)
  if (down === 0 && across === 0) return from
  return down >= across
    ? { ...from, top: Math.min(from.top, to.row), bottom: Math.max(from.bottom, to.row) }
    : { ...from, left: Math.min(from.left, to.column), right: Math.max(from.right, to.column) }
}

import { readText, shownText } from './cell-text.ts'
import type { TextBlock } from './clipboard.ts'
import type { CellValue, GridColumn, GridRow, Place } from './grid-types.ts'
import { type Block, sizeOf } from './selection.ts'
import { seriesOf } from './series.ts'

/** A cell to be written. `row` may lie beyond the last row: rows are added then. */
export interface Edit {
  readonly row: number
  readonly column: number
  readonly value: CellValue
}

interface Surroundings {
  readonly rows: readonly GridRow[]
  readonly columns: readonly GridColumn[]
}

/** What a pasted block writes, and the block that it covers. */
export interface Pasted {
  readonly edits: readonly Edit[]
  readonly block: Block
}

/**
 * Where pasted cells go: from the upper left of the selection, beyond it where they are more, and repeated over it where
 * it is a multiple of them, as in Excel.
 *
 * @returns a sentence where the cells do not fit
 */
export function pasted(
  cells: TextBlock,
  selection: Block,
  { columns }: Pick<Surroundings, 'columns'>,
): Pasted | string {
  const size = { rows: cells.length, columns: Math.max(...cells.map((row) => row.length)) }
  const room = columns.length - selection.left
  if (size.columns > room) {
    return `粘贴的内容有 ${size.columns} 列，从“${columns[selection.left]?.label ?? ''}”起只有 ${room} 列，没有粘贴。请从更靠左的一列开始，或减少列数。`
  }
  const block = coveredBy(selection, size)
  const edits: Edit[] = []
  for (let row = block.top; row <= block.bottom; row += 1) {
    const line = cells[(row - block.top) % size.rows] ?? []
    for (let column = block.left; column <= block.right; column += 1) {
      const text = line[(column - block.left) % size.columns]
      const of = columns[column]
      if (text !== undefined && of !== undefined) edits.push({ row, column, value: readText(of, text) })
    }
  }
  return { edits, block }
}

function coveredBy({ top, bottom, left, right }: Block, size: { rows: number; columns: number }): Block {
  const selected = sizeOf({ top, bottom, left, right })
  const rows = selected.rows % size.rows === 0 ? selected.rows : size.rows
  const columns = selected.columns % size.columns === 0 ? selected.columns : size.columns
  return { top, left, bottom: top + rows - 1, right: left + columns - 1 }
}

/** The selected cells as text. */
export function copied({ rows, columns }: Surroundings, { top, bottom, left, right }: Block): TextBlock {
  const wanted = columns.slice(left, right + 1)
  return rows
    .slice(top, bottom + 1)
    .map(({ values }) => wanted.map((column) => shownText(column, values[column.name] ?? null)))
}

export function cleared({ top, bottom, left, right }: Block): readonly Edit[] {
  return placesOf({ top, bottom, left, right }).map((place) => ({ ...place, value: null }))
}

function placesOf({ top, bottom, left, right }: Block): Place[] {
  const places: Place[] = []
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) places.push({ row, column })
  }
  return places
}

/** Ctrl D: the first row of the selection into the others; of a single row, the row above. Ctrl R likewise to the right. */
export function filled(sheet: Surroundings, block: Block, to: 'down' | 'right'): readonly Edit[] {
  const [first, last] = to === 'down' ? [block.top, block.bottom] : [block.left, block.right]
  const source = first === last ? first - 1 : first
  if (source < 0) return []
  const from = to === 'down' ? { ...block, top: source, bottom: source } : { ...block, left: source, right: source }
  return repeated(sheet, from, block)
}

/** 填充 — how a block goes on over another, and whether in any line as a series. */
export interface Filling {
  readonly edits: readonly Edit[]
  readonly isSeries: boolean
}

/** The fill handle: each line of `from` goes on over `over` as a series where its seed shows one, repeated otherwise. */
export function continued(sheet: Surroundings, { from, over, isFlipped }: ToContinue): Filling {
  const isDown = from.left === over.left && from.right === over.right
  const series = linesOf(from, isDown).map((line) => seriesAlong(sheet, { line, over, isDown, isFlipped }))
  const edits = repeated(sheet, from, over).map(({ row, column, value }): Edit => {
    const next = series[isDown ? column - from.left : row - from.top]
    const at = isDown ? row - from.top : column - from.left
    return { row, column, value: next === null || next === undefined ? value : next(at) }
  })
  return { edits, isSeries: edits.length > 0 && series.some((one) => one !== null) }
}

interface ToContinue {
  readonly from: Block
  readonly over: Block
  readonly isFlipped: boolean
}

/** The columns of a block or, where it goes on to the side, its rows. */
function linesOf({ top, bottom, left, right }: Block, isDown: boolean): readonly (readonly Place[])[] {
  const lines: Place[][] = []
  for (let line = isDown ? left : top; line <= (isDown ? right : bottom); line += 1)
    lines.push(placesOf(isDown ? { top, bottom, left: line, right: line } : { top: line, bottom: line, left, right }))
  return lines
}

interface Along {
  readonly line: readonly Place[]
  readonly over: Block
  readonly isDown: boolean
  readonly isFlipped: boolean
}

/** `null` where the line is copied; to the side also where columns of several kinds lie along it. */
function seriesAlong({ rows, columns }: Surroundings, { line, over, isDown, isFlipped }: Along) {
  const column = columns[line[0]?.column ?? -1]
  if (column === undefined) return null
  const along = isDown ? [column] : columns.slice(over.left, over.right + 1)
  if (along.some(({ type }) => type.kind !== column.type.kind)) return null
  const seed = line.map((place) => rows[place.row]?.values[columns[place.column]?.name ?? ''] ?? null)
  return seriesOf(seed, column, isFlipped)
}

/** Ctrl Shift D or R: what is filled at the beginning of the selection is the seed, and goes on over the rest of it. */
export function seriesFilled(sheet: Surroundings, block: Block, to: 'down' | 'right'): Filling {
  const isDown = to === 'down'
  const size = sizeOf(block)
  const isFilled = (line: number) =>
    placesOf(
      isDown
        ? { ...block, top: block.top + line, bottom: block.top + line }
        : { ...block, left: block.left + line, right: block.left + line },
    ).some(({ row, column }) => (sheet.rows[row]?.values[sheet.columns[column]?.name ?? ''] ?? null) !== null)
  let seed = 1
  while (seed < (isDown ? size.rows : size.columns) && isFilled(seed)) seed += 1
  const from = isDown ? { ...block, bottom: block.top + seed - 1 } : { ...block, right: block.left + seed - 1 }
  return continued(sheet, { from, over: block, isFlipped: false })
}

/** Cells of `from` repeated over `over`, those of `from` itself left as they are. */
function repeated({ rows, columns }: Surroundings, from: Block, over: Block): readonly Edit[] {
  const size = sizeOf(from)
  const isWithin = ({ row, column }: Place) =>
    row >= from.top && row <= from.bottom && column >= from.left && column <= from.right
  return placesOf(over).flatMap((place) => {
    if (isWithin(place)) return []
    const source = {
      row: from.top + modulo(place.row - from.top, size.rows),
      column: from.left + modulo(place.column - from.left, size.columns),
    }
    return [{ ...place, value: converted({ rows, columns }, source, place.column) }]
  })
}

/** A value as another column reads it: text of one kind may be no value of another. */
function converted({ rows, columns }: Surroundings, from: Place, into: number): CellValue {
  const [column, target] = [columns[from.column], columns[into]]
  const value = rows[from.row]?.values[column?.name ?? ''] ?? null
  if (column === undefined || target === undefined || from.column === into) return value
  return readText(target, shownText(column, value))
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by
}

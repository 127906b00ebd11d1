import type { Line, Segment } from './pdf-lines.ts'
import type { DraftCell, DraftTable } from './text-assembler.ts'

/** Running text, or lines that form a table. */
export type PageBlock =
  | { readonly kind: 'lines'; readonly lines: readonly Line[] }
  | { readonly kind: 'table'; readonly table: DraftTable }

const MIN_ROWS = 2

/** Parts a page's lines into running text and tables: two or more lines in a row whose pieces stand in common columns. */
export function tablesIn(lines: readonly Line[]): readonly PageBlock[] {
  const blocks: PageBlock[] = []
  let index = 0
  while (index < lines.length) {
    const end = endOfTable(lines, index)
    if (end - index >= MIN_ROWS) {
      blocks.push({ kind: 'table', table: tableOf(lines.slice(index, end)) })
      index = end
    } else {
      const last = blocks.at(-1)
      const line = lines.slice(index, index + 1)
      if (last?.kind === 'lines') blocks[blocks.length - 1] = { kind: 'lines', lines: [...last.lines, ...line] }
      else blocks.push({ kind: 'lines', lines: line })
      index += 1
    }
  }
  return blocks
}

/** The line after the last one of a table that starts here; the start itself where none does. */
function endOfTable(lines: readonly Line[], start: number): number {
  let end = start
  let rows = 0
  for (let index = start; index < lines.length; index += 1) {
    const line = lines[index]
    if (line === undefined) break
    if (line.segments.length >= 2) {
      rows += 1
      end = index + 1
    } else if (!isWrapped(line, lines.slice(start, end)) || index === start) break
  }
  return rows >= MIN_ROWS ? end : start
}

/** A single piece that lies inside one column of the rows above: the rest of a wrapped cell. */
function isWrapped({ segments }: Line, above: readonly Line[]): boolean {
  const [piece] = segments
  const columns = columnsOf(above)
  if (piece === undefined || columns.length < 2) return false
  return columns.filter((column) => overlaps(column, piece)).length === 1
}

type Column = { left: number; right: number }

/** Columns are what the pieces of all rows cover, from left to right. */
function columnsOf(lines: readonly Line[]): readonly Column[] {
  const pieces = lines.flatMap(({ segments }) => segments).toSorted((left, right) => left.left - right.left)
  const columns: Column[] = []
  for (const { left, right } of pieces) {
    const last = columns.at(-1)
    if (last !== undefined && left < last.right) last.right = Math.max(last.right, right)
    else columns.push({ left, right })
  }
  return columns
}

const overlaps = (column: Column, piece: Segment) => piece.left < column.right && piece.right > column.left

function tableOf(lines: readonly Line[]): DraftTable {
  const columns = columnsOf(lines)
  const texts = new Map<string, { row: number; column: number; text: string }>()
  let row = -1
  for (const line of lines) {
    const isContinuation = row >= 0 && line.segments.length === 1
    if (!isContinuation) row += 1
    for (const piece of line.segments) {
      const column = Math.max(
        columns.findIndex((one) => overlaps(one, piece)),
        0,
      )
      const known = texts.get(`${row},${column}`)
      if (known === undefined) texts.set(`${row},${column}`, { row, column, text: piece.text })
      else known.text += piece.text
    }
  }
  const cells: DraftCell[] = [...texts.values()]
    .toSorted((left, right) => left.row - right.row || left.column - right.column)
    .map(({ text, ...at }) => ({
      ...at,
      rowSpan: 1,
      columnSpan: 1,
      address: null,
      number: null,
      formula: null,
      pieces: [{ text, at: null }],
    }))
  return { name: null, rowCount: row + 1, columnCount: columns.length, cells }
}

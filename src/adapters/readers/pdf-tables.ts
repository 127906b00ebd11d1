import type { Line, Segment } from './pdf-lines.ts'
import type { DraftCell, DraftTable } from './text-assembler.ts'

/** Running text, or lines that form a table. */
export type PageBlock =
  | { readonly kind: 'lines'; readonly lines: readonly Line[] }
  | { readonly kind: 'table'; readonly table: DraftTable; readonly lines: readonly Line[] }

const MIN_ROWS = 2

/** Parts a page's lines into running text and tables: two or more lines in a row whose pieces stand in common columns. */
export function tablesIn(lines: readonly Line[]): readonly PageBlock[] {
  const blocks: PageBlock[] = []
  let index = 0
  while (index < lines.length) {
    const end = endOfTable(lines, index)
    if (end - index >= MIN_ROWS) {
      const rows = lines.slice(index, end)
      blocks.push({ kind: 'table', table: tableOf(rows), lines: rows })
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
    } else if (index === start || TITLE.test(line.text) || !isWrapped(line, lines.slice(start, end))) break
  }
  return rows >= MIN_ROWS ? end : start
}

/** The title of the next table, printed in its first row. */
const TITLE = /^.{0,40}(?:总表|决算表|明细表|自评表|统计表|汇总表)(?:（.{0,12}）)?$|^公开\d+表$|^附?表\d/

/** A single piece that lies inside one column of the rows above: the rest of a wrapped cell. */
function isWrapped({ segments }: Line, above: readonly Line[]): boolean {
  const [piece] = segments
  const columns = columnsOf(above)
  if (piece === undefined || columns.length < 2) return false
  return columns.filter((column) => overlaps(column, piece)).length === 1
}

type Column = { left: number; right: number }

/** Pieces of the rows with most pieces come first: they are single cells, those of other rows may span several columns. */
function byFullness(lines: readonly Line[]): readonly Segment[] {
  return lines
    .toSorted((left, right) => right.segments.length - left.segments.length)
    .flatMap(({ segments }) => segments)
}

/** Columns from left to right: what the cells of the fullest rows cover, widened by pieces that lie over no other column. */
function columnsOf(lines: readonly Line[]): readonly Column[] {
  const columns: Column[] = []
  for (const piece of byFullness(lines)) {
    const [under, next] = columns.filter((column) => overlaps(column, piece))
    if (under === undefined) columns.push({ left: piece.left, right: piece.right })
    else if (next === undefined) {
      under.left = Math.min(under.left, piece.left)
      under.right = Math.max(under.right, piece.right)
    }
  }
  return columns.toSorted((left, right) => left.left - right.left)
}

const overlaps = (column: Column, piece: Segment) => piece.left < column.right && piece.right > column.left

interface Placed {
  readonly row: number
  readonly column: number
  readonly columnSpan: number
  text: string
}

/** Which columns a piece lies over. */
function placeOf(piece: Segment, columns: readonly Column[]): { readonly column: number; readonly columnSpan: number } {
  const first = columns.findIndex((one) => overlaps(one, piece))
  const last = columns.findLastIndex((one) => overlaps(one, piece))
  return { column: Math.max(first, 0), columnSpan: Math.max(last - first + 1, 1) }
}

function tableOf(lines: readonly Line[]): DraftTable {
  const columns = columnsOf(lines)
  const texts = new Map<string, Placed>()
  let row = -1
  for (const line of lines) {
    const isContinuation = row >= 0 && line.segments.length === 1
    if (!isContinuation) row += 1
    for (const piece of line.segments) {
      const place = placeOf(piece, columns)
      const key = `${row},${place.column}`
      const known = texts.get(key)
      if (known === undefined) texts.set(key, { row, ...place, text: piece.text })
      else known.text += piece.text
    }
  }
  const cells: DraftCell[] = [...texts.values()]
    .toSorted((left, right) => left.row - right.row || left.column - right.column)
    .map(({ text, ...at }) => ({
      ...at,
      rowSpan: 1,
      address: null,
      number: null,
      formula: null,
      pieces: [{ text, at: null }],
    }))
  return { name: null, rowCount: row + 1, columnCount: columns.length, cells }
}

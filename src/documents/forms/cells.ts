import type { CellContent, CellRole, FormCell, FormRow } from './workbook.ts'

interface Draft {
  readonly column: number
  readonly columns?: number
  readonly rows?: number
  readonly role: CellRole
  readonly content: CellContent
  readonly figure?: string | null
}

export function cell({ column, columns = 1, rows = 1, role, content, figure = null }: Draft): FormCell {
  return { column, columnSpan: columns, rowSpan: rows, content, role, figure }
}

interface Place {
  readonly column: number
  readonly columns?: number
  readonly rows?: number
}

const words = (role: CellRole) => (text: string, place: Place) =>
  cell({ ...place, role, content: text === '' ? { kind: 'empty' } : { kind: 'text', text } })

export const title = words('title')
export const subtitle = words('subtitle')
export const note = words('note')
export const label = words('label')
export const text = words('text')
export const centered = words('center')

/** `4` → `D`. @throws RangeError outside A…Z. */
export function columnName(column: number): string {
  if (!Number.isInteger(column) || column < 1 || column > 26) throw new RangeError('columns run from A to Z')
  return String.fromCharCode(64 + column)
}

/** `D7`. */
export const address = (column: number, row: number): string => `${columnName(column)}${row}`

const LINE_POINTS = 13.5
const PADDING_POINTS = 6
const LEAST_POINTS = 20

/** A row high enough for the most lines that any of its cells wraps to. */
export function row(cells: readonly FormCell[], columnWidths: readonly number[]): FormRow {
  const lines = cells.filter(({ rowSpan }) => rowSpan === 1).map((one) => linesOf(one, columnWidths))
  return { height: Math.max(LEAST_POINTS, Math.max(1, ...lines) * LINE_POINTS + PADDING_POINTS), cells }
}

export function titleRow(cells: readonly FormCell[]): FormRow {
  return { height: 34, cells }
}

function linesOf({ content, column, columnSpan }: FormCell, columnWidths: readonly number[]): number {
  if (content.kind !== 'text') return 1
  // A little less than the width: the cell has an inner margin, and marks may not begin a line.
  const width = columnWidths.slice(column - 1, column - 1 + columnSpan).reduce((sum, one) => sum + one, 0) - 2
  return content.text
    .split('\n')
    .reduce((lines, paragraph) => lines + Math.max(1, Math.ceil(widthOf(paragraph) / Math.max(2, width))), 0)
}

/** Width in columns' characters: a Chinese one takes two. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[ -~]/.test(character) ? 1 : 2), 0)
}

/** Printable A4 landscape, and a character of the body type, in points. */
const PAGE = { width: 770, height: 490, character: 5.6 } as const
/** 10 pt type is still legible at two thirds. */
const SMALLEST = 0.66

/** Whether all rows fit on one landscape page without the type becoming too small to read. */
export function fitsOnePage(rows: readonly FormRow[], columnWidths: readonly number[]): boolean {
  const width = columnWidths.reduce((sum, one) => sum + one, 0) * PAGE.character
  const height = rows.reduce((sum, one) => sum + one.height, 0)
  return Math.min(PAGE.width / width, PAGE.height / height) >= SMALLEST
}

import { type Exact, exactFromText, fraction } from '../amount/index.ts'
import type { ReadCell, ReadTable } from '../document/index.ts'
import type { FormCell } from './form.ts'

/** The cells of a table by position; a merged cell answers for every position it covers. */
export interface Grid {
  readonly rowCount: number
  /** The cells of a row from left to right, merged ones once, where they begin. */
  rowAt(row: number): readonly PlacedCell[]
  at(row: number, column: number): FormCell | null
}

export interface PlacedCell {
  readonly column: number
  readonly columnEnd: number
  readonly cell: FormCell
}

export function gridOf(table: ReadTable, text: string): Grid {
  const covering = new Map<string, FormCell>()
  const rows = new Map<number, PlacedCell[]>()
  for (const read of table.cells) {
    const cell = formCell(read, text)
    const lastRow = Math.min(read.row + read.rowSpan, table.rowCount)
    for (let row = read.row; row < lastRow; row += 1) {
      for (let column = read.column; column < read.column + read.columnSpan; column += 1)
        covering.set(`${row},${column}`, cell)
    }
    const placed = { column: read.column, columnEnd: read.column + read.columnSpan, cell }
    rows.set(read.row, [...(rows.get(read.row) ?? []), placed])
  }
  return {
    rowCount: table.rowCount,
    rowAt: (row) => rows.get(row) ?? [],
    at: (row, column) => covering.get(`${row},${column}`) ?? null,
  }
}

const NUMBER = /^[≥≤＞＜><=＝]?(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?)(%|％)?/

function formCell({ start, end, number }: ReadCell, text: string): FormCell {
  const words = text.slice(start, end).replace(/\s/g, '')
  const [, digits = '', decimals = '', percent] = NUMBER.exec(words) ?? []
  const printed = number ?? digits
  const places = number === null ? decimals.length : (number.split('.')[1]?.length ?? 0)
  return {
    start,
    end,
    text: words,
    number: printed === '' ? null : exactFromText(printed),
    step: stepOf(places),
    isPercent: percent !== undefined,
  }
}

const stepOf = (places: number): Exact => fraction(1n, 10n ** BigInt(places))

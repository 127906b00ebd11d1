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

/** 已完成12次, 平均1.6个工作日, 满意率92.5%（回访200户）: one number behind words that take nothing from it. */
const TOLD = /^[^\d%％未不差少缺欠余剩仅无没]{1,12}(?=\d)/
const BRACKETED = /[（(][^（）()]*[）)]/g

/** A cell with the one number that its words tell; as it is where they begin with one, tell none or several. */
export function withNumberTold(cell: FormCell): FormCell {
  const words = cell.text.replace(BRACKETED, '')
  const lead = cell.number === null ? (TOLD.exec(words)?.[0] ?? '') : ''
  const told = words.slice(lead.length)
  const [whole = '', digits = '', decimals = '', percent] = (lead === '' ? null : NUMBER.exec(told)) ?? []
  if (digits === '' || /\d/.test(told.slice(whole.length))) return cell
  return { ...cell, number: exactFromText(digits), step: stepOf(decimals.length), isPercent: percent !== undefined }
}

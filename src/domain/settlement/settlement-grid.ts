import type { ReadCell, ReadTable } from '../document/index.ts'

/** A cell as printed, without blanks. */
export interface GridCell {
  readonly start: number
  readonly end: number
  readonly row: number
  readonly column: number
  readonly columnEnd: number
  readonly text: string
}

/** The cells of a table by rows, merged ones where they begin, and the words of its header. */
export interface SettlementGrid {
  readonly rows: readonly (readonly GridCell[])[]
  /** The first row of figures; the number of rows where there are none. */
  readonly bodyStart: number
  /** Where the right half of a two-sided table begins. */
  readonly rightStart: number
  /** Header words over a column, from the top down, joined. */
  headerOf(column: number): string
}

const NUMBER = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/
const CODE = /^\d{3}(?:\d{2}){0,2}$/
const DASH = /^[-—–－/]*$/
const HEAD_NOTE = /单位[:：]|部门[:：]|编制|公开\d+表|^第?\d+页$/
const RIGHT_HALF = /^(?:支出|公用经费)$/
const ITEM = /^项目(?:[（(].*)?$/

export const isNumber = ({ text }: GridCell): boolean => NUMBER.test(text)
export const isBlank = ({ text }: GridCell): boolean => DASH.test(text)
export const isWords = (cell: GridCell): boolean => !isNumber(cell) && !isBlank(cell)
export const isCode = ({ text }: GridCell): boolean => CODE.test(text)

function gridCell({ start, end, row, column, columnSpan }: ReadCell, text: string): GridCell {
  const words = text.slice(start, end).replace(/\s/g, '').replaceAll('，', ',')
  return { start, end, row, column, columnEnd: column + columnSpan, text: words }
}

/** 栏次 1 2 3 … */
function isCounting(cells: readonly GridCell[]): boolean {
  if (cells.some(({ text }) => text === '栏次')) return true
  const numbers = cells.filter((cell) => !isBlank(cell)).map(({ text }) => Number(text))
  return numbers.length >= 3 && numbers.every((number, at) => number === at + 1)
}

/** A row of figures: an amount beside words or other amounts. */
function isBody(cells: readonly GridCell[]): boolean {
  return cells.filter((cell) => !isBlank(cell)).length >= 2 && cells.some(isNumber) && !isCounting(cells)
}

/** Title, 部门 and 单位 stand above the header proper. */
function isHeader(cells: readonly GridCell[]): boolean {
  const filled = cells.filter((cell) => !isBlank(cell))
  return filled.length >= 2 && !isCounting(cells) && !filled.some(({ text }) => HEAD_NOTE.test(text))
}

/** Words that a header row has over a column itself. */
function ownWords(cells: readonly GridCell[], column: number): string {
  const own = cells.filter((cell) => cell.column <= column && column < cell.columnEnd && !isBlank(cell))
  return own.map(({ text }) => text).join('')
}

/** Words of a merged cell on the left that lost its width. */
function wordsFromLeft(cells: readonly GridCell[], column: number): string {
  return cells.findLast((cell) => cell.columnEnd <= column && !isBlank(cell))?.text ?? ''
}

/** Header words over a column, from the top down; what is wide goes on to the right until the column has words of its own. */
function pathOver(headers: readonly (readonly GridCell[])[], column: number): string {
  const own = headers.map((cells) => ownWords(cells, column))
  const words = headers.map((cells, at) => {
    const isOpen = at < headers.length - 1 && own.slice(0, at + 1).every((each) => each === '')
    return isOpen ? wordsFromLeft(cells, column) : ownWords(cells, column)
  })
  return words.filter((each, at) => each !== '' && each !== words[at - 1]).join('')
}

function rightStartOf(headers: readonly (readonly GridCell[])[]): number {
  const cells = headers.flat()
  const half = cells.find(({ text }) => RIGHT_HALF.test(text)) ?? cells.filter(({ text }) => ITEM.test(text))[1]
  return half?.column ?? Number.POSITIVE_INFINITY
}

/** Where a table's words come from; on a printed page a long name goes on in the next line. */
export interface Source {
  readonly text: string
  readonly isPrinted: boolean
}

/** The rest of a name that was too long for its cell is put back to it. */
function unwrapped(rows: readonly (readonly GridCell[])[]): readonly (readonly GridCell[])[] {
  return rows.map((cells, at) => {
    const rest = rows[at + 1] ?? []
    if (!isBody(cells) || rest.some(isNumber)) return cells
    return cells.map((cell) => {
      const more = rest.filter(({ column }) => column === cell.column).map(({ text }) => text)
      return isWords(cell) ? { ...cell, text: [cell.text, ...more].join('') } : cell
    })
  })
}

/** The cells of a table, with what is header and what is body. */
export function settlementGrid(table: ReadTable, { text, isPrinted }: Source): SettlementGrid {
  const cells = Array.from({ length: table.rowCount }, (): GridCell[] => [])
  for (const cell of table.cells) cells[cell.row]?.push(gridCell(cell, text))
  const rows = isPrinted ? unwrapped(cells) : cells
  const first = rows.findIndex(isBody)
  const bodyStart = first === -1 ? table.rowCount : first
  const headers = rows.slice(0, bodyStart).filter(isHeader)
  return {
    rows,
    bodyStart,
    rightStart: rightStartOf(headers),
    headerOf: (column) => pathOver(headers, column),
  }
}

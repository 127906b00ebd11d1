import type { RecordListing, RecordQuery, RecordSort } from './figure-source.ts'
import type { RecordPage, RecordView } from './shown.ts'

/** A column of a list of records. */
export interface RecordColumn {
  readonly name: string
  readonly label: string
  readonly isNumber: boolean
  /** What it holds, where the ledger says. */
  readonly help?: string | null
}

/** The day on which the row happened, as a column beside the ledger's own fields. */
const DAY_COLUMN: RecordColumn = { name: 'happenedOn', label: '日期', isNumber: false }

/**
 * Columns of records as their first row states them. The ledger's own date field says what the day says, so it is left out.
 *
 * @param most `null` for all; otherwise at most so many: the first words and the numbers that tell the rows apart.
 */
export function columnsOf(rows: readonly RecordView[], most: number | null): readonly RecordColumn[] {
  const [first] = rows
  if (first === undefined) return [DAY_COLUMN]
  const fields = first.fields
    .filter(({ display }) => display !== first.happenedOn)
    .map(({ name, label, isNumber }) => ({ name, label, isNumber }))
  if (most === null || fields.length < most) return [DAY_COLUMN, ...fields]
  const telling = fields.filter(
    ({ name }) => rows.length === 1 || rows.some((row) => cellOf(row, name) !== cellOf(first, name)),
  )
  const numbers = fields.filter(({ isNumber }) => isNumber).slice(0, 2)
  const words = telling.filter(({ isNumber }) => !isNumber).slice(0, most - 1 - numbers.length)
  return [DAY_COLUMN, ...words, ...numbers]
}

export function cellOf(row: RecordView, column: string): string {
  if (column === DAY_COLUMN.name) return row.happenedOn
  return row.fields.find(({ name }) => name === column)?.display ?? ''
}

/** Search, order and page over records that are all at hand. */
export function listingOf({ rows, total }: RecordPage, query: RecordQuery): RecordListing {
  const found = rows.filter((row) => contains(row, query.search))
  const ordered = query.sort === null ? found : sorted(found, query.sort)
  const outOfReach = Math.max(0, total - rows.length)
  const isWhole = query.search.trim() === ''
  return {
    rows: ordered.slice(query.offset, query.offset + query.limit),
    total: isWhole && outOfReach === 0 ? total : found.length,
    outOfReach,
  }
}

function contains(row: RecordView, search: string): boolean {
  const words = search.trim().toLowerCase().split(/\s+/)
  const text = [row.id, row.happenedOn, row.source, ...row.fields.map(({ display }) => display)]
    .join('\n')
    .toLowerCase()
  return words.every((word) => text.includes(word) || text.replaceAll(',', '').includes(word))
}

function sorted(rows: readonly RecordView[], { field, isDescending }: RecordSort): readonly RecordView[] {
  const direction = isDescending ? -1 : 1
  return [...rows].sort((left, right) => direction * compareCells(cellOf(left, field), cellOf(right, field)))
}

const NUMBER = /^-?[\d,]+(?:\.\d+)?/

function compareCells(left: string, right: string): number {
  const [numberLeft, numberRight] = [numberOf(left), numberOf(right)]
  if (numberLeft !== null && numberRight !== null) return numberLeft - numberRight
  return left.localeCompare(right, 'zh-CN')
}

function numberOf(cell: string): number | null {
  // A day begins with digits too; as text it already stands in the right order.
  if (/^\d{4}-\d{2}-\d{2}$/.test(cell)) return null
  const found = NUMBER.exec(cell)
  return found === null ? null : Number(found[0].replaceAll(',', ''))
}

const BYTE_ORDER_MARK = '\uFEFF'

/** The records as csv that Excel opens with Chinese intact: every field, source, evidence strength and number. */
export function csvOf(rows: readonly RecordView[]): string {
  const columns = columnsOf(rows, null)
  const header = ['记录编号', ...columns.map(({ label }) => label), '数据来源', '佐证强度', '示例数据']
  const lines = rows.map((row) => [
    row.id,
    ...columns.map(({ name, isNumber }) => (isNumber ? cellOf(row, name) : harmless(cellOf(row, name)))),
    harmless(row.source),
    row.strength,
    row.isSample ? '是' : '否',
  ])
  return BYTE_ORDER_MARK + [header, ...lines].map((cells) => cells.map(quoted).join(',')).join('\r\n')
}

/** Excel runs a cell that begins like a formula; a leading apostrophe keeps it text. */
function harmless(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

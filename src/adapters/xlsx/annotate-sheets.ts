import { type Cell, type CellValue, openXlsx, type Sheet, saveXlsx, writeXlsx } from 'hucre'
import { cellAddress, OWN_SHEETS } from '../../domain/import/index.ts'
import type { CellRemark, TableFile } from '../../usecases/ports.ts'
import { readTables } from './read-sheets.ts'

const AUTHOR = '证绩导入'
const WRONG = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFC7CE' } } as const

/**
 * 标注问题 — the workbook itself, its styles kept, with a comment and a red ground on every wrong cell and a sheet that lists
 * them. Marks of an earlier time are taken away. What is no xlsx becomes one, without its styles.
 *
 * @throws Refusal file/unreadable
 */
export async function annotateSheets(file: TableFile, remarks: readonly CellRemark[]): Promise<Uint8Array> {
  const tables = await readTables(file)
  const content = tables.format === 'xlsx' ? file.content : await converted(tables.sheets)
  const workbook = await openXlsx(content, { readStyles: true })
  for (const sheet of workbook.sheets) unmark(sheet)
  for (const remark of joined(remarks)) {
    const sheet = workbook.sheets.find(({ name }) => name === remark.sheet)
    if (sheet !== undefined) mark(sheet, remark)
  }
  workbook.sheets = workbook.sheets.filter(({ name }) => name !== OWN_SHEETS.problems)
  if (remarks.length > 0) workbook.sheets.push(problemSheet(remarks))
  return saveXlsx(workbook)
}

function converted(sheets: readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[]) {
  return writeXlsx({
    sheets: sheets.map(({ name, rows }) => ({
      name,
      rows: rows.map((cells) => [...cells]),
      columns: Array.from({ length: Math.max(0, ...rows.slice(0, 50).map(({ length }) => length)) }, () => ({
        width: 16,
      })),
    })),
  })
}

function cellsOf(sheet: Sheet): Map<string, Cell> {
  const cells = sheet.cells ?? new Map<string, Cell>()
  sheet.cells = cells
  return cells
}

function unmark(sheet: Sheet): void {
  const cells = cellsOf(sheet)
  for (const [key, cell] of cells) {
    if (cell.comment?.author !== AUTHOR) continue
    const { comment: _ours, ...bare } = cell
    const { fill, ...style } = bare.style ?? {}
    const isOurs = fill?.type === 'pattern' && fill.fgColor?.rgb?.endsWith(WRONG.fgColor.rgb) === true
    cells.set(key, isOurs ? { ...bare, style } : bare)
  }
}

function mark(sheet: Sheet, { row, column, text }: CellRemark): void {
  const cells = cellsOf(sheet)
  const key = `${row},${column}`
  const value = sheet.rows[row]?.[column] ?? null
  const cell: Cell = cells.get(key) ?? { value, type: typeOf(value) }
  const before = cell.comment === undefined ? '' : `${cell.comment.text}\n`
  const comment = { author: AUTHOR, text: `${before}${text}` }
  cells.set(key, { ...cell, style: { ...cell.style, fill: WRONG }, comment })
  while (sheet.rows.length <= row) sheet.rows.push([])
  const values = sheet.rows[row] ?? []
  while (values.length <= column) values.push(null)
}

function typeOf(value: CellValue): Cell['type'] {
  if (value === null) return 'empty'
  if (value instanceof Date) return 'date'
  return typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'string'
}

/** Several remarks on one cell are one comment. */
function joined(remarks: readonly CellRemark[]): readonly CellRemark[] {
  const byCell = new Map<string, CellRemark>()
  for (const remark of remarks) {
    const key = `${remark.sheet} ${remark.row},${remark.column}`
    const before = byCell.get(key)
    byCell.set(key, before === undefined ? remark : { ...before, text: `${before.text}\n${remark.text}` })
  }
  return [...byCell.values()]
}

const HEAD = { font: { bold: true }, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F3F4F6' } } } as const

function problemSheet(remarks: readonly CellRemark[]): Sheet {
  const headings = ['单元格', '工作表', '问题']
  const rows = remarks.map(({ sheet, text, ...at }) => [cellAddress(at), sheet, text])
  const cells = new Map<string, Cell>()
  headings.forEach((value, column) => {
    cells.set(`0,${column}`, { value, type: 'string', style: HEAD })
  })
  remarks.forEach((at, index) => {
    const location = `'${at.sheet.replaceAll("'", "''")}'!${cellAddress(at)}`
    const value = cellAddress(at)
    cells.set(`${index + 1},0`, { value, type: 'string', hyperlink: { target: '', location, display: value } })
  })
  return {
    name: OWN_SHEETS.problems,
    rows: [headings, ...rows],
    cells,
    columns: [{ width: 10 }, { width: 16 }, { width: 90 }],
    freezePane: { rows: 1 },
  }
}

import { type MergeRange, readXls, readXlsx, type Sheet } from 'hucre'
import { Refusal } from '../../contract/refusals.ts'
import { openPackage, unreadable } from './open-package.ts'
import type { DraftCell, DraftTable, ReadFile } from './text-assembler.ts'
import { TextAssembler } from './text-assembler.ts'

/**
 * Reads a workbook, every visible sheet a table or, with one cell a row, a text: merged cells, typed numbers, formulas with their cached values.
 *
 * @throws Refusal file/unreadable
 */
export async function readWorkbook(bytes: Uint8Array, { isLegacy }: { readonly isLegacy: boolean }): Promise<ReadFile> {
  // The sizes are held against the limits before the library unpacks anything.
  if (!isLegacy) openPackage(bytes, () => false)
  const sheets = await sheetsOf(bytes, isLegacy)
  const assembler = new TextAssembler()
  for (const sheet of sheets) {
    const table = tableOf(sheet)
    if (table === null) continue
    if (isProse(table)) for (const { pieces } of table.cells) assembler.paragraph(pieces, BODY)
    else assembler.table(table)
  }
  return assembler.finish('xlsx')
}

const BODY = { place: 'body', styleLevel: null } as const

/** A sheet with one cell a row, none of them a number: 编制说明, a text written into a workbook. */
function isProse({ cells }: DraftTable): boolean {
  const rows = new Set(cells.map(({ row }) => row))
  return rows.size === cells.length && cells.every(({ number }) => number === null)
}

async function sheetsOf(bytes: Uint8Array, isLegacy: boolean): Promise<readonly Sheet[]> {
  try {
    const { sheets } = isLegacy ? await readXls(bytes) : await readXlsx(bytes, { readStyles: true })
    return sheets.filter(({ hidden, veryHidden }) => hidden !== true && veryHidden !== true)
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw unreadable('表格文件不完整或已损坏，请用 Excel 或 WPS 打开另存后再试')
  }
}

function tableOf({ name, rows, cells, merges = [] }: Sheet): DraftTable | null {
  const spans = new Map(merges.map((merge) => [`${merge.startRow},${merge.startCol}`, merge]))
  const covered = coveredBy(merges)
  const drafts = rows.flatMap((values, row) =>
    values.flatMap((value, column) => {
      const key = `${row},${column}`
      const span = spans.get(key)
      if (covered.has(key) || (isBlank(value) && span === undefined)) return []
      const { formula = null, style } = cells?.get(key) ?? {}
      return [draftCell(value, { sheet: name, row, column, formula, format: style?.numFmt ?? '', span })]
    }),
  )
  const columnCount = rows.reduce((most, values) => Math.max(most, values.length), 0)
  return drafts.every(({ pieces }) => pieces.every(({ text }) => text === ''))
    ? null
    : { name, rowCount: rows.length, columnCount, cells: drafts }
}

interface CellPlace {
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly formula: string | null
  /** Number format of the cell: `0.00%`; empty without one. */
  readonly format: string
  readonly span: MergeRange | undefined
}

function draftCell(value: unknown, { sheet, row, column, formula, format, span }: CellPlace): DraftCell {
  const address = addressOf({ row, column })
  const share = typeof value === 'number' ? shareText(value, format) : null
  return {
    row,
    column,
    rowSpan: span === undefined ? 1 : span.endRow - span.startRow + 1,
    columnSpan: span === undefined ? 1 : span.endCol - span.startCol + 1,
    address,
    number: typeof value === 'number' && share === null ? decimalOf(value) : null,
    formula,
    pieces: [{ text: share ?? printed(value), at: { kind: 'cell', sheet, address } }],
  }
}

/** Positions that a merged cell hides. */
function coveredBy(merges: readonly MergeRange[]): ReadonlySet<string> {
  const covered = new Set<string>()
  for (const { startRow, endRow, startCol, endCol } of merges) {
    for (let row = startRow; row <= endRow; row += 1) {
      for (let column = startCol; column <= endCol; column += 1) covered.add(`${row},${column}`)
    }
    covered.delete(`${startRow},${startCol}`)
  }
  return covered
}

const isBlank = (value: unknown) => value === null || value === undefined || value === ''

function printed(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value === 'number') return decimalOf(value)
  return typeof value === 'boolean' ? (value ? '是' : '否') : String(value)
}

/** 0.9941 in the format `0.00%` is read as the sheet shows it: 99.41%. `null` for other formats. */
function shareText(value: number, format: string): string | null {
  const decimals = /^[#0]*0(?:\.(0+))?%/.exec(format)
  return decimals === null ? null : `${(value * 100).toFixed(decimals[1]?.length ?? 0)}%`
}

/** Binary noise of a spreadsheet is cut at 12 significant digits: `89.97400000000000375` prints `89.974`. */
function decimalOf(value: number): string {
  if (Number.isSafeInteger(value)) return String(value)
  const digits = Number(value.toPrecision(12))
  const text = String(digits)
  return text.includes('e') ? digits.toFixed(12).replace(/\.?0+$/, '') : text
}

function addressOf({ row, column }: { row: number; column: number }): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return `${letters}${row + 1}`
}

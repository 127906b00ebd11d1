import { fromHtml, type MergeRange, readXls, readXlsx, type Sheet } from 'hucre'
import { Refusal } from '../../contract/refusals.ts'
import { OWN_SHEETS } from '../../domain/import/index.ts'
import type { ReadSheet, ReadTables, TableFile } from '../../usecases/ports.ts'
import { parseCsvLines, separatorOf } from '../csv.ts'
import { decodeText } from '../readers/decode-text.ts'
import { openPackage, unreadable } from '../readers/open-package.ts'
import { kindOf } from '../readers/read-file.ts'

const MEGABYTE = 1024 * 1024
/** A larger file is imported in parts. */
const MAX_FILE_BYTES = 50 * MEGABYTE
const MAX_ROWS = 200_000
const MAX_COLUMNS = 500
/** A longer line is no line of a table. */
const MAX_LINE = 1_000_000

/**
 * 读表格 — the sheets of an xlsx, xls or csv file, or of the web page that some programs save as xls; its kind is told by
 * its content.
 *
 * @throws Refusal file/unreadable with a reason that says what to do
 */
export async function readTables({ fileName, content }: TableFile): Promise<ReadTables> {
  if (content.length === 0) throw unreadable('文件是空的')
  if (content.length > MAX_FILE_BYTES) {
    const size = Math.round(content.length / MEGABYTE)
    throw unreadable(`文件有 ${size} MB，超过 ${MAX_FILE_BYTES / MEGABYTE} MB 的上限，请分成几个文件导入`)
  }
  const tables = await tablesOf({ fileName, content })
  const sheets = tables.sheets.filter(
    ({ name, rows }) => name !== OWN_SHEETS.explanation && name !== OWN_SHEETS.problems && rows.length > 0,
  )
  if (sheets.length === 0) throw unreadable('文件中没有内容')
  for (const sheet of sheets) assertSize(sheet)
  return { ...tables, sheets }
}

async function tablesOf({ fileName, content }: TableFile): Promise<ReadTables> {
  switch (kindOf(content, fileName)) {
    case 'xlsx':
      // The sizes are held against the limits before the library unpacks anything.
      openPackage(content, () => false)
      return { format: 'xlsx', sheets: await sheetsOf(() => readXlsx(content)) }
    case 'xls':
      return { format: 'xls', sheets: await sheetsOf(() => readXls(content)) }
    case 'html':
      return { format: 'html', sheets: await sheetsOf(async () => ({ sheets: [fromHtml(decodeText(content))] })) }
    case 'txt':
      return { format: 'csv', sheets: [csvSheet(decodeText(content))] }
    case 'docx':
    case 'pdf':
      throw unreadable('这不是表格文件，请提供 xlsx、xls 或 csv')
  }
}

async function sheetsOf(read: () => Promise<{ readonly sheets: readonly Sheet[] }>): Promise<readonly ReadSheet[]> {
  try {
    const { sheets } = await read()
    return sheets.filter(({ hidden, veryHidden }) => hidden !== true && veryHidden !== true).map(readSheet)
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw unreadable('表格文件不完整或已损坏，请用 Excel 或 WPS 打开另存后再试')
  }
}

function readSheet({ name, rows, merges = [] }: Sheet): ReadSheet {
  const texts = rows.map((cells) => cells.map(textOf))
  return { name, mergedDown: fillDown(texts, merges), rows: withoutEmptyEnd(texts) }
}

/** Cells merged over several rows mean their value in each of them. @returns how many. */
function fillDown(rows: string[][], merges: readonly MergeRange[]): number {
  const down = merges.filter(({ startRow, endRow }) => endRow > startRow)
  for (const { startRow, endRow, startCol } of down) {
    const value = rows[startRow]?.[startCol] ?? ''
    for (let row = startRow + 1; row <= Math.min(endRow, rows.length - 1); row += 1) {
      const cells = rows[row]
      if (cells !== undefined && (cells[startCol] ?? '') === '') cells[startCol] = value
    }
  }
  return down.length
}

function withoutEmptyEnd(rows: readonly string[][]): readonly string[][] {
  const last = rows.findLastIndex((cells) => cells.some((cell) => cell.trim() !== ''))
  return rows.slice(0, last + 1)
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (value instanceof Date) return dayText(value)
  if (typeof value === 'number') return numberText(value)
  return typeof value === 'boolean' ? (value ? '是' : '否') : String(value)
}

/** What is no date any more prints as it is, and the entry check says so. */
function dayText(value: Date): string {
  return Number.isNaN(value.getTime()) ? String(value) : value.toISOString().replace('T00:00:00.000Z', '')
}

/** Spreadsheets keep 15 digits; what binary fractions add beyond is cut: `0.1 + 0.2` is `0.3`. */
function numberText(value: number): string {
  if (Number.isSafeInteger(value)) return String(value)
  const text = String(Number(value.toPrecision(15)))
  return text.includes('e')
    ? Number(text)
        .toFixed(15)
        .replace(/\.?0+$/, '')
    : text
}

function csvSheet(text: string): ReadSheet {
  const long = text.split('\n').findIndex((line) => line.length > MAX_LINE)
  if (long >= 0) throw unreadable(`第 ${long + 1} 行过长，不像表格；请核对文件，或另存为 xlsx 后再试`)
  if (text.includes('\0')) throw unreadable('不是文本文件，也不是表格文件，请提供 xlsx、xls 或 csv')
  return { name: 'csv', mergedDown: 0, rows: withoutEmptyEnd(csvRows(text)) }
}

function csvRows(text: string): string[][] {
  try {
    return parseCsvLines(text, separatorOf(text)).map((cells) => cells.map(withoutGuard))
  } catch (error) {
    if (error instanceof RangeError) throw unreadable('引号不成对，请核对文件，或用 Excel、WPS 另存为 xlsx 后再试')
    throw error
  }
}

/** The apostrophe that keeps a spreadsheet from running a text as a formula: write-csv.ts sets it. */
function withoutGuard(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell
}

function assertSize({ name, rows }: ReadSheet): void {
  if (rows.length > MAX_ROWS) throw unreadable(`“${name}”有 ${rows.length} 行，一次最多导入 ${MAX_ROWS} 行，请分次导入`)
  const widest = rows.reduce((most, cells) => Math.max(most, cells.length), 0)
  if (widest > MAX_COLUMNS) throw unreadable(`“${name}”有 ${widest} 列，超过 ${MAX_COLUMNS} 列，不像台账表格`)
}

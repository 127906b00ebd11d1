import { Refusal } from '../contract/refusals.ts'
import {
  type ChosenColumns,
  type ColumnMatch,
  columnLetters,
  findHeader,
  matchColumns,
  missingColumns,
  type SkippedAs,
  skippedAs,
} from '../domain/import/index.ts'
import type { LedgerDefinition } from '../domain/ledger/index.ts'
import { type ImportColumn, importColumns } from '../ledgers/define-import-columns.ts'
import { fenAUnitOf } from '../ledgers/define-row-text.ts'
import type { ReadSheet, ReadTables } from './ports.ts'

/** A sheet as understood before any cell is read. */
export interface UnderstoodSheet {
  readonly sheet: ReadSheet
  /** From 0. */
  readonly headerRow: number
  readonly columns: readonly ColumnMatch[]
  readonly known: readonly ImportColumn[]
  /** Required columns that are not there. */
  readonly missing: readonly ImportColumn[]
  /** Positions of the rows that hold records, from 0. */
  readonly dataRows: readonly number[]
  readonly notes: readonly string[]
}

export interface SheetChoice {
  readonly ledger: LedgerDefinition
  /** `null`: the sheet whose headings fit best. */
  readonly sheet: string | null
  readonly chosen: ChosenColumns
}

/**
 * 认表 — which sheet, where its headings stand, what they mean, and which rows below hold records.
 *
 * @throws Refusal import/no-header
 */
export function understandSheet(tables: ReadTables, { ledger, sheet: wanted, chosen }: SheetChoice): UnderstoodSheet {
  const known = importColumns(ledger)
  const { sheet, headerRow } = bestSheet(tables, { known, wanted })
  const header = sheet.rows[headerRow] ?? []
  const columns = matchColumns(header, { known, chosen })
  const missing = known.filter(({ key }) => missingColumns(known, columns).some((column) => column.key === key))
  const kinds = sheet.rows.slice(headerRow + 1).map((cells) => skippedAs(cells, header))
  const dataRows = kinds.flatMap((kind, index) => (kind === null ? [headerRow + 1 + index] : []))
  const notes = [
    ...titleNote(headerRow),
    ...skippedNotes(kinds, headerRow + 2),
    ...(sheet.mergedDown > 0 ? [`有 ${sheet.mergedDown} 处上下合并的单元格，已把值填入其中每一行`] : []),
    ...unknownNote(columns),
    ...otherSheetsNote(tables, sheet),
  ]
  return { sheet, headerRow, columns, known, missing, dataRows, notes }
}

function bestSheet(
  { sheets }: ReadTables,
  { known, wanted }: { readonly known: readonly ImportColumn[]; readonly wanted: string | null },
): { readonly sheet: ReadSheet; readonly headerRow: number } {
  const places = sheets
    .filter(({ name }) => wanted === null || name === wanted)
    .flatMap((sheet) => {
      const place = findHeader(sheet.rows, known)
      return place === null ? [] : [{ sheet, headerRow: place.row, known: place.known }]
    })
  const best = places.toSorted((left, right) => right.known - left.known)[0]
  if (best !== undefined) return best
  const required = known.filter(({ isRequired }) => isRequired).map(({ heading }) => heading)
  throw new Refusal('import/no-header', {
    reason: `前 30 行中没有一行像表头；应有的列：${required.join('、')}。可先下载模板，对照列名`,
  })
}

function titleNote(headerRow: number): readonly string[] {
  if (headerRow === 0) return []
  return [headerRow === 1 ? '第 1 行在表头之上，已跳过' : `第 1 至 ${headerRow} 行在表头之上，已跳过`]
}

const SKIPPED: Readonly<Record<Exclude<SkippedAs, 'blank'>, string>> = {
  total: '是合计',
  'repeated-header': '是重复的表头',
  foot: '是表尾的说明',
}
/** Rows named one by one in a note. */
const ROWS_NAMED = 8

function skippedNotes(kinds: readonly (SkippedAs | null)[], firstLine: number): readonly string[] {
  return Object.entries(SKIPPED).flatMap(([kind, words]) => {
    const lines = kinds.flatMap((one, index) => (one === kind ? [firstLine + index] : []))
    if (lines.length === 0) return []
    const named = lines.slice(0, ROWS_NAMED).join('、')
    return [`第 ${named} 行${lines.length > ROWS_NAMED ? `等 ${lines.length} 行` : ''}${words}，已跳过`]
  })
}

function unknownNote(columns: readonly ColumnMatch[]): readonly string[] {
  const unknown = columns.filter(({ by }) => by === 'unknown')
  if (unknown.length === 0) return []
  const named = unknown.map(({ index, heading }) => `${columnLetters(index)}“${heading}”`).join('、')
  return [`没有导入的列：${named}`]
}

function otherSheetsNote({ sheets }: ReadTables, sheet: ReadSheet): readonly string[] {
  const others = sheets.filter((one) => one !== sheet).map(({ name }) => `“${name}”`)
  return others.length === 0 ? [] : [`另有工作表${others.join('、')}没有导入`]
}

/** 表头上的问题 — money in a unit that nobody knows. */
export function headingProblems({
  columns,
  known,
}: UnderstoodSheet): readonly { readonly column: ColumnMatch; readonly message: string }[] {
  return columns.flatMap((column) => {
    const field = known.find(({ key }) => key === column.key)?.field
    if (field?.type.kind !== 'money' || fenAUnitOf(column.unit) !== null) return []
    return [{ column, message: `单位是“${column.unit}”，应为元、千元、万元或亿元` }]
  })
}

import { type Cell, openXlsx, type Sheet, saveXlsx } from 'hucre'
import type { SourceStretch } from '../readers/text-assembler.ts'
import type { Remark } from './docx-comments.ts'

const AUTHOR = '证绩体检'

/** Writes remarks as cell comments; several on one cell are joined, a comment that was there stays on top. */
export async function commentXlsx(
  bytes: Uint8Array,
  { remarks, sources }: { readonly remarks: readonly Remark[]; readonly sources: readonly SourceStretch[] },
): Promise<{ readonly bytes: Uint8Array; readonly unplaced: readonly Remark[] }> {
  const workbook = await openXlsx(bytes)
  const unplaced = remarks.filter((remark) => {
    const place = placeOf(remark, sources)
    const sheet = workbook.sheets.find(({ name }) => name === place?.sheet)
    if (place === null || sheet === undefined) return true
    comment(sheet, { address: place.address, text: remark.text })
    return false
  })
  return { bytes: await saveXlsx(workbook), unplaced }
}

function placeOf(
  { start }: Remark,
  sources: readonly SourceStretch[],
): { readonly sheet: string; readonly address: string } | null {
  const place = sources.find(
    (stretch) => stretch.at.kind === 'cell' && stretch.start <= start && stretch.end >= start,
  )?.at
  return place?.kind === 'cell' ? place : null
}

function comment(sheet: Sheet, { address, text }: { readonly address: string; readonly text: string }): void {
  const { key, row, column } = positionOf(address)
  const cells = sheet.cells ?? new Map<string, Cell>()
  sheet.cells = cells
  const cell: Cell = cells.get(key) ?? { value: sheet.rows[row]?.[column] ?? null, type: 'empty' }
  const before = cell.comment === undefined ? '' : `${cell.comment.text}\n`
  cells.set(key, { ...cell, comment: { author: AUTHOR, text: `${before}${text}` } })
}

/** `B5` → row 4, column 1. */
function positionOf(address: string): { readonly key: string; readonly row: number; readonly column: number } {
  const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/.exec(address) ?? []
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  const row = Number(digits) - 1
  return { key: `${row},${column}`, row, column }
}

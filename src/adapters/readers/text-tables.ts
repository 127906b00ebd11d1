import type { ReadBlock, ReadCell, ReadTable } from '../../domain/document/index.ts'
import type { Line } from './wrapped-lines.ts'
import { unwrapped } from './wrapped-lines.ts'

/** Cells of a table line with their offsets; `null` when the line is none. */
type CellsOf = (line: Line) => readonly { readonly start: number; readonly end: number }[] | null

const RULE_LINE = /^\s*\|?[\s:|-]*-[\s:|-]*$/

function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  const words = text.slice(start, end)
  const left = words.length - words.trimStart().length
  return { start: start + Math.min(left, words.trimEnd().length), end: start + words.trimEnd().length }
}

function splitAt(line: Line, mark: string, from: number, to: number): { start: number; end: number }[] {
  const cells: { start: number; end: number }[] = []
  let start = from
  for (let at = line.text.indexOf(mark, from); at !== -1 && at < to; at = line.text.indexOf(mark, at + 1)) {
    cells.push({ start, end: at })
    start = at + 1
  }
  cells.push({ start, end: to })
  return cells.map((cell) => {
    const { start: first, end } = trimmed(line.text, cell.start, cell.end)
    return { start: line.start + first, end: line.start + end }
  })
}

/** 科目<Tab>金额: a tab between words; tabs that only indent make no table. */
const tabbed: CellsOf = (line) =>
  line.text.trim().includes('\t') ? splitAt(line, '\t', 0, line.text.trimEnd().length) : null

/** | 科目 | 金额 | */
const piped: CellsOf = (line) => {
  const { start, end } = trimmed(line.text, 0, line.text.length)
  const isRow = line.text[start] === '|' && line.text.slice(start, end).split('|').length >= 4
  if (!isRow) return null
  return splitAt(line, '|', start + 1, line.text[end - 1] === '|' ? end - 1 : end)
}

function tableOf(lines: readonly Line[], cellsOf: CellsOf): ReadTable {
  const rows = lines.filter(({ text }) => !RULE_LINE.test(text)).map((line) => cellsOf(line) ?? [])
  const cells = rows.flatMap((row, at) =>
    row.map(
      ({ start, end }, column): ReadCell => ({
        start,
        end,
        row: at,
        column,
        rowSpan: 1,
        columnSpan: 1,
        address: null,
        number: null,
        formula: null,
      }),
    ),
  )
  const [first, last] = [lines[0], lines.at(-1)]
  return {
    kind: 'table',
    start: first?.start ?? 0,
    end: last?.end ?? 0,
    name: null,
    rowCount: rows.length,
    columnCount: rows.reduce((most, row) => Math.max(most, row.length), 0),
    cells,
  }
}

function linesOf(text: string): Line[] {
  return [...text.matchAll(/[^\r\n]+/g)]
    .map(({ index, 0: words }) => ({ start: index, end: index + words.length, text: words }))
    .filter((line) => line.text.trim() !== '')
}

/** The lines from `at` on that are rows of one table, two at least. */
function tableLines(lines: readonly Line[], at: number, cellsOf: CellsOf): readonly Line[] {
  let end = at
  while (end < lines.length && cellsOf(lines[end] ?? { start: 0, end: 0, text: '' }) !== null) end += 1
  return end - at >= 2 ? lines.slice(at, end) : []
}

/** Paragraphs of a plain text, one a line or several lines broken to fit a page, and the tables that tabs or bars make. */
export function textBlocks(text: string): ReadBlock[] {
  const lines = unwrapped(text, linesOf(text))
  const blocks: ReadBlock[] = []
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]
    const byTabs = tableLines(lines, at, tabbed)
    const rows = byTabs.length > 0 ? byTabs : tableLines(lines, at, piped)
    if (rows.length > 0) blocks.push(tableOf(rows, byTabs.length > 0 ? tabbed : piped))
    else if (line !== undefined) {
      blocks.push({ kind: 'paragraph', start: line.start, end: line.end, place: 'body', styleLevel: null })
    }
    at += Math.max(1, rows.length)
  }
  return blocks
}

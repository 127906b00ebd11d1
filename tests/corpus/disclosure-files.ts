import { Document, Packer, PageOrientation, Paragraph, Table, TableCell, TableRow } from 'docx'
import { writeXlsx } from 'hucre'
import type { DraftPart, DraftWords } from '../../src/domain/settlement/disclosure.builder.ts'
import { placedCells } from '../../src/domain/settlement/disclosure.builder.ts'

type DraftTable = Extract<DraftPart, { kind: 'table' }>

const plain = (cell: DraftWords) =>
  typeof cell === 'string' ? { text: cell, columns: 1, rows: 1 } : { columns: 1, rows: 1, ...cell }

/** As text: cells between tabs, a merged one at its upper left. */
export function disclosureText(parts: readonly DraftPart[]): Uint8Array {
  const lines = parts.flatMap((part) => (part.kind === 'paragraph' ? [part.text] : ['', ...tabbedRows(part), '']))
  return new TextEncoder().encode(lines.join('\n'))
}

function tabbedRows({ rows }: DraftTable): string[] {
  const cells = placedCells(rows)
  const width = Math.max(...cells.map(({ column, columnSpan }) => column + columnSpan))
  return rows.map((_, row) => {
    const line = Array.from({ length: width }, () => '')
    for (const cell of cells) if (cell.row === row) line[cell.column] = cell.text
    return line.join('\t')
  })
}

/** As a saved page. */
export function disclosureHtml(parts: readonly DraftPart[]): Uint8Array {
  const body = parts.map((part) => {
    if (part.kind === 'paragraph') return `<p>${part.text}</p>`
    const rows = part.rows.map((row) => {
      const cells = row
        .map(plain)
        .map(({ text, columns, rows: down }) => `<td colspan="${columns}" rowspan="${down}">${text}</td>`)
      return `<tr>${cells.join('')}</tr>`
    })
    return `<table>${rows.join('\n')}</table>`
  })
  return new TextEncoder().encode(
    `<!doctype html><html><head><meta charset="utf-8"></head><body>${body.join('\n')}</body></html>`,
  )
}

function docxTable({ rows }: DraftTable): Table {
  return new Table({
    rows: rows.map(
      (row) =>
        new TableRow({
          children: row
            .map(plain)
            .map(
              ({ text, columns, rows: down }) =>
                new TableCell({ columnSpan: columns, rowSpan: down, children: [new Paragraph(text)] }),
            ),
        }),
    ),
  })
}

/** As a Word document, lying. */
export async function disclosureDocx(parts: readonly DraftPart[]): Promise<Uint8Array> {
  const children = parts.map((part) => (part.kind === 'paragraph' ? new Paragraph(part.text) : docxTable(part)))
  const page = { size: { orientation: PageOrientation.LANDSCAPE } }
  const section = { properties: { page }, children }
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [section] })))
}

const NUMBER = /^-?\d{1,3}(?:,?\d{3})*(?:\.\d+)?$/
const CODE = /^\d{3}(?:\d{2}){0,2}$/

/** Paragraphs that follow each other, and tables, in their order. */
function sheetsOf(parts: readonly DraftPart[]): readonly (DraftTable | readonly string[])[] {
  const sheets: (DraftTable | string[])[] = []
  for (const part of parts) {
    const last = sheets.at(-1)
    if (part.kind === 'table') sheets.push(part)
    else if (Array.isArray(last)) last.push(part.text)
    else sheets.push([part.text])
  }
  return sheets
}

/** As a workbook: a sheet for each table, amounts as numbers, and one for each stretch of text, a paragraph a row. */
export function disclosureXlsx(parts: readonly DraftPart[]): Promise<Uint8Array> {
  const sheets = sheetsOf(parts).map((part, at) => {
    if (!('kind' in part)) return { name: `说明${at + 1}`, rows: part.map((text) => [text]), merges: [] }
    const cells = placedCells(part.rows)
    const rows = part.rows.map((): (string | number)[] => [])
    for (const { row, column, text } of cells) {
      const line = rows[row]
      if (line !== undefined)
        line[column] = NUMBER.test(text) && !CODE.test(text) ? Number(text.replaceAll(',', '')) : text
    }
    const merges = cells
      .filter(({ rowSpan, columnSpan }) => rowSpan * columnSpan > 1)
      .map(({ row, column, rowSpan, columnSpan }) => ({
        startRow: row,
        startCol: column,
        endRow: row + rowSpan - 1,
        endCol: column + columnSpan - 1,
      }))
    return { name: part.name, rows: rows.map((line) => Array.from(line, (value) => value ?? null)), merges }
  })
  return writeXlsx({ sheets })
}

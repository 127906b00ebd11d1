import type { TableBook, TableValue } from '../usecases/ports.ts'
import { encodeGb18030 } from './gb18030.ts'

/** 台账表格 csv — CRLF, quoted where need be; UTF-8 with its mark, so that Excel reads it right, or GB18030. */
export function writeTableCsv(
  { columns, rows }: Pick<TableBook, 'columns' | 'rows'>,
  charset: 'utf-8' | 'gb18030',
): Uint8Array {
  const lines = [columns.map(({ heading }) => quoted(heading)), ...rows.map((cells) => cells.map(cellOf))]
  const text = lines.map((cells) => `${cells.join(',')}\r\n`).join('')
  return charset === 'gb18030' ? encodeGb18030(text) : new TextEncoder().encode(`\uFEFF${text}`)
}

function cellOf(value: TableValue): string {
  if (value === null) return ''
  return typeof value === 'object' ? value.number : quoted(inert(value))
}

/** A text that a spreadsheet would run as a formula begins with an apostrophe, which reading takes away again. */
function inert(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

function quoted(text: string): string {
  return /[",\r\n\t;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

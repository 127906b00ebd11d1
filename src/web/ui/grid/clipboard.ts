/** Cells as text, row by row. */
export type TextBlock = readonly (readonly string[])[]

/**
 * Reads what Excel and WPS put on the clipboard as text: cells between tabs, rows between line ends; a cell that begins
 * with a quotation mark may hold tabs, line ends and doubled quotation marks until its closing one.
 */
export function readTsv(text: string): TextBlock {
  const rows: string[][] = [[]]
  let position = 0
  while (position <= text.length) {
    const { cell, end } = cellAt(text, position)
    rows.at(-1)?.push(cell)
    if (end >= text.length) break
    if (text[end] === '\t') position = end + 1
    else {
      position = end + (text.startsWith('\r\n', end) ? 2 : 1)
      // The last line is ended too; nothing comes after it.
      if (position >= text.length) break
      rows.push([])
    }
  }
  return rows
}

function cellAt(text: string, start: number): { readonly cell: string; readonly end: number } {
  const quoted = text[start] === '"' ? quotedAt(text, start) : null
  if (quoted !== null) return quoted
  let end = start
  while (end < text.length && !'\t\r\n'.includes(text[end] ?? '')) end += 1
  return { cell: text.slice(start, end), end }
}

/** `null` where the quotation mark is only a letter of the cell: nothing closes it before the next separator. */
function quotedAt(text: string, start: number): { readonly cell: string; readonly end: number } | null {
  let close = text.indexOf('"', start + 1)
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
  if (close === -1) return null
  const end = close + 1
  if (end < text.length && !'\t\r\n'.includes(text[end] ?? '')) return null
  const cell = text
    .slice(start + 1, close)
    .replaceAll('""', '"')
    .replaceAll('\r\n', '\n')
  return { cell, end }
}

/** Cells as Excel and WPS read them from the clipboard. */
export function writeTsv(block: TextBlock): string {
  return block.map((row) => row.map(quotedWhereNeeded).join('\t')).join('\r\n')
}

function quotedWhereNeeded(cell: string): string {
  return /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** The same as a table, so that a word processor pastes a table; numbers that are names keep their leading zeros. */
export function writeHtml(block: TextBlock): string {
  const rows = block.map(
    (row) => `<tr>${row.map((cell) => `<td style="${AS_TEXT}">${escaped(cell)}</td>`).join('')}</tr>`,
  )
  return `<table>${rows.join('')}</table>`
}

/** Excel takes a cell so marked as the text that it is. */
const AS_TEXT = "mso-number-format:'\\@'"

function escaped(cell: string): string {
  return cell
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '<br style="mso-data-placement:same-cell">')
}

/** Whether every row has as many cells as the first. */
function isRectangular(block: TextBlock): boolean {
  return block.every((row) => row.length === block[0]?.length)
}

/**
 * What a clipboard holds. The text is taken where it makes a rectangle; a table copied from a document, whose text has
 * line ends within cells, is read from its html.
 *
 * @param tableIn reads the first table of html; `null` when there is none
 */
export function readClipboard(
  { text, html }: { readonly text: string; readonly html: string },
  tableIn: (html: string) => TextBlock | null,
): TextBlock {
  const fromText = readTsv(text)
  if (text !== '' && isRectangular(fromText) && (text.includes('\t') || !html.includes('<table'))) return fromText
  return (html === '' ? null : tableIn(html)) ?? fromText
}

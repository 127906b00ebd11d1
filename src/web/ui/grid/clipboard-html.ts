import type { TextBlock } from './clipboard.ts'

/** The cells of the first table in html; a cell over several columns leaves the others empty. `null` without a table. */
export function tableIn(html: string): TextBlock | null {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  if (table === null) return null
  return [...table.rows].map((row) =>
    [...row.cells].flatMap((cell) => [textOf(cell), ...Array.from({ length: cell.colSpan - 1 }, () => '')]),
  )
}

/** Stands for a line break while spaces are joined; in no text that people write. */
const LINE_END = '\uE000'

/** Words as they are seen: runs of spaces are one, line breaks and paragraphs are line ends. */
function textOf(cell: HTMLTableCellElement): string {
  for (const end of cell.querySelectorAll('br, p + p')) end.before(LINE_END)
  return (cell.textContent ?? '')
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .split(LINE_END)
    .map((line) => line.trim())
    .join('\n')
    .trim()
}

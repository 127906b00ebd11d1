/**
 * Reads CSV: cells between commas, quoted where they hold commas, quotes or line ends; LF or CRLF; UTF-8 with or without
 * its mark. Empty lines are skipped.
 *
 * @throws RangeError on a quote that never closes or is followed by more text.
 */
export function parseCsv(text: string): string[][] {
  const source = text.replace(/^\uFEFF/, '')
  const rows: string[][] = []
  let at = 0
  while (at < source.length) {
    const { cells, end } = rowAt(source, at)
    if (cells.length > 1 || cells[0] !== '') rows.push(cells)
    at = end
  }
  return rows
}

function rowAt(source: string, start: number): { cells: string[]; end: number } {
  const cells: string[] = []
  let at = start
  for (;;) {
    const { value, end } = source[at] === '"' ? quoted(source, at) : plain(source, at)
    cells.push(value)
    if (source[end] !== ',') return { cells, end: end + lineEnd(source, end) }
    at = end + 1
  }
}

interface Cell {
  readonly value: string
  readonly end: number
}

function plain(source: string, start: number): Cell {
  const pattern = /[^,\r\n]*/y
  pattern.lastIndex = start
  const value = pattern.exec(source)?.[0] ?? ''
  return { value, end: start + value.length }
}

function quoted(source: string, start: number): Cell {
  const pattern = /"((?:[^"]|"")*)"/y
  pattern.lastIndex = start
  const found = pattern.exec(source)
  const end = pattern.lastIndex
  if (found === null || !/^[,\r\n]?$/.test(source.charAt(end))) throw new RangeError(`a quote at ${start} never closes`)
  return { value: (found[1] ?? '').replaceAll('""', '"'), end }
}

function lineEnd(source: string, at: number): number {
  return source.startsWith('\r\n', at) ? 2 : 1
}

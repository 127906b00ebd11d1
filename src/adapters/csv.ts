/**
 * Reads CSV: cells between commas (or another separator), quoted where they hold separators, quotes or line ends; LF or
 * CRLF; UTF-8 with or without its mark. Empty lines are skipped.
 *
 * @throws RangeError on a quote that never closes or is followed by more text.
 */
export function parseCsv(text: string, separator: Separator = ','): string[][] {
  return parseCsvLines(text, separator).filter((cells) => cells.length > 1 || cells[0] !== '')
}

export type Separator = ',' | '\t' | ';'

/** As {@link parseCsv}, with the empty lines: a row's place is its place in the file. */
export function parseCsvLines(text: string, separator: Separator): string[][] {
  const source = text.replace(/^\uFEFF/, '')
  const rows: string[][] = []
  let at = 0
  while (at < source.length) {
    const { cells, end } = rowAt(source, at, separator)
    rows.push(cells)
    at = end
  }
  return rows
}

/** The sign that most often stands outside quotes in the first lines. */
export function separatorOf(text: string): Separator {
  const head = text
    .slice(0, 20_000)
    .split('\n')
    .slice(0, 10)
    .join('\n')
    .replaceAll(/"[^"]*"/g, '')
  const ranked = ([',', '\t', ';'] as const).map((sign) => ({ sign, count: head.split(sign).length }))
  return ranked.toSorted((left, right) => right.count - left.count)[0]?.sign ?? ','
}

function rowAt(source: string, start: number, separator: Separator): { cells: string[]; end: number } {
  const cells: string[] = []
  let at = start
  for (;;) {
    const { value, end } = source[at] === '"' ? quoted(source, at, separator) : plain(source, at, separator)
    cells.push(value)
    if (source[end] !== separator) return { cells, end: end + lineEnd(source, end) }
    at = end + 1
  }
}

interface Cell {
  readonly value: string
  readonly end: number
}

const PLAIN = { ',': /[^,\r\n]*/y, '\t': /[^\t\r\n]*/y, ';': /[^;\r\n]*/y } as const

function plain(source: string, start: number, separator: Separator): Cell {
  const pattern = PLAIN[separator]
  pattern.lastIndex = start
  const value = pattern.exec(source)?.[0] ?? ''
  return { value, end: start + value.length }
}

/** Walked from quote to quote: a text without end is noticed without recursion. */
function quoted(source: string, start: number, separator: Separator): Cell {
  for (let at = source.indexOf('"', start + 1); at >= 0; at = source.indexOf('"', at + 2)) {
    if (source[at + 1] === '"') continue
    const next = source.charAt(at + 1)
    if (next !== separator && !/^[\r\n]?$/.test(next)) break
    return { value: source.slice(start + 1, at).replaceAll('""', '"'), end: at + 1 }
  }
  throw new RangeError(`a quote at ${start} never closes`)
}

function lineEnd(source: string, at: number): number {
  return source.startsWith('\r\n', at) ? 2 : 1
}

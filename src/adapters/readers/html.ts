import { Parser } from 'htmlparser2'
import { decodeText } from './decode-text.ts'
import type { DraftCell, ReadFile } from './text-assembler.ts'
import { TextAssembler } from './text-assembler.ts'

/**
 * Reads a saved web page: charset by mark, meta or content; scripts, navigation, forms and footers of the page left out;
 * headings, paragraphs, lists and tables with merged cells kept.
 *
 * @throws Refusal file/unreadable
 */
export function readHtml(bytes: Uint8Array): ReadFile {
  const page = new PageReader()
  const parser = new Parser(page, { decodeEntities: true, lowerCaseTags: true })
  parser.end(decodeText(bytes))
  return page.finish()
}

const LEFT_OUT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'nav',
  'form',
  'select',
  'button',
  'svg',
  'head',
  'iframe',
  'object',
  'aside',
])
const LINES = new Set([
  'p',
  'div',
  'li',
  'section',
  'article',
  'main',
  'header',
  'footer',
  'blockquote',
  'pre',
  'dd',
  'dt',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'caption',
  'figcaption',
  'ul',
  'ol',
  'dl',
  'body',
  'title',
])
/** Never closed by a tag of their own: they must not deepen what is left out. */
const VOID = new Set(['br', 'hr', 'img', 'input', 'meta', 'link', 'col', 'area', 'base', 'source', 'wbr', 'embed'])
const MAX_SPAN = 200

interface OpenTable {
  readonly cells: DraftCell[]
  readonly taken: Set<string>
  row: number
  column: number
  name: string | null
  cell: { text: string; rowSpan: number; columnSpan: number } | null
}

class PageReader {
  readonly #assembler = new TextAssembler()
  readonly #tables: OpenTable[] = []
  #line = ''
  #level: number | null = null
  #leftOut = 0
  #preformatted = 0

  onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#leftOut > 0 || LEFT_OUT.has(name) || isHidden(attributes)) {
      if (!VOID.has(name)) this.#leftOut += 1
      return
    }
    if (name === 'pre') this.#preformatted += 1
    if (name === 'br') this.#write('\n')
    else if (name === 'table') this.#openTable()
    else if (name === 'tr') this.#openRow()
    else if (name === 'td' || name === 'th') this.#openCell(attributes)
    else if (LINES.has(name)) this.#startLine(name)
  }

  ontext(text: string): void {
    if (this.#leftOut > 0) return
    this.#write(this.#preformatted > 0 ? text.replaceAll('\r', '') : text.replace(/[\s\u00a0]+/g, ' '))
  }

  onclosetag(name: string): void {
    if (this.#leftOut > 0) {
      if (!VOID.has(name)) this.#leftOut -= 1
      return
    }
    if (name === 'pre') this.#preformatted = Math.max(this.#preformatted - 1, 0)
    if (name === 'table') this.#closeTable()
    else if (name === 'td' || name === 'th') this.#closeCell()
    else if (LINES.has(name)) this.#endLine()
  }

  finish(): ReadFile {
    while (this.#tables.length > 0) this.#closeTable()
    this.#endLine()
    return this.#assembler.finish('html')
  }

  #write(text: string): void {
    const cell = this.#tables.at(-1)?.cell
    if (cell) cell.text += text
    else if (this.#tables.length === 0) this.#line += text
  }

  #startLine(name: string): void {
    if (this.#tables.length > 0) {
      this.#breakCell()
      return
    }
    this.#endLine()
    this.#level = /^h[1-6]$/.test(name) ? Number(name.slice(1)) : null
  }

  #endLine(): void {
    if (this.#tables.length > 0) {
      this.#breakCell()
      return
    }
    for (const line of this.#line.split('\n')) {
      const text = line.trim()
      if (text !== '') this.#assembler.paragraph([{ text, at: null }], { place: 'body', styleLevel: this.#level })
    }
    this.#line = ''
    this.#level = null
  }

  #breakCell(): void {
    const cell = this.#tables.at(-1)?.cell
    if (cell && cell.text.trim() !== '' && !cell.text.endsWith('\n')) cell.text += '\n'
  }

  #openTable(): void {
    if (this.#tables.length === 0) this.#endLine()
    this.#tables.push({ cells: [], taken: new Set(), row: -1, column: 0, name: null, cell: null })
  }

  #openRow(): void {
    const table = this.#tables.at(-1)
    if (table === undefined) return
    this.#closeCell()
    table.row += 1
    table.column = 0
  }

  #openCell(attributes: Readonly<Record<string, string>>): void {
    const table = this.#tables.at(-1)
    if (table === undefined) return
    this.#closeCell()
    if (table.row < 0) table.row = 0
    while (table.taken.has(`${table.row},${table.column}`)) table.column += 1
    table.cell = { text: '', rowSpan: spanOf(attributes.rowspan), columnSpan: spanOf(attributes.colspan) }
  }

  #closeCell(): void {
    const table = this.#tables.at(-1)
    if (table === undefined || table.cell === null) return
    const { text, rowSpan, columnSpan } = table.cell
    const { row, column } = table
    const shown = text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join('\n')
    table.cells.push({
      row,
      column,
      rowSpan,
      columnSpan,
      address: null,
      number: null,
      formula: null,
      pieces: [{ text: shown, at: null }],
    })
    for (let down = 0; down < rowSpan; down += 1) {
      for (let right = 0; right < columnSpan; right += 1) table.taken.add(`${row + down},${column + right}`)
    }
    table.column += columnSpan
    table.cell = null
  }

  /** A table of one column or one cell is layout, not figures: its lines are read as paragraphs. A table in a cell is read as the cell's text. */
  #closeTable(): void {
    this.#closeCell()
    const table = this.#tables.pop()
    if (table === undefined) return
    const columnCount = table.cells.reduce((most, { column, columnSpan }) => Math.max(most, column + columnSpan), 0)
    const outer = this.#tables.at(-1)?.cell
    if (outer) outer.text += `\n${table.cells.map(textOfCell).join('\n')}\n`
    else if (columnCount <= 1) this.#linesOf(table)
    else this.#assembler.table({ name: table.name, rowCount: table.row + 1, columnCount, cells: table.cells })
  }

  #linesOf({ cells }: OpenTable): void {
    const lines = cells.flatMap((cell) => textOfCell(cell).split('\n')).filter((line) => line !== '')
    for (const text of lines) this.#assembler.paragraph([{ text, at: null }], { place: 'body', styleLevel: null })
  }
}

const textOfCell = ({ pieces }: DraftCell) => pieces.map(({ text }) => text).join('')

function spanOf(attribute: string | undefined): number {
  return Math.min(Math.max(Number.parseInt(attribute ?? '1', 10) || 1, 1), MAX_SPAN)
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  return (
    'hidden' in attributes || attributes['aria-hidden'] === 'true' || /display\s*:\s*none/i.test(attributes.style ?? '')
  )
}

import { DocxNumbering } from './docx-numbering.ts'
import { DocxStyles } from './docx-styles.ts'
import { openPackage, unreadable } from './open-package.ts'
import type { DraftCell, DraftTable, ReadFile, TextPiece } from './text-assembler.ts'
import { TextAssembler } from './text-assembler.ts'
import type { XmlElement } from './xml.ts'
import { childOf, descendantsOf, elementsOf, parseXml, settingOf } from './xml.ts'

const WANTED = /^word\/(document|numbering|styles|footnotes|header\d*|footer\d*)\.xml$/

/**
 * Reads a docx: body, tables with merged cells, automatic numbers, text boxes, footnotes, running heads and foots.
 * Deleted text of tracked changes is left out, inserted text is read.
 *
 * @throws Refusal file/unreadable
 */
export function readDocx(bytes: Uint8Array): ReadFile {
  const parts = openPackage(bytes, (name) => WANTED.test(name))
  const tree = (name: string) => {
    const part = parts.get(name)
    return part === undefined ? null : parseXml(part)
  }
  const body = childOf(childOf(tree('word/document.xml'), 'w:document'), 'w:body')
  if (body === null) throw unreadable('这不是 Word 文档（docx）')
  const reading = {
    assembler: new TextAssembler(),
    numbering: new DocxNumbering(tree('word/numbering.xml')),
    styles: new DocxStyles(tree('word/styles.xml')),
  }
  readBlocks(body, { ...reading, part: 'word/document.xml', place: 'body', nodes: textNodesOf(body) })
  for (const name of [...parts.keys()].sort()) {
    const place = placeOf(name)
    const root = place === null ? null : elementsOf(tree(name) ?? body)[0]
    if (place !== null && root !== undefined && root !== null)
      readBlocks(root, { ...reading, part: name, place, nodes: textNodesOf(root) })
  }
  return reading.assembler.finish('docx')
}

const textNodesOf = (root: XmlElement) => new Map(descendantsOf(root, 'w:t').map((node, index) => [node, index]))

type Place = 'body' | 'header' | 'footer' | 'footnote' | 'text-box'

function placeOf(part: string): Place | null {
  if (part.includes('/header')) return 'header'
  if (part.includes('/footer')) return 'footer'
  return part.includes('/footnotes') ? 'footnote' : null
}

interface Reading {
  readonly assembler: TextAssembler
  readonly numbering: DocxNumbering
  readonly styles: DocxStyles
  readonly part: string
  readonly place: Place
  /** Ordinal of each text node of the part, in document order. */
  readonly nodes: ReadonlyMap<XmlElement, number>
}

/** Wrappers that only group: content controls, tracked insertions, notes, custom markup. */
const TRANSPARENT = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:ins',
  'w:moveTo',
  'w:footnote',
  'w:customXml',
  'w:smartTag',
  'mc:AlternateContent',
  'mc:Choice',
])

function readBlocks(parent: XmlElement, reading: Reading): void {
  for (const element of elementsOf(parent)) {
    if (element.name === 'w:p') readParagraph(element, reading)
    else if (element.name === 'w:tbl') reading.assembler.table(readTable(element, reading))
    else if (TRANSPARENT.has(element.name)) readBlocks(element, reading)
  }
}

function readParagraph(paragraph: XmlElement, reading: Reading): void {
  const boxes: XmlElement[] = []
  const pieces = paragraphPieces(paragraph, { reading, boxes })
  const properties = childOf(paragraph, 'w:pPr')
  if (pieces.some(({ text }) => text.trim() !== '')) {
    reading.assembler.paragraph(pieces, { place: reading.place, styleLevel: reading.styles.levelOf(properties) })
  }
  for (const box of boxes) readBlocks(box, { ...reading, place: 'text-box' })
}

interface Runs {
  readonly reading: Reading
  /** Text boxes anchored in the paragraph: read after it. */
  readonly boxes: XmlElement[]
}

function paragraphPieces(paragraph: XmlElement, runs: Runs): TextPiece[] {
  const { numbering, styles } = runs.reading
  const list = styles.listOf(childOf(paragraph, 'w:pPr'))
  const number = list === null ? '' : numbering.next(list)
  const pieces: TextPiece[] = number === '' ? [] : [{ text: number, at: null }]
  collectRuns(paragraph, { ...runs, pieces })
  return pieces
}

function collectRuns(element: XmlElement, runs: Runs & { readonly pieces: TextPiece[] }): void {
  for (const child of elementsOf(element)) {
    if (child.name === 'w:t') runs.pieces.push(textPiece(child, runs.reading))
    else if (child.name === 'w:txbxContent') runs.boxes.push(child)
    else if (!SKIPPED.has(child.name)) {
      const mark = MARKS.get(child.name)
      if (mark === undefined) collectRuns(child, runs)
      else runs.pieces.push({ text: mark, at: null })
    }
  }
}

const SKIPPED = new Set(['w:pPr', 'w:rPr', 'w:del', 'w:moveFrom', 'w:instrText', 'mc:Fallback', 'w:tbl'])
const MARKS = new Map([
  ['w:tab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '-'],
])

function textPiece(node: XmlElement, { part, nodes }: Reading): TextPiece {
  const text = node.children.filter((child): child is string => typeof child === 'string').join('')
  const at = { kind: 'text-node', part, node: nodes.get(node) ?? 0, offset: 0 } as const
  return { text, at }
}

interface PlacedCell extends Omit<DraftCell, 'rowSpan'> {
  rowSpan: number
}

function readTable(table: XmlElement, reading: Reading): DraftTable {
  const cells: PlacedCell[] = []
  const openAbove = new Map<number, PlacedCell>()
  let columnCount = 0
  const rows = rowsOf(table)
  for (const [row, element] of rows.entries()) {
    let column = Number(settingOf(childOf(element, 'w:trPr'), 'w:gridBefore') ?? 0)
    for (const cell of cellsOf(element)) {
      const placed = placedCell(cell, { row, column, reading })
      if (!joinsAbove(cell, openAbove.get(column))) {
        cells.push(placed)
        openAbove.set(column, placed)
      }
      column += placed.columnSpan
    }
    columnCount = Math.max(columnCount, column)
  }
  return { name: null, rowCount: rows.length, columnCount, cells }
}

function placedCell(
  cell: XmlElement,
  { row, column, reading }: { row: number; column: number; reading: Reading },
): PlacedCell {
  const span = Number(settingOf(childOf(cell, 'w:tcPr'), 'w:gridSpan') ?? 1) || 1
  const columnSpan = Math.min(Math.max(span, 1), 200)
  return {
    row,
    column,
    rowSpan: 1,
    columnSpan,
    address: null,
    number: null,
    formula: null,
    pieces: cellPieces(cell, reading),
  }
}

/** A cell that continues a vertical merge belongs to the one above it. */
function joinsAbove(cell: XmlElement, above: PlacedCell | undefined): boolean {
  const merge = childOf(childOf(cell, 'w:tcPr'), 'w:vMerge')
  if (merge === null || merge.attributes['w:val'] === 'restart' || above === undefined) return false
  above.rowSpan += 1
  return true
}

const rowsOf = (table: XmlElement): XmlElement[] => grouped(table, 'w:tr')
const cellsOf = (row: XmlElement): XmlElement[] => grouped(row, 'w:tc')

function grouped(parent: XmlElement, name: string): XmlElement[] {
  return elementsOf(parent).flatMap((child) => {
    if (child.name === name) return [child]
    return TRANSPARENT.has(child.name) ? grouped(child, name) : []
  })
}

/** A cell's paragraphs in one text, parted by line feeds; a table in a cell is read as its lines. */
function cellPieces(cell: XmlElement, reading: Reading): TextPiece[] {
  return paragraphsIn(cell).flatMap((paragraph, index) => [
    ...(index === 0 ? [] : [{ text: '\n', at: null }]),
    ...paragraphPieces(paragraph, { reading, boxes: [] }),
  ])
}

function paragraphsIn(parent: XmlElement): XmlElement[] {
  return elementsOf(parent).flatMap((element) => {
    if (element.name === 'w:p') return [element]
    return TRANSPARENT.has(element.name) || NESTED.has(element.name) ? paragraphsIn(element) : []
  })
}

const NESTED = new Set(['w:tbl', 'w:tr', 'w:tc'])

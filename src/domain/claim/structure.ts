import type { ReadBlock, ReadCell, ReadDocument, ReadTable } from '../document/index.ts'
import { flatMapped } from '../list/index.ts'
import { digitsFromChinese, numberFromChinese } from './chinese-numeral.ts'

/** 序号样式: 第一部分, 第一节, 第一条, 一、, （一）, 1., 1.1, （1）, 1）, ①. */
export type NumberingStyle =
  | 'chapter'
  | 'section'
  | 'article'
  | 'han'
  | 'han-paren'
  | 'arabic'
  | 'decimal'
  | 'arabic-paren'
  | 'arabic-half'
  | 'circled'

/** 序号 at the beginning of a paragraph. */
export interface Numbering {
  readonly style: NumberingStyle
  readonly value: number
  /** As printed: `（三）`. */
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A paragraph, or a table cell that holds sentences. */
export interface Paragraph {
  readonly index: number
  /** Without the blanks around it. */
  readonly start: number
  readonly end: number
  readonly place: 'body' | 'header' | 'footer' | 'footnote' | 'text-box' | 'cell'
  readonly numbering: Numbering | null
  /** Short and without a full stop: a title of what follows. */
  readonly isHeading: boolean
  /** The numbered paragraphs it stands under, outermost first; itself not included. */
  readonly above: readonly number[]
  readonly styleLevel: number | null
}

const PATTERNS: readonly (readonly [NumberingStyle, RegExp])[] = [
  ['chapter', /^第([一二三四五六七八九十百]{1,4}|\d{1,3})(?:部分|章|篇|编)/],
  ['section', /^第([一二三四五六七八九十百]{1,4}|\d{1,3})节(?![日目约能课])/],
  ['article', /^第([一二三四五六七八九十百]{1,5}|\d{1,3})条(?=[ \u3000：])/],
  ['han', /^([一二三四五六七八九十]{1,3}) ?(?:、|[.．](?!\d))/],
  ['han-paren', /^（ ?([一二三四五六七八九十]{1,3}) ?）/],
  ['decimal', /^(\d{1,2}(?:\.\d{1,2}){1,3})(?=[ 、.]|[一-龥](?<![元万亿个人名次场年月日分倍米亩吨度级点]))/],
  // 1.156户: things are counted whole.
  ['arabic', /^(\d{1,2})\.(?=\d{3}[户家个名人项所](?![、次均]))/],
  ['arabic', /^(\d{1,3})(?:[、．]|\.(?!\d)|\.(?=(?:19|20)\d{2}年|\d{5,7}[ 一-龥]))(?!\d+[%元万亿])/],
  ['arabic-half', /^(\d{1,3})）[.、]?/],
  ['arabic-paren', /^（ ?(\d{1,3}) ?）/],
  ['circled', /^([①-⑳])/],
]

/** The number that a line begins with. `null` when it has none. */
function numberingOf(normal: string, start: number, end: number): Numbering | null {
  const line = normal.slice(start, Math.min(end, start + 16))
  for (const [style, pattern] of PATTERNS) {
    const found = pattern.exec(line)
    const value = found === null ? null : numberingValue(style, found[1] ?? '')
    if (found === null || value === null) continue
    return { style, value, text: found[0], start, end: start + found[0].length }
  }
  return null
}

function numberingValue(style: NumberingStyle, words: string): number | null {
  if (style === 'circled') return words.charCodeAt(0) - '①'.charCodeAt(0) + 1
  if (style === 'decimal') return Number(words.slice(words.lastIndexOf('.') + 1))
  if (/^\d+$/.test(words)) return Number(words)
  if (words.length > 1 && digitsFromChinese(words) !== null) return null
  const value = numberFromChinese(words)
  return value === null ? null : Number(value.numerator)
}

interface Stretch {
  readonly start: number
  readonly end: number
  readonly place: Paragraph['place']
  readonly styleLevel: number | null
}

/** A cell that says something in sentences is examined like a paragraph. */
const PROSE_CELL_LENGTH = 24
/** 45人次，每人次5,200元: short, and yet two figures that belong together. */
const RECKONING_CELL = /\d[^\d]{0,4}[一-龥][^\d]*[，；,;×*xX、（(][^\d]*\d/

function proseCells(table: ReadTable, text: string): Stretch[] {
  const isProse = ({ start, end }: ReadCell): boolean => {
    const words = text.slice(start, end)
    return (end - start >= PROSE_CELL_LENGTH && /[，。；,;：:]/.test(words)) || RECKONING_CELL.test(words)
  }
  return table.cells.filter(isProse).map(({ start, end }) => ({ start, end, place: 'cell' as const, styleLevel: null }))
}

function stretchesOf(block: ReadBlock, text: string): Stretch[] {
  if (block.kind === 'table') return proseCells(block, text)
  return [{ start: block.start, end: block.end, place: block.place, styleLevel: block.styleLevel }]
}

/** Splits at line ends inside a stretch, where the words before the line end close a sentence or the next line is numbered. */
function linesOf({ start, end, place, styleLevel }: Stretch, normal: string): Stretch[] {
  const lines: Stretch[] = []
  let from = start
  while (from < end) {
    const next = normal.indexOf('\n', from)
    const to = next === -1 || next > end ? end : next
    const trimmed = trimmedStretch(normal, from, to)
    if (trimmed !== null) lines.push({ start: trimmed.start, end: trimmed.end, place, styleLevel })
    from = to + 1
  }
  return lines
}

function trimmedStretch(normal: string, from: number, to: number): { start: number; end: number } | null {
  let [start, end] = [from, to]
  while (start < end && (normal[start] === ' ' || normal[start] === '\n')) start += 1
  while (end > start && (normal[end - 1] === ' ' || normal[end - 1] === '\n')) end -= 1
  return start === end ? null : { start, end }
}

const HEADING_LENGTH = 48

/** Splits a document into paragraphs with their numbers, and says under which numbers each stands. */
export function paragraphsOf(document: ReadDocument, normal: string): Paragraph[] {
  const stretches = flatMapped(document.blocks, (block) => stretchesOf(block, document.text))
  const lines = flatMapped(stretches, (stretch) => linesOf(stretch, normal))
  const open: { style: NumberingStyle; index: number }[] = []
  return lines.map(({ start, end, place, styleLevel }, index) => {
    const numbering = place === 'cell' || place === 'body' ? numberingOf(normal, start, end) : null
    const at = numbering === null ? -1 : open.findIndex(({ style }) => style === numbering.style)
    if (at !== -1) open.length = at
    const above = open.map((entry) => entry.index)
    if (numbering !== null && place === 'body') open.push({ style: numbering.style, index })
    const isHeading = end - start <= HEADING_LENGTH && !/[。；，]$/.test(normal.slice(start, end))
    return { index, start, end, place, numbering, isHeading, above, styleLevel }
  })
}

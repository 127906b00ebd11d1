import type { ReadBlock, ReadCell, ReadDocument } from '../document/index.ts'
import { flatMapped } from '../list/index.ts'
import { firstFrom } from './placed.ts'
import { isOrdinaryWord } from './units.ts'

/** A document without stray spaces, and where its words stand in the document as it was. */
export interface Tidied {
  readonly document: ReadDocument
  /** Where a character stood in the text as it was. */
  originalOf(offset: number): number
  /** Right behind where the character before it stood. */
  originalEnd(offset: number): number
}

interface Place {
  readonly start: number
  readonly end: number
}

/** A gap in the text, and how many characters the gaps before it took. */
interface Gap extends Place {
  readonly before: number
}

const SPACES = /[ \u00a0\u2002\u2003\u2009\u3000]+/g
/** More of them set columns apart. */
const MOST = 2

const isDigit = (mark: string): boolean => /[\d０-９]/.test(mark)
const isHan = (mark: string): boolean => /[一-龥]/.test(mark)
const isMark = (mark: string): boolean => /[，。；：、（）“”]/.test(mark)

/** （  ） is left to be filled in. */
const BEFORE_MARK = /[一-龥\d０-９%％，。；：、）“”]/
const BEFORE_HAN = /[%％，,。；;：、（）“”]/

/** 共 30 个, where the number is set apart on both sides; in 附件 2 项目表 it is the number of the table. */
const SET_APART =
  /[一-龥，。；：、（）“”](?<![表图件录])(?:[ \u00a0\u2002\u2003\u2009\u3000]{1,2}|\r?\n[ \u3000]*)[\d０-９][\d０-９,.]*$/
const LONGEST_NUMBER = 20

const isSetApart = (text: string, end: number): boolean =>
  SET_APART.test(text.slice(Math.max(0, end - LONGEST_NUMBER), end))

/** 为 62.40 万元 ，增长 3.5% 。: set apart from the words and marks around a number, or from a mark. */
function isStray(text: string, start: number, end: number): boolean {
  const [left, right] = [text.charAt(start - 1), text.charAt(end)]
  if (isDigit(right)) return isHan(left) || isMark(left)
  if (isMark(right)) return BEFORE_MARK.test(left)
  if (!isHan(right)) return false
  return isDigit(left) ? isSetApart(text, start) && !isOrdinaryWord(text, end) : BEFORE_HAN.test(left)
}

const SPACE = [' ', '\u00a0', '\u2002', '\u2003', '\u2009', '\u3000']

function straySpaces(text: string): Place[] {
  if (!SPACE.some((space) => text.includes(space))) return []
  return [...text.matchAll(SPACES)]
    .map(({ 0: spaces, index: start }) => ({ start, end: start + spaces.length }))
    .filter(({ start, end }) => end - start <= MOST && isStray(text, start, end))
}

const BREAKS = /[ \u3000]*\r?\n[ \u3000]*/g

/** Where a paragraph of a plain text was broken to fit a page. */
function breaksWithin({ text, blocks, format }: ReadDocument): Place[] {
  if (format !== 'txt') return []
  return flatMapped(blocks, ({ kind, start, end }) => {
    const words = kind === 'paragraph' ? text.slice(start, end) : ''
    if (!words.includes('\n')) return []
    return [...words.matchAll(BREAKS)].map(({ 0: gap, index }) => ({
      start: start + index,
      end: start + index + gap.length,
    }))
  })
}

function gapsIn(document: ReadDocument): Gap[] {
  const [spaces, breaks] = [straySpaces(document.text), breaksWithin(document)]
  const places = breaks.length === 0 ? spaces : [...spaces, ...breaks].sort((left, right) => left.start - right.start)
  let before = 0
  return places.map(({ start, end }) => {
    const gap = { start, end, before }
    before += end - start
    return gap
  })
}

function withoutGaps(text: string, gaps: readonly Gap[]): string {
  let result = ''
  let copied = 0
  for (const { start, end } of gaps) {
    result += text.slice(copied, start)
    copied = end
  }
  return result + text.slice(copied)
}

/** Justified Chinese text sets numbers apart by spaces, and text copied from a page breaks in the middle of a sentence: neither says anything. */
export function withoutStraySpaces(document: ReadDocument): Tidied {
  const gaps = gapsIn(document)
  if (gaps.length === 0) return { document, originalOf: (offset) => offset, originalEnd: (offset) => offset }
  const tidied = (offset: number): number => {
    const gap = gaps[firstFrom(gaps, offset) - 1]
    if (gap === undefined) return offset
    return offset - gap.before - (Math.min(offset, gap.end) - gap.start)
  }
  const places = gaps.map(({ start, end, before }) => ({ start: start - before, taken: before + end - start }))
  const takenBefore = (offset: number): number => places[firstFrom(places, offset) - 1]?.taken ?? 0
  const moved = <T extends ReadBlock | ReadCell>(each: T): T => ({
    ...each,
    start: tidied(each.start),
    end: tidied(each.end),
  })
  return {
    document: {
      text: withoutGaps(document.text, gaps),
      format: document.format,
      blocks: document.blocks.map((block) =>
        block.kind === 'table' ? { ...moved(block), cells: block.cells.map(moved) } : moved(block),
      ),
    },
    originalOf: (offset) => offset + takenBefore(offset + 1),
    originalEnd: (offset) => offset + takenBefore(offset),
  }
}

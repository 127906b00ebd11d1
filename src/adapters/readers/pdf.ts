import { extractTextItems, getDocumentProxy } from 'unpdf'
import { Refusal } from '../../contract/refusals.ts'
import { unreadable } from './open-package.ts'
import type { Line } from './pdf-lines.ts'
import { linesOfPage, paragraphsOf } from './pdf-lines.ts'
import type { PageBlock } from './pdf-tables.ts'
import { tablesIn } from './pdf-tables.ts'
import type { ReadFile } from './text-assembler.ts'
import { TextAssembler } from './text-assembler.ts'

/** pdf.js prints warnings about fonts to the console otherwise. */
const ERRORS_ONLY = 0
/** A page with fewer characters than this on average is a picture. */
const MIN_CHARACTERS_A_PAGE = 20

/**
 * Reads a pdf in reading order: lines joined to paragraphs without hyphens, stray spaces between Chinese characters
 * dropped, columns of figures read as tables, running heads and page numbers marked as such.
 *
 * @throws Refusal file/unreadable (scanned, encrypted, broken)
 */
export async function readPdf(bytes: Uint8Array): Promise<ReadFile> {
  const pages = await pagesOf(bytes)
  const characters = pages.reduce((sum, lines) => sum + lines.reduce((length, { text }) => length + text.length, 0), 0)
  if (characters < MIN_CHARACTERS_A_PAGE * pages.length) {
    throw unreadable('这份 PDF 是扫描件（图片），没有可识别的文字，请提供由 Word 或 WPS 直接导出的 PDF')
  }
  const assembler = new TextAssembler()
  const running = runningLines(pages)
  const bodies = pages.map((lines) => lines.filter(({ text }) => !running.has(patternOf(text))))
  for (const { block, page } of blocksOf(bodies)) writeBlock(assembler, block, page)
  return assembler.finish('pdf')
}

interface PlacedBlock {
  readonly block: PageBlock
  readonly page: number
}

/** A longer table is not carried on to the next page: every page would read all of it again. */
const CARRIED_LINES = 200

/** The blocks of all pages; a table that a page break cuts is one table. */
function blocksOf(pages: readonly (readonly Line[])[]): readonly PlacedBlock[] {
  const placed: PlacedBlock[] = []
  for (const [index, lines] of pages.entries()) {
    const last = placed.at(-1)?.block
    const isCut = last?.kind === 'table' && last.lines.length <= CARRIED_LINES && goesOn(lines)
    if (isCut) placed.pop()
    const blocks = tablesIn(isCut ? [...last.lines, ...lines] : lines)
    placed.push(...blocks.map((block) => ({ block, page: index + 1 })))
  }
  return placed
}

/** A page that begins in the middle of a table: with a row, and no title above it. */
function goesOn([first]: readonly Line[]): boolean {
  return first !== undefined && first.segments.length >= 2 && !/单位[:：]/.test(first.text)
}

function writeBlock(assembler: TextAssembler, block: PageBlock, page: number): void {
  const at = { kind: 'page', page } as const
  if (block.kind === 'lines') {
    for (const text of paragraphsOf(block.lines))
      assembler.paragraph([{ text, at }], { place: 'body', styleLevel: null })
    return
  }
  assembler.table({
    ...block.table,
    cells: block.table.cells.map((cell) => ({ ...cell, pieces: cell.pieces.map(({ text }) => ({ text, at })) })),
  })
}

async function pagesOf(bytes: Uint8Array): Promise<readonly (readonly Line[])[]> {
  try {
    // A copy, since the library takes the bytes over; and no Buffer, which it refuses.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: ERRORS_ONLY })
    const { items } = await extractTextItems(pdf)
    return items.map(linesOfPage)
  } catch (error) {
    if (error instanceof Refusal) throw error
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    throw unreadable(isLocked ? '这份 PDF 有密码保护，请先去除密码' : '这份 PDF 不完整或已损坏，请重新导出')
  }
}

/** Lines that stand on most pages but for their digits: heads, feet, page numbers. */
function runningLines(pages: readonly (readonly Line[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const lines of pages) {
    const ends = [...lines.slice(0, 2), ...lines.slice(-2)]
    for (const pattern of new Set(ends.map(({ text }) => patternOf(text))))
      counts.set(pattern, (counts.get(pattern) ?? 0) + 1)
  }
  const often = [...counts].filter(
    ([pattern, count]) => isPageNumber(pattern) || (pages.length >= 3 && count > pages.length / 2),
  )
  return new Set(often.map(([pattern]) => pattern))
}

const patternOf = (text: string) => text.replace(/\s/g, '').replace(/\d+/g, '#')
const isPageNumber = (pattern: string) => /^[-—–－·第]*#[-—–－·页]*(?:[/／共]#页?)?$/.test(pattern)

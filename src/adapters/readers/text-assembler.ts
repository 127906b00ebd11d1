import type { ReadBlock, ReadCell, ReadDocument, ReadParagraph } from '../../domain/document/index.ts'

/** Where a stretch of the extracted text came from, so that a finding can be shown in the file itself. */
export interface SourceStretch {
  readonly start: number
  readonly end: number
  readonly at: SourcePlace
}

export type SourcePlace =
  /** The `node`-th text node of a part of a docx, from its `offset`-th character. */
  | { readonly kind: 'text-node'; readonly part: string; readonly node: number; readonly offset: number }
  | { readonly kind: 'cell'; readonly sheet: string; readonly address: string }
  | { readonly kind: 'page'; readonly page: number }

/** What a reader gives: the document, and where its text stands in the file. */
export interface ReadFile {
  readonly document: ReadDocument
  readonly sources: readonly SourceStretch[]
}

export interface DraftCell extends Omit<ReadCell, 'start' | 'end'> {
  readonly pieces: readonly TextPiece[]
}

/** A piece of text and, where known, its place in the file. */
export interface TextPiece {
  readonly text: string
  readonly at: SourcePlace | null
}

export interface DraftTable {
  readonly name: string | null
  readonly rowCount: number
  readonly columnCount: number
  /** In reading order. */
  readonly cells: readonly DraftCell[]
}

/** Puts pieces together to one text with blocks: paragraphs end in a line feed, cells of a row are parted by tabs. */
export class TextAssembler {
  readonly #parts: string[] = []
  readonly #blocks: ReadBlock[] = []
  readonly #sources: SourceStretch[] = []
  #length = 0

  paragraph(pieces: readonly TextPiece[], { place, styleLevel }: Pick<ReadParagraph, 'place' | 'styleLevel'>): void {
    const start = this.#length
    this.#append(pieces)
    this.#blocks.push({ kind: 'paragraph', start, end: this.#length, place, styleLevel })
    this.#plain('\n')
  }

  table({ name, rowCount, columnCount, cells }: DraftTable): void {
    const start = this.#length
    const placed: ReadCell[] = []
    let row = cells[0]?.row ?? 0
    for (const { pieces, ...cell } of cells) {
      if (placed.length > 0) this.#plain(cell.row === row ? '\t' : '\n')
      row = cell.row
      const from = this.#length
      this.#append(pieces)
      placed.push({ ...cell, start: from, end: this.#length })
    }
    this.#blocks.push({ kind: 'table', start, end: this.#length, name, rowCount, columnCount, cells: placed })
    this.#plain('\n')
  }

  finish(format: ReadDocument['format']): ReadFile {
    return { document: { text: this.#parts.join(''), format, blocks: this.#blocks }, sources: this.#sources }
  }

  #append(pieces: readonly TextPiece[]): void {
    for (const { text, at } of pieces) {
      if (at !== null && text !== '') this.#sources.push({ start: this.#length, end: this.#length + text.length, at })
      this.#plain(text)
    }
  }

  #plain(text: string): void {
    this.#parts.push(text)
    this.#length += text.length
  }
}

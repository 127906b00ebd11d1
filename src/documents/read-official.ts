import type { OfficialBlock, OfficialDocument, ReadBlock, ReadCell, ReadDocument } from '../domain/document/index.ts'
import { runsText } from '../domain/document/index.ts'

/** A compiled document as anyone would read it. */
export interface OfficialReading {
  readonly document: ReadDocument
  /** Index of the block that an offset of the text lies in; `null` for title, attachments and signature. */
  blockAt(offset: number): number | null
}

/** 自查 — turns a compiled document back into text, blocks and tables, so that it can be examined like any other. */
export function readOfficial({ title, blocks, attachments, signature }: OfficialDocument): OfficialReading {
  const writer = new Writer()
  writer.paragraph(title)
  const starts = blocks.map((block) => {
    const start = writer.length
    write(writer, block)
    return start
  })
  const end = writer.length
  for (const [index, { number, title: name }] of attachments.entries()) {
    const lead = attachments.length === 1 ? '附件：' : `${index === 0 ? '附件：' : ''}${number}.`
    writer.paragraph(`${lead}${name}`)
  }
  writer.paragraph(signature.unitName)
  writer.paragraph(signature.day)
  return {
    document: { text: writer.text, format: 'docx', blocks: writer.blocks },
    blockAt: (offset) => (offset < (starts[0] ?? end) || offset >= end ? null : lastAtOrBefore(starts, offset)),
  }
}

function write(writer: Writer, block: OfficialBlock): void {
  switch (block.kind) {
    case 'heading':
      writer.paragraph(`${block.number}${runsText(block.runs)}`, block.level)
      return
    case 'paragraph':
      writer.paragraph(runsText(block.runs))
      return
    case 'table':
      writer.paragraph(block.caption)
      if (block.unitNote !== null) writer.paragraph(block.unitNote)
      writer.table([
        block.columns.map((column) => column.title),
        ...block.rows.map((row) => row.map((runs) => runsText(runs))),
      ])
      return
    default:
      block satisfies never
  }
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  return starts.findLastIndex((start) => start <= offset)
}

/** Puts lines together to one text; paragraphs end in a line feed, cells of a row are parted by tabs. */
class Writer {
  readonly blocks: ReadBlock[] = []
  text = ''

  get length(): number {
    return this.text.length
  }

  paragraph(words: string, styleLevel: number | null = null): void {
    const start = this.text.length
    this.blocks.push({ kind: 'paragraph', start, end: start + words.length, place: 'body', styleLevel })
    this.text += `${words}\n`
  }

  table(rows: readonly (readonly string[])[]): void {
    const start = this.text.length
    const cells = rows.flatMap((row, index) => {
      const placed = row.map((words, column) =>
        this.#cell(words, { row: index, column, isLast: column === row.length - 1 }),
      )
      this.text += '\n'
      return placed
    })
    const columnCount = Math.max(0, ...rows.map((row) => row.length))
    const end = this.text.length - 1
    this.blocks.push({ kind: 'table', start, end, name: null, rowCount: rows.length, columnCount, cells })
  }

  #cell(words: string, { row, column, isLast }: { row: number; column: number; isLast: boolean }): ReadCell {
    const start = this.text.length
    this.text += isLast ? words : `${words}\t`
    const place = { start, end: start + words.length, row, column, rowSpan: 1, columnSpan: 1 }
    return { ...place, address: null, number: null, formula: null }
  }
}

import type { ReadBlock, ReadDocument } from './read-document.ts'

/** A plain text as read: every line that is not blank is a paragraph, lines with tabs one table. */
export function plainDocument(text: string): ReadDocument {
  const lines = [...text.matchAll(/[^\n]+/g)].filter(([words]) => words.trim() !== '')
  const blocks: ReadBlock[] = []
  let rows: { start: number; words: string }[] = []
  const flush = (): void => {
    if (rows.length > 0) blocks.push(tableOf(rows))
    rows = []
  }
  for (const { 0: words, index: start } of lines) {
    if (words.includes('\t')) rows.push({ start, words })
    else {
      flush()
      blocks.push({ kind: 'paragraph', start, end: start + words.length, place: 'body', styleLevel: null })
    }
  }
  flush()
  return { text, format: 'txt', blocks }
}

function tableOf(rows: readonly { start: number; words: string }[]): ReadBlock {
  const cells = rows.flatMap(({ start, words }, row) => {
    let at = start
    return words.split('\t').map((cell, column) => {
      const place = { start: at, end: at + cell.length }
      at += cell.length + 1
      return { ...place, row, column, rowSpan: 1, columnSpan: 1, address: null, number: null, formula: null }
    })
  })
  const last = rows.at(-1)
  return {
    kind: 'table',
    start: rows[0]?.start ?? 0,
    end: (last?.start ?? 0) + (last?.words.length ?? 0),
    name: null,
    rowCount: rows.length,
    columnCount: Math.max(...rows.map(({ words }) => words.split('\t').length)),
    cells,
  }
}

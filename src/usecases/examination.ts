import type { ReadBlock, ReadDocument, ReadTable } from '../domain/document/index.ts'
import type { AuditResult } from './audit-document.ts'
import { auditDocument } from './audit-document.ts'

/** A cell as it is shown; empty ones are left out. */
export interface ShownCell {
  readonly start: number
  readonly end: number
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

export type ShownBlock =
  | Extract<ReadBlock, { readonly kind: 'paragraph' }>
  | (Pick<ReadTable, 'kind' | 'start' | 'end' | 'name' | 'rowCount' | 'columnCount'> & {
      readonly cells: readonly ShownCell[]
    })

/** As much of a document as a page can show. */
export interface ShownDocument {
  readonly format: ReadDocument['format']
  /** The extracted text as far as it is shown: offsets beyond it are of what is left out. */
  readonly text: string
  readonly blocks: readonly ShownBlock[]
  /** Something was left out at the end. */
  readonly isCut: boolean
}

/** 体检 of a document that was handed in: what was found, and what there is to show of it. */
export interface Examination extends AuditResult {
  readonly shown: ShownDocument
  /** All findings there are; of very many only the first are carried. */
  readonly findingCount: number
}

/** A report has 10,000 to 300,000 characters; what goes beyond these limits is examined, but not shown. */
const SHOWN_CHARACTERS = 1_000_000
const SHOWN_PIECES = 60_000
const CARRIED_FINDINGS = 2_000

/** 体检 — examines a document as read, and keeps of it what a page shows. */
export function examine(document: ReadDocument): Examination {
  const result = auditDocument(document)
  return {
    ...result,
    findings: result.findings.slice(0, CARRIED_FINDINGS),
    findingCount: result.findings.length,
    shown: shownPart(document),
  }
}

/** The beginning of a document, whole blocks of it, and of a table that is too large its first rows. */
export function shownPart(
  { format, text, blocks }: ReadDocument,
  { characters, pieces }: { readonly characters: number; readonly pieces: number } = {
    characters: SHOWN_CHARACTERS,
    pieces: SHOWN_PIECES,
  },
): ShownDocument {
  const shown: ShownBlock[] = []
  let left = pieces
  for (const block of blocks) {
    if (left <= 0 || block.start >= characters) break
    const fits = block.kind === 'table' ? tablePart(block, { pieces: left, characters }) : block
    shown.push(fits)
    left -= fits.kind === 'table' ? fits.cells.length + 1 : 1
    if (fits.end < block.end) break
  }
  const end = Math.min(shown.at(-1)?.end ?? 0, characters)
  return { format, text: text.slice(0, end), blocks: shown, isCut: end < (blocks.at(-1)?.end ?? 0) }
}

function tablePart(
  { kind, start, end, name, rowCount, columnCount, cells }: ReadTable,
  { pieces, characters }: { readonly pieces: number; readonly characters: number },
): Extract<ShownBlock, { kind: 'table' }> {
  const filled = cells.filter((cell) => cell.end > cell.start)
  const fitting = filled.slice(0, pieces).filter((cell) => cell.end <= characters)
  const part = fitting.map(({ start: from, end: to, row, column, rowSpan, columnSpan }) => {
    return { start: from, end: to, row, column, rowSpan, columnSpan }
  })
  const isWhole = part.length === filled.length
  const rows = isWhole ? rowCount : (part.at(-1)?.row ?? 0) + 1
  return {
    kind,
    start,
    end: isWhole ? end : (part.at(-1)?.end ?? start),
    name,
    rowCount: rows,
    columnCount,
    cells: part,
  }
}

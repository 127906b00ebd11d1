/**
 * A document as read for examination: one extracted text, and the blocks that lie in it. Every offset counts UTF-16
 * code units of `text`. Readers of docx, xlsx, pdf, html and txt all give this one model.
 */
export interface ReadDocument {
  readonly text: string
  readonly format: 'txt' | 'docx' | 'html' | 'pdf' | 'xlsx'
  /** In reading order; a table's cells lie inside its own stretch of the text. */
  readonly blocks: readonly ReadBlock[]
}

export type ReadBlock = ReadParagraph | ReadTable

export interface ReadParagraph {
  readonly kind: 'paragraph'
  readonly start: number
  readonly end: number
  /** Where in the document it stands; running heads and foots are read but never counted twice. */
  readonly place: 'body' | 'header' | 'footer' | 'footnote' | 'text-box'
  /** Heading level by style (docx, html); `null` where only the words can tell. */
  readonly styleLevel: number | null
}

export interface ReadTable {
  readonly kind: 'table'
  readonly start: number
  readonly end: number
  /** Sheet name of a workbook, caption of an html table; `null` otherwise. */
  readonly name: string | null
  readonly rowCount: number
  readonly columnCount: number
  readonly cells: readonly ReadCell[]
}

export interface ReadCell {
  /** Stretch of `text`; start = end for an empty cell. */
  readonly start: number
  readonly end: number
  /** From 0; a merged cell stands at its upper left. */
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  /** `B5` in a workbook. */
  readonly address: string | null
  /** The typed number of a workbook cell as an exact decimal, before formatting; `null` elsewhere. */
  readonly number: string | null
  readonly formula: string | null
}

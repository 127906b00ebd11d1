import type { Cancellation } from './ports.ts'

/** A table file as a person hands it in. */
export interface TableFile {
  readonly fileName: string
  readonly content: Uint8Array
}

/** What a table file holds: every cell as text, days in ISO form, numbers with all their digits. */
export interface ReadTables {
  readonly format: 'xlsx' | 'xls' | 'csv' | 'html'
  /** Visible sheets with anything in them. */
  readonly sheets: readonly ReadSheet[]
}

export interface ReadSheet {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
  /** Cells merged downwards: their value stands in every row. */
  readonly mergedDown: number
}

/** 待标注 — what is wrong with a cell; without a column it concerns the row. */
export interface CellRemark {
  readonly sheet: string
  /** From 0. */
  readonly row: number
  /** From 0. */
  readonly column: number
  readonly text: string
}

/** A table to be written: one sheet of records with its headings, and words that explain it. */
export interface TableBook {
  readonly title: string
  readonly sheet: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly TableValue[])[]
  /** Lines of a second sheet 填写说明; none when empty. */
  readonly explanation: readonly (readonly string[])[]
  /** Foot of every printed page. */
  readonly footer: string
  /** ISO instant. */
  readonly createdAt: string
}

/** Text, or a number with its digits as text. */
export type TableValue = string | { readonly number: string } | null

export interface TableColumn {
  readonly heading: string
  readonly kind: 'text' | 'money' | 'whole' | 'decimal' | 'date'
  /** In characters. */
  readonly width: number
  readonly isRequired: boolean
  /** Comment of the heading. */
  readonly help: string | null
  /** What may be entered, to choose from. */
  readonly choices: readonly string[]
}

/** Reads and writes table files apart from the program, within limits of time and memory. Keeps nothing. */
export interface TableFiles {
  /** @throws Refusal file/unreadable */
  read(file: TableFile, signal: Cancellation | null): Promise<ReadTables>
  /**
   * The workbook itself with remarks on its cells and a sheet that lists them; what is no xlsx becomes one.
   *
   * @throws Refusal file/unreadable
   */
  annotate(file: TableFile, remarks: readonly CellRemark[], signal: Cancellation | null): Promise<Uint8Array>
  writeXlsx(book: TableBook, signal: Cancellation | null): Promise<Uint8Array>
  writeCsv(
    book: Pick<TableBook, 'columns' | 'rows'>,
    charset: 'utf-8' | 'gb18030',
    signal: Cancellation | null,
  ): Promise<Uint8Array>
}

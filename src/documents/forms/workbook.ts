import type { Instant } from '../../domain/calendar/index.ts'

/** 表格 as composed: what is in every cell and how the page prints, before it becomes an xlsx file. */
export interface FormWorkbook {
  readonly title: string
  readonly author: string
  readonly createdAt: Instant
  readonly sheets: readonly FormSheet[]
}

export interface FormSheet {
  /** At most 31 characters, none of `[]:*?/\`, unlike any other of the workbook. */
  readonly name: string
  readonly orientation: 'portrait' | 'landscape'
  /** Widths in characters of the body type. */
  readonly columnWidths: readonly number[]
  readonly rows: readonly FormRow[]
  /** The whole form on one page where its type stays legible, else as wide as the page. */
  readonly isOnePage: boolean
  /** Rows repeated on every printed page, from 1, both included. */
  readonly repeatedRows: { readonly first: number; readonly last: number }
  /** 页脚: unit, year and time; the page number is added by the writer. */
  readonly footer: string
}

export interface FormRow {
  /** In points. */
  readonly height: number
  readonly cells: readonly FormCell[]
}

/** A cell with its upper left corner; a merged one spans further columns or rows, which no other cell may touch. */
export interface FormCell {
  /** From 1. */
  readonly column: number
  readonly columnSpan: number
  readonly rowSpan: number
  readonly content: CellContent
  readonly role: CellRole
  /** Figure shown here; `null` for labels and text. */
  readonly figure: string | null
}

export type CellContent =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | NumberContent
  /** Live: `expression` without `=`; `cached` is our own value, words where there is no number. */
  | {
      readonly kind: 'formula'
      readonly expression: string
      readonly cached: NumberContent | string
      /** Of a number, whenever there is one. */
      readonly format: NumberFormat
    }

/** `value` is a decimal, exact unless its decimals do not end. */
export interface NumberContent {
  readonly kind: 'number'
  readonly value: string
  readonly format: NumberFormat
}

/** money 1,234.56; wanYuan with two to six decimals; percent of a ratio; points with two decimals; plain as it is. */
export type NumberFormat = 'money' | 'wanYuan' | 'percent' | 'points' | 'plain'

/** title, subtitle and note stand outside the ruled form; total is a number in bold. */
export type CellRole = 'title' | 'subtitle' | 'note' | 'label' | 'text' | 'center' | 'number' | 'total'

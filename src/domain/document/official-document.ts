/** 公文 as compiled: what is written before it becomes docx, html or xlsx. */
export interface OfficialDocument {
  readonly title: string
  readonly unitName: string
  readonly blocks: readonly OfficialBlock[]
  /** 附件说明, in order: `附件：1. ×××`. Numbers are those printed. */
  readonly attachments: readonly { readonly number: number; readonly title: string; readonly file: string }[]
  /** `day` as printed: `2021年5月20日`. */
  readonly signature: { readonly unitName: string; readonly day: string }
}

export type OfficialBlock = Heading | Paragraph | DocumentTable

export interface Heading {
  readonly kind: 'heading'
  readonly level: HeadingLevel
  /** Written by the compiler, hence always continuous: 一、 （一） 1. （1）. Printed before the runs. */
  readonly number: string
  readonly runs: readonly Run[]
}

export type HeadingLevel = 1 | 2 | 3 | 4

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly runs: readonly Run[]
}

export interface DocumentTable {
  readonly kind: 'table'
  readonly caption: string
  /** e.g. `单位：元`; `null`: units stand in the header. */
  readonly unitNote: string | null
  readonly columns: readonly TableColumn[]
  /** As many cells as columns. */
  readonly rows: readonly (readonly (readonly Run[])[])[]
  /** Index of the totals row; `null` without one. */
  readonly totalRow: number | null
}

export interface TableColumn {
  readonly title: string
  readonly align: 'left' | 'right' | 'center'
  /** Share of the width, in characters. */
  readonly width: number
}

/** A piece of a line. A digit outside figure, cite, date and constant is a 裸数字 and blocks submission. */
export type Run =
  | { readonly kind: 'text'; readonly text: string }
  /** `text` is the figure's value as printed here, e.g. `4,331,899.35元`. */
  | { readonly kind: 'figure'; readonly figure: string; readonly text: string }
  /** A cited document or its number: `开财预字〔2020〕1号`. */
  | { readonly kind: 'cite'; readonly text: string }
  | { readonly kind: 'date'; readonly text: string }
  /** A number that is part of a name or fixed phrase: `12345热线`, declared with its reason. */
  | { readonly kind: 'constant'; readonly text: string; readonly reason: string }

/** The words of some runs, joined. */
export function runsText(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('')
}

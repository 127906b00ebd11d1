/** 公文 as compiled: what is written before it becomes docx, html or xlsx. */
export interface OfficialDocument {
  readonly title: string
  readonly unitName: string
  readonly blocks: readonly OfficialBlock[]
  /** 附件说明, in order: `附件：1. ×××`. Numbers are those printed. */
  readonly attachments: readonly { readonly number: number; readonly title: string; readonly file: string }[]
  readonly signature: { readonly unitName: string; readonly day: string }
}

export type OfficialBlock =
  /** level 1 一、 2 （一） 3 1. 4 （1）; the number is part of the runs' text. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly runs: readonly Run[] }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | {
      readonly kind: 'table'
      readonly caption: string
      /** e.g. `单位：元`; `null`: units stand in the header. */
      readonly unitNote: string | null
      readonly header: readonly string[]
      readonly rows: readonly (readonly (readonly Run[])[])[]
      /** Index of the totals row; `null` without one. */
      readonly totalRow: number | null
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

import type { FieldKind, FieldValue } from '../../../domain/ledger/index.ts'

/**
 * A cell's value: what the field holds, or the text that was typed where it cannot be read as that. Money is whole fen,
 * a day is ISO text, a decimal is its exact text; `null` is an empty cell.
 */
export type CellValue = FieldValue
export type Values = Readonly<Record<string, CellValue>>

/** What can be picked in a cell that refers to something: `value` is kept, `label` is shown. */
export interface GridChoice {
  readonly value: string
  readonly label: string
}

export interface FoundChoices {
  readonly choices: readonly GridChoice[]
  readonly hasMore: boolean
}

/** What can be picked is asked for, and what a text means is found out. */
export interface Lookup {
  /** Keeps its identity while more becomes known. */
  readonly search: (words: string, signal: AbortSignal) => Promise<FoundChoices>
  /** By text, the one choice that it means. */
  readonly meant: ReadonlyMap<string, string>
  /** By text, why it means none. */
  readonly problems: ReadonlyMap<string, string>
}

export interface GridColumn {
  /** Key of the values of a row. */
  readonly name: string
  readonly label: string
  readonly type: FieldKind
  readonly isOptional: boolean
  readonly isReadOnly?: boolean
  /** One sentence, shown at the header. */
  readonly help?: string | null
  /** Of a `reference` or `code` column: all that can be picked. Names are accepted where they are typed or pasted. */
  readonly choices?: readonly GridChoice[]
  /** Of a `reference` column with too many candidates to hold: they are found as one types; `choices` are those known by now. */
  readonly lookup?: Lookup
  /** Of a `date` column: the first and the last day that it may hold. */
  readonly days?: { readonly from: string; readonly to: string }
  /** Pixels; by the kind where not given. */
  readonly width?: number
  /** Adds the column up in the totals row; money and counts do unless told otherwise. */
  readonly hasTotal?: boolean
  /** What a new row begins with. */
  readonly preset?: CellValue
}

/** A row as it is kept. */
export interface KeptRow {
  readonly id: string
  readonly revision: number
  readonly values: Values
  /** Why the row cannot be changed, in words; `null` or absent when it can. */
  readonly locked?: string | null
  /** It was taken out: it is shown, and counts for nothing. */
  readonly isOut?: boolean
}

/** A row to be saved; without id it is new. */
export interface RowChange {
  /** The grid's own; comes back with the answer. */
  readonly key: string
  /** Its number on the screen, from 1. */
  readonly line: number
  readonly id: string | null
  readonly revision: number | null
  /** Of a kept row, only what changed. */
  readonly values: Values
}

export type RowAnswer =
  | { readonly key: string; readonly state: 'saved'; readonly row: KeptRow }
  /** The row as somebody else left it meanwhile. */
  | { readonly key: string; readonly state: 'changed'; readonly row: KeptRow; readonly by?: string }
  /** Problems by column; one of no column is shown at the row. */
  | {
      readonly key: string
      readonly state: 'refused'
      readonly problems: readonly { readonly column: string | null; readonly message: string }[]
    }

/** A row that was written meanwhile, as it stands now. */
export interface RowNews {
  readonly row: KeptRow
  /** `null`: the person themselves, elsewhere; nothing is marked. */
  readonly by: string | null
  /** In words: 10:32. */
  readonly when: string
  /** It belongs into the sheet where it is not there yet. */
  readonly isListed: boolean
}

/** Who changed a cell and when; `before` is what a changed one held. A row that came or went as a whole is told at one cell. */
export interface CellNews {
  readonly by: string
  readonly when: string
  readonly what: 'changed' | 'entered' | 'voided'
  readonly before: CellValue
}

/** Rows to be taken out. */
export interface RowToVoid {
  readonly key: string
  readonly id: string
  readonly revision: number
}

/** A row as the grid holds it: what is kept, what is typed, and where the two stand. */
export interface GridRow {
  readonly key: string
  /** `null`: not saved yet. */
  readonly id: string | null
  readonly revision: number | null
  readonly kept: Values
  readonly values: Values
  /** What the server said of a cell, until the cell changes. */
  readonly refused: Readonly<Record<string, string>>
  /** What the server said of the row as a whole, until anything in it changes. */
  readonly problem: string | null
  /** 冲突: what somebody else wrote into cells that were changed here too. */
  readonly theirs: Values
  readonly theirsBy: string | null
  /** What others changed while the sheet is open, by column, until it is looked at. */
  readonly news: Readonly<Record<string, CellNews>>
  /** What is on its way to the server. */
  readonly sending: Values | null
  /** The person has left the row: what is missing is now an error. */
  readonly isLeft: boolean
  readonly locked: string | null
  readonly isOut: boolean
}

export type CellState = 'saved' | 'waiting' | 'invalid' | 'conflict' | 'locked'

/** Where the row below the last one writes. */
export interface Place {
  readonly row: number
  readonly column: number
}

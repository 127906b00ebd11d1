import type { CellValue } from './grid-types.ts'

export interface CellChange {
  readonly key: string
  readonly name: string
  readonly before: CellValue
  readonly after: CellValue
}

/** What one action changed; undone and done again as a whole. */
export interface Batch {
  readonly changes: readonly CellChange[]
  /** Rows that the action added, in order. */
  readonly added: readonly string[]
}

export interface History {
  readonly done: readonly Batch[]
  readonly undone: readonly Batch[]
}

export const NO_HISTORY: History = { done: [], undone: [] }

const MOST = 200

/** After something new, what was undone cannot come back. */
export function recorded(history: History, batch: Batch): History {
  if (batch.changes.length === 0 && batch.added.length === 0) return history
  return { done: [...history.done, batch].slice(-MOST), undone: [] }
}

/** The batch to take back, and the history without it; `null` when there is none. */
export function undoing({ done, undone }: History): { readonly batch: Batch; readonly history: History } | null {
  const batch = done.at(-1)
  if (batch === undefined) return null
  return { batch, history: { done: done.slice(0, -1), undone: [...undone, batch] } }
}

export function redoing({ done, undone }: History): { readonly batch: Batch; readonly history: History } | null {
  const batch = undone.at(-1)
  if (batch === undefined) return null
  return { batch, history: { done: [...done, batch], undone: undone.slice(0, -1) } }
}

import type { Edit } from './block-edits.ts'
import type { CellValue, GridColumn, GridRow } from './grid-types.ts'
import { cellOf, withCell } from './rows.ts'
import type { Batch, CellChange } from './undo.ts'

export interface Written {
  readonly rows: readonly GridRow[]
  readonly batch: Batch
  /** Cells left as they were because they cannot be changed. */
  readonly locked: number
}

interface Sheet {
  readonly rows: readonly GridRow[]
  readonly columns: readonly GridColumn[]
  /** A row to be added below the last one; `null` where none may be added. */
  readonly added: ((above: GridRow | null) => GridRow) | null
}

/** Writes cells, adding rows below the last one where the edits lie beyond it. */
export function written({ rows, columns, added }: Sheet, edits: readonly Edit[]): Written {
  const next = [...rows]
  const changes: CellChange[] = []
  const keys: string[] = []
  let locked = 0
  for (const { row: index, column: at, value } of edits) {
    while (next.length <= index && added !== null) {
      const row = added(next.at(-1) ?? null)
      next.push(row)
      keys.push(row.key)
    }
    const [row, column] = [next[index], columns[at]]
    if (row === undefined || column === undefined) continue
    if (row.locked !== null || column.isReadOnly === true) locked += 1
    else next[index] = changed(row, { name: column.name, value }, changes)
  }
  return { rows: next, batch: { changes, added: keys }, locked }
}

function changed(
  row: GridRow,
  { name, value }: { readonly name: string; readonly value: CellValue },
  changes: CellChange[],
): GridRow {
  const before = cellOf(row.values, name)
  if (before !== value) changes.push({ key: row.key, name, before, after: value })
  return withCell(row, name, value)
}

/** The rows with a batch taken back; rows that it added and that are not saved yet go. */
export function takenBack(rows: readonly GridRow[], batch: Batch): readonly GridRow[] {
  const added = new Set(batch.added)
  const left = rows.filter(({ key, id }) => id !== null || !added.has(key))
  return replayed(
    left,
    batch.changes.filter(({ key }) => !added.has(key)),
    'before',
  )
}

/** The rows with a batch that was taken back done again. */
export function doneAgain(rows: readonly GridRow[], batch: Batch, blank: (key: string) => GridRow): readonly GridRow[] {
  const there = new Set(rows.map(({ key }) => key))
  const missing = batch.added.filter((key) => !there.has(key)).map(blank)
  return replayed([...rows, ...missing], batch.changes, 'after')
}

function replayed(
  rows: readonly GridRow[],
  changes: readonly CellChange[],
  side: 'before' | 'after',
): readonly GridRow[] {
  const byKey = new Map<string, CellChange[]>()
  for (const change of changes) byKey.set(change.key, [...(byKey.get(change.key) ?? []), change])
  if (byKey.size === 0) return rows
  return rows.map((row) => {
    const own = row.locked === null ? byKey.get(row.key) : undefined
    if (own === undefined) return row
    return own.reduce((current, change) => withCell(current, change.name, change[side]), row)
  })
}

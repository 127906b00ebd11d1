import type { Edit } from './block-edits.ts'
import type { GridChoice, GridColumn, GridRow } from './grid-types.ts'

export interface LookedUp {
  /** Texts whose meaning is known by now, as what they mean. */
  readonly edits: readonly Edit[]
  /** By column, texts of which nothing is known yet. */
  readonly unknown: Readonly<Record<string, readonly string[]>>
}

/** 认出名称 — texts that were typed or pasted where a choice is meant, in rows that are not saved yet. */
export function lookedUpIn(rows: readonly GridRow[], columns: readonly GridColumn[]): LookedUp {
  const edits: Edit[] = []
  const unknown: Record<string, readonly string[]> = {}
  columns.forEach(({ name, lookup, choices = [] }, column) => {
    if (lookup === undefined) return
    const left = new Set<string>()
    for (const { row, text } of textsIn(rows, { name, choices })) {
      const value = lookup.meant.get(text)
      if (value !== undefined) edits.push({ row, column, value })
      else if (!lookup.problems.has(text)) left.add(text)
    }
    if (left.size > 0) unknown[name] = [...left]
  })
  return { edits, unknown }
}

/** Cells of changed rows that hold something else than what can be picked. */
function textsIn(rows: readonly GridRow[], { name, choices }: { name: string; choices: readonly GridChoice[] }) {
  const known = new Set<unknown>(choices.map(({ value }) => value))
  return rows.flatMap(({ values, kept, locked }, row) => {
    const text = values === kept || locked !== null ? null : values[name]
    return typeof text !== 'string' || known.has(text) ? [] : [{ row, text }]
  })
}

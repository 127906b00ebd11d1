import type { MoneyCell, SettlementKind, SettlementTable } from './settlement.ts'

/** Which amount is meant: by the words of its row, its column, its code and its half. */
export interface Wanted {
  readonly label?: RegExp
  /** A word is the whole header. */
  readonly header?: RegExp | string
  readonly code?: RegExp
  readonly side?: MoneyCell['side']
}

function matches(cell: MoneyCell, { label, header, code, side }: Wanted): boolean {
  if ((side ?? cell.side) !== cell.side) return false
  const asked = [
    [label, cell.label],
    [header, cell.header],
    [code, cell.code],
  ] as const
  return asked.every(([pattern, words]) =>
    typeof pattern === 'string' ? pattern === words : pattern === undefined || pattern.test(words),
  )
}

/** The amounts that are meant, in the order of the table. */
export function moneyCells(table: SettlementTable | undefined, wanted: Wanted): readonly MoneyCell[] {
  return (table?.cells ?? []).filter((cell) => matches(cell, wanted))
}

/** The first amount that is meant; `null` where there is none. */
export function moneyCell(table: SettlementTable | undefined, wanted: Wanted): MoneyCell | null {
  return moneyCells(table, wanted)[0] ?? null
}

/** A row of a table: its first amount, and those beside it. */
export interface MoneyRow {
  readonly first: MoneyCell
  readonly others: readonly MoneyCell[]
}

/** Amounts row by row, in the order of the table. */
export function moneyRows(cells: readonly MoneyCell[]): readonly MoneyRow[] {
  const rows = new Map<number, { readonly first: MoneyCell; readonly others: MoneyCell[] }>()
  for (const cell of cells) {
    const row = rows.get(cell.row)
    if (row === undefined) rows.set(cell.row, { first: cell, others: [] })
    else row.others.push(cell)
  }
  return [...rows.values()]
}

/** The nine tables of a document by kind, the first of each. */
export function settlementsByKind(tables: readonly SettlementTable[]): ReadonlyMap<SettlementKind, SettlementTable> {
  return new Map(tables.toReversed().map((table) => [table.kind, table]))
}

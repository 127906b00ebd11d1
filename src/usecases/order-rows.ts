import { Refusal } from '../contract/refusals.ts'
import type { UnitScope } from '../domain/access/index.ts'
import type { LedgerRow } from '../domain/ledger/index.ts'
import { refuseFrozen } from './guard-objectives.ts'
import type { Ports } from './ports.ts'
import { rewriteRow } from './rewrite-row.ts'

/** Rows of a ledger with a 排序, in their new order. */
export interface NewOrder {
  readonly year: number
  readonly ledger: 'objective' | 'task' | 'project' | 'indicator'
  readonly ids: readonly string[]
}

/**
 * 调整顺序 — gives the rows the places that they hold among themselves, in the order named; others keep theirs. Rows that have
 * no places of their own yet are numbered from 1. The caller has made sure that the person may set objectives (`objective:write`).
 *
 * @throws Refusal row/not-found, row/changed-meanwhile, objective/frozen
 */
export async function orderRows(ports: Ports, scope: UnitScope, { year, ledger, ids }: NewOrder): Promise<void> {
  await ports.transaction(async (within) => {
    const found = await within.ledgers.findMany(scope, ledger, ids)
    const rows = ids.map((id) => {
      const row = found.find((one) => one.id === id && one.year === year && one.voided === null)
      if (row === undefined) throw new Refusal('row/not-found', { ledger, id })
      return row
    })
    const places = placesOf(rows)
    for (const [index, row] of rows.entries()) {
      const position = places[index] ?? 0
      if (row.values.position === position) continue
      const after = { ...row, values: { ...row.values, position } }
      await refuseFrozen(within, scope, { year, changes: [{ before: row, after }] })
      await rewriteRow(within, scope, { row, values: after.values })
    }
  })
}

function placesOf(rows: readonly LedgerRow[]): readonly number[] {
  const held = rows.map(({ values }) => Number(values.position ?? 0)).toSorted((left, right) => left - right)
  const isPlaced = new Set(held).size === held.length && !held.includes(0)
  return isPlaced ? held : rows.map((_, index) => index + 1)
}

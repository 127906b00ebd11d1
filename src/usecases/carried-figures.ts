import type { FigureView, RecordPage } from '../contract/figure-view.ts'
import type { UnitScope } from '../domain/access/index.ts'
import type { Figure } from '../domain/figure/index.ts'
import type { LedgerRow } from '../domain/ledger/index.ts'
import type { Ports } from './ports.ts'
import { presentRows } from './present-record.ts'

/** The figures named and all that they are computed from, in the order of their first appearance. */
export function withTerms(named: readonly string[], figures: ReadonlyMap<string, FigureView>): FigureView[] {
  const found = new Map<string, FigureView>()
  const waiting = [...named]
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    const view = figures.get(id)
    if (view === undefined || found.has(id)) continue
    found.set(id, view)
    waiting.push(...view.formula.terms.map(({ figure }) => figure))
  }
  return [...found.values()]
}

/**
 * The records behind figures, at most `limit` of each. A figure that has changed since carries none: its records now are
 * not those that it was computed from.
 */
export async function recordsBehind(
  ports: Ports,
  scope: UnitScope,
  { views, now, limit }: { views: readonly FigureView[]; now: ReadonlyMap<string, Figure>; limit: number },
): Promise<Readonly<Record<string, RecordPage>>> {
  const lists = new Map<string, { readonly keys: readonly string[]; readonly total: number }>()
  const rows = new Map<string, LedgerRow>()
  for (const { id, digest, records } of views) {
    const figure = now.get(id)
    if (records === null || figure === undefined || figure.formula.kind !== 'measure') continue
    if (figure.digest !== digest) {
      lists.set(id, { keys: [], total: records.rowCount })
      continue
    }
    const { ledger, measure } = figure.formula
    const page = await ports.ledgers.listMeasured(scope, { ledger, measure, period: figure.period }, { limit })
    for (const row of page.rows) rows.set(keyOf(row), row)
    lists.set(id, { keys: page.rows.map(keyOf), total: page.total })
  }
  const presented = await presentRows(ports, scope, { rows: [...rows.values()] })
  const byKey = new Map(presented.map((view) => [keyOf(view), view]))
  return Object.fromEntries(
    [...lists].map(([id, { keys, total }]) => [id, { rows: keys.flatMap((key) => byKey.get(key) ?? []), total }]),
  )
}

function keyOf({ ledger, id }: { readonly ledger: string; readonly id: string }): string {
  return `${ledger}/${id}`
}

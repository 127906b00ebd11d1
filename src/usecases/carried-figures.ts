import type { FigureView, RecordView } from '../contract/figure-view.ts'
import type { StandaloneReport } from '../contract/report.ts'
import type { UnitScope } from '../domain/access/index.ts'
import type { Figure } from '../domain/figure/index.ts'
import type { LedgerDefinition, LedgerRow } from '../domain/ledger/index.ts'
import type { Page, Ports } from './ports.ts'
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

export type CarriedRecords = Pick<StandaloneReport, 'records' | 'rows'>

interface Carrying {
  readonly views: readonly FigureView[]
  /** The figures as of now. */
  readonly now: ReadonlyMap<string, Figure>
  readonly limit: number
}

/**
 * The records behind figures, at most `limit` of each. A figure that has changed since carries none: its records now are
 * not those that it was computed from.
 */
export async function recordsBehind(ports: Ports, scope: UnitScope, carrying: Carrying): Promise<CarriedRecords> {
  const lists = new Map<string, { keys: string[]; total: number }>()
  const rows = new Map<string, LedgerRow>()
  for (let start = 0; start < carrying.views.length; start += AT_ONCE) {
    const some = carrying.views.slice(start, start + AT_ONCE)
    const pages = await Promise.all(some.map((view) => pageBehind(ports, scope, { ...carrying, view })))
    for (const [index, page] of pages.entries()) {
      const id = some[index]?.id
      if (id === undefined || page === null) continue
      for (const row of page.rows) rows.set(keyOf(row), row)
      lists.set(id, { keys: page.rows.map(keyOf), total: page.total })
    }
  }
  const presented = await presentRows(ports, scope, { rows: [...rows.values()] })
  const definitions = await ports.ledgers.definitions(scope)
  return {
    records: Object.fromEntries(lists),
    rows: Object.fromEntries(presented.map((view) => [keyOf(view), forOutside(view, definitions)])),
  }
}

/** A report may be handed to anyone: fields kept inside the unit and the names of those who entered rows stay there. */
function forOutside(view: RecordView, definitions: readonly LedgerDefinition[]): RecordView {
  const fields = definitions.find(({ id }) => id === view.ledger)?.fields ?? {}
  return {
    ...view,
    fields: view.fields.filter(({ name }) => fields[name]?.privacy === 'public'),
    enteredBy: '本单位经办人员',
  }
}

/** As many questions wait for the database together. */
const AT_ONCE = 8

async function pageBehind(
  ports: Ports,
  scope: UnitScope,
  { view: { id, digest, records }, now, limit }: Carrying & { readonly view: FigureView },
): Promise<Page<LedgerRow> | null> {
  const figure = now.get(id)
  if (records === null || figure === undefined || figure.formula.kind !== 'measure') return null
  if (figure.digest !== digest) return { rows: [], total: records.rowCount }
  const { ledger, measure } = figure.formula
  return ports.ledgers.listMeasured(scope, { ledger, measure, period: figure.period }, { limit })
}

function keyOf({ ledger, id }: { readonly ledger: string; readonly id: string }): string {
  return `${ledger}/${id}`
}

import type { RecordPage } from '../contract/figure-view.ts'
import { Refusal } from '../contract/refusals.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { computeUnitFigures } from './compute-figures.ts'
import { shownLedger, sortOf } from './list-rows.ts'
import type { Ports, RowQuery } from './ports.ts'
import { presentRows } from './present-record.ts'

export interface FigureRecordsQuery extends Pick<RowQuery, 'limit' | 'offset'> {
  readonly year: number
  readonly figure: string
  /** A field of the ledger behind the figure, `-` before it for descending. */
  readonly sort?: string | undefined
}

/**
 * 追溯 — the records that count for a figure. A figure made of other figures has none of its own.
 *
 * @throws Refusal figure/not-found; input/invalid when the order names a field that the ledger does not have
 */
export async function listFigureRecords(
  ports: Ports,
  scope: UnitScope,
  { year, figure: id, sort, ...page }: FigureRecordsQuery,
): Promise<RecordPage> {
  const { figures } = await computeUnitFigures(ports, scope, { year, scoped: [id], only: [id] })
  const figure = figures.get(id)
  if (figure === undefined) throw new Refusal('figure/not-found', { figure: id })
  if (figure.formula.kind !== 'measure') return { rows: [], total: 0 }
  const { ledger, measure } = figure.formula
  const { rows, total } = await ports.ledgers.listMeasured(
    scope,
    { ledger, measure, period: figure.period },
    { ...page, ...sortOf(await shownLedger(ports, scope, ledger), sort) },
  )
  return { rows: await presentRows(ports, scope, { rows }), total }
}

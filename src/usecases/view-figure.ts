import type { FigureView } from '../contract/figure-view.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { formatFigure } from '../domain/figure/index.ts'
import { computeUnitFigures } from './compute-figures.ts'
import type { Ports } from './ports.ts'
import { contextOf, presentFigureOf } from './present-figure.ts'

/**
 * 打开一个数 — a figure of a year with its formula, as of now. The id may carry months: `income.total@2020-01..2020-10`.
 *
 * @throws Refusal unit/not-found, year/not-found, figure/not-found
 */
export async function viewFigure(
  ports: Ports,
  scope: UnitScope,
  { year, id }: { readonly year: number; readonly id: string },
): Promise<FigureView> {
  const computed = await computeUnitFigures(ports, scope, { year, scoped: [id], only: [id] })
  return presentFigureOf(contextOf(computed, await ports.ledgers.definitions(scope)), id)
}

/** 数的目录 — ids, labels and units of every figure of a year, in the order of the catalogue. */
export async function listFigures(
  ports: Ports,
  scope: UnitScope,
  { year }: { readonly year: number },
): Promise<readonly Pick<FigureView, 'id' | 'label' | 'unit'>[]> {
  const { figures } = await computeUnitFigures(ports, scope, { year })
  return [...figures.values()].map(({ id, label, unit }) => ({ id, label, unit: formatFigure(unit, null).unit }))
}

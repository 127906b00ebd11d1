import type { UnitScope } from '../domain/access/index.ts'
import { exactText } from '../domain/amount/index.ts'
import type { Figure } from '../domain/figure/index.ts'
import { formatFigure } from '../domain/figure/index.ts'
import { type Measured, MeasureTally } from '../domain/measure/index.ts'
import { computeUnitFigures } from './compute-figures.ts'
import type { Inspection, Ports } from './ports.ts'

/** A figure that the database's sum and a count row by row disagree on. */
export interface RecountProblem {
  readonly figure: string
  readonly message: string
}

export interface Recount {
  /** Figures computed; each stands on the recounted ones. */
  readonly figures: number
  readonly recounted: number
  readonly problems: readonly RecountProblem[]
}

/**
 * 逐条重算 — computes a year's figures and counts every one that comes from records a second time, row by row and outside
 * the database: value and record-set digest must come out the same.
 *
 * @throws Refusal unit/not-found, year/not-found, rule-pack/not-found
 */
export async function recountFigures(
  ports: Ports,
  scope: UnitScope,
  { year }: { readonly year: number },
): Promise<Recount> {
  const { figures } = await computeUnitFigures(ports, scope, { year })
  const fromRecords = [...figures.values()].flatMap((figure): readonly Counted[] => {
    const { formula, period } = figure
    if (formula.kind !== 'measure') return []
    const question = { ledger: formula.ledger, measure: formula.measure, period }
    return [{ figure, ledger: formula.ledger, tally: new MeasureTally(question, ports.digests.sm3) }]
  })
  await ports.inspect((inspection) => countAll(inspection, scope, fromRecords))
  const problems = fromRecords.flatMap(({ figure, tally }) => {
    const message = disagreement(figure, tally.result())
    return message === null ? [] : [{ figure: figure.id, message }]
  })
  return { figures: figures.size, recounted: fromRecords.length, problems }
}

interface Counted {
  readonly figure: Figure
  readonly ledger: string
  readonly tally: MeasureTally
}

/** Each ledger is read once, whatever number of figures stand on it. */
async function countAll(inspection: Inspection, { unitId }: UnitScope, counted: readonly Counted[]): Promise<void> {
  for (const ledger of new Set(counted.map((one) => one.ledger))) {
    const some = counted.filter((one) => one.ledger === ledger)
    const periods = some.map(({ figure }) => figure.period)
    const from = periods.map((period) => period.from).reduce((left, right) => (left < right ? left : right))
    const to = periods.map((period) => period.to).reduce((left, right) => (left > right ? left : right))
    for await (const row of inspection.countingRows(unitId, { ledger, period: { from, to } })) {
      for (const { tally } of some) tally.add(row)
    }
  }
}

function disagreement(figure: Figure, counted: Measured): string | null {
  if (!isSameValue(figure, counted)) {
    const shown = (value: Figure['value']) => formatFigure(figure.unit, value).text
    return `“${figure.label}”系统算得 ${shown(figure.value)}，按记录逐条重算为 ${shown(counted.value)}`
  }
  return counted.digest === figure.records?.digest ? null : `“${figure.label}”背后的记录与其摘要不符`
}

/** A figure may be without a value where nothing was recorded, though the sum over nothing is 0. */
function isSameValue({ value, absence }: Figure, counted: Measured): boolean {
  if (absence?.kind === 'no-rows') return counted.rowCount === 0
  if (value === null || counted.value === null) return value === counted.value
  return exactText(value) === exactText(counted.value)
}

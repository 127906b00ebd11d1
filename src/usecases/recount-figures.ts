import type { UnitScope } from '../domain/access/index.ts'
import { exactText } from '../domain/amount/index.ts'
import type { Figure } from '../domain/figure/index.ts'
import { formatFigure } from '../domain/figure/index.ts'
import type { LedgerRow } from '../domain/ledger/index.ts'
import { type Measured, type MeasureScope, measureRows } from '../domain/measure/index.ts'
import { computeUnitFigures } from './compute-figures.ts'
import type { Ports } from './ports.ts'

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
  const problems: RecountProblem[] = []
  let recounted = 0
  for (const figure of figures.values()) {
    if (figure.formula.kind !== 'measure') continue
    recounted += 1
    const { ledger, measure } = figure.formula
    const message = await disagreement(ports, scope, { figure, question: { ledger, measure, period: figure.period } })
    if (message !== null) problems.push({ figure: figure.id, message })
  }
  return { figures: figures.size, recounted, problems }
}

async function disagreement(
  ports: Ports,
  scope: UnitScope,
  { figure, question }: { readonly figure: Figure; readonly question: MeasureScope },
): Promise<string | null> {
  const rows = await measuredRows(ports, scope, question)
  const counted = measureRows({ scope: question, rows, sm3: ports.digests.sm3 })
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

const PAGE = 1000

async function measuredRows(ports: Ports, scope: UnitScope, question: MeasureScope): Promise<readonly LedgerRow[]> {
  const rows: LedgerRow[] = []
  for (;;) {
    const page = await ports.ledgers.listMeasured(scope, question, { limit: PAGE, offset: rows.length })
    rows.push(...page.rows)
    if (page.rows.length < PAGE) return rows
  }
}

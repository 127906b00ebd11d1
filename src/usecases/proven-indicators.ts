import type { UnitScope } from '../domain/access/index.ts'
import { wholeYear } from '../domain/calendar/index.ts'
import { type FigureDefinition, withDependencies } from '../domain/figure/index.ts'
import type { OutlineIndicator } from '../figures/define-figures.ts'
import { definitionsOf } from './compute-figures.ts'
import { loadOutline } from './load-outline.ts'
import type { Ports, ProofQuestion } from './ports.ts'

/** What is told of an indicator that a file proves. */
export interface ProvenIndicator {
  readonly code: string
  readonly name: string
}

/**
 * 佐证支撑的指标 — for each file the indicators in force that rest on a row it stands behind: rows that count for the actual
 * value, through whatever figures, the judgement, the reason of a deviation, and the indicator's own row.
 *
 * @throws Refusal unit/not-found, year/not-found, rule-pack/not-found
 */
export async function indicatorsProvenBy(
  ports: Ports,
  scope: UnitScope,
  { year, files }: { readonly year: number; readonly files: readonly string[] },
): Promise<ReadonlyMap<string, readonly ProvenIndicator[]>> {
  if (files.length === 0) return new Map()
  const outline = await loadOutline(ports, scope, { year })
  const definitions = definitionsOf(outline)
  const questions = outline.indicators.flatMap((indicator) => questionsOf(indicator, { year, definitions }))
  const proofs = await ports.evidence.proofs(scope, { files, questions })
  const byCode = new Map(outline.indicators.map(({ code, name }) => [code, { code, name }]))
  const found = new Map<string, ProvenIndicator[]>()
  for (const { name, file } of proofs) {
    const indicator = byCode.get(name)
    if (indicator !== undefined) found.set(file, [...(found.get(file) ?? []), indicator])
  }
  return found
}

interface Known {
  readonly year: number
  readonly definitions: ReadonlyMap<string, FigureDefinition>
}

function questionsOf({ code, versions }: OutlineIndicator, { year, definitions }: Known): readonly ProofQuestion[] {
  const leaves = withDependencies([`indicator.${code}.actual`], definitions).flatMap(({ formula, period }) =>
    formula.kind === 'measure' ? [{ ledger: formula.ledger, measure: formula.measure, period }] : [],
  )
  const period = wholeYear(year)
  const about = ['judgement', 'deviation'].map((ledger) => ({
    ledger,
    measure: { kind: 'count', where: { indicator: { in: versions } } } as const,
    period,
  }))
  const own = { ledger: 'indicator', measure: { kind: 'count', where: { code } } as const, period }
  return [...leaves, ...about, own].map((rows) => ({ name: code, rows }))
}

import { Refusal } from '../contract/refusals.ts'
import type { UnitScope } from '../domain/access/index.ts'
import type { Figure, FigureDefinition } from '../domain/figure/index.ts'
import { computeFigures, withDependencies } from '../domain/figure/index.ts'
import type { FigureOutline } from '../figures/define-figures.ts'
import { scopedFigures } from '../figures/define-scoped-figures.ts'
import { figureCatalogue } from '../figures/index.ts'
import type { YearQuery } from './load-outline.ts'
import { loadOutline } from './load-outline.ts'
import type { Ports } from './ports.ts'

/** A unit's year in figures: what there is, and every value as of now. */
export interface UnitFigures {
  readonly outline: FigureOutline
  readonly definitions: ReadonlyMap<string, FigureDefinition>
  readonly figures: ReadonlyMap<string, Figure>
}

export interface FiguresQuery extends YearQuery {
  /** Ids beyond the catalogue: a figure over some months, `video_conference.supported@2020-01..2020-10`. */
  readonly scoped?: readonly string[]
  /** Only these and what they are computed from; all of them when not given. */
  readonly only?: readonly string[]
}

/**
 * 计算 — every figure of a unit's year, from its records, in one pass.
 *
 * @throws Refusal unit/not-found, year/not-found, rule-pack/not-found, figure/not-found (a scoped id that names nothing)
 */
export async function computeUnitFigures(
  ports: Ports,
  scope: UnitScope,
  { scoped = [], only, ...query }: FiguresQuery,
): Promise<UnitFigures> {
  const outline = await loadOutline(ports, scope, query)
  const definitions = new Map(definitionsOf(outline))
  const ledgers = scoped.length === 0 ? [] : await ports.ledgers.definitions(scope)
  for (const id of scoped) {
    if (definitions.has(id)) continue
    const found = scopedFigures(id, { bases: definitions, ledgers })
    if (found.length === 0) throw new Refusal('figure/not-found', { figure: id })
    for (const definition of found) definitions.set(definition.id, definition)
  }
  return computeDefined(ports, scope, { outline, definitions, only: only ?? null })
}

/** 数的目录 — every figure of an outline's year by id. */
export function definitionsOf(outline: FigureOutline): ReadonlyMap<string, FigureDefinition> {
  return new Map(figureCatalogue.flatMap(({ figuresOf }) => figuresOf(outline)).map((one) => [one.id, one]))
}

/** Computes figures of definitions that are already there; `only`: these and what they are computed from. */
export async function computeDefined(
  ports: Ports,
  scope: UnitScope,
  {
    outline,
    definitions,
    only,
  }: {
    readonly outline: FigureOutline
    readonly definitions: ReadonlyMap<string, FigureDefinition>
    readonly only: readonly string[] | null
  },
): Promise<UnitFigures> {
  const all = only === null ? [...definitions.values()] : withDependencies(only, definitions)
  const leaves = all.flatMap(({ id, period, formula }) =>
    formula.kind === 'measure' ? [{ id, question: { ledger: formula.ledger, measure: formula.measure, period } }] : [],
  )
  const answers = await ports.ledgers.measure(
    scope,
    leaves.map(({ question }) => question),
  )
  const measured = new Map(
    leaves.flatMap(({ id }, index) => (answers[index] === undefined ? [] : [[id, answers[index]] as const])),
  )
  const figures = computeFigures(all, measured, { sm3: ports.digests.sm3, now: ports.clock.now() })
  return { outline, definitions, figures: new Map(figures.map((figure) => [figure.id, figure])) }
}

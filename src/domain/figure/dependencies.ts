import { figuresOf } from '../scoring/index.ts'
import type { FigureDefinition, Formula } from './figure.ts'

/** Figures that a formula is computed from, in its order; one that it names twice stands once. */
export function dependenciesOf(formula: Formula): readonly string[] {
  return [...new Set(named(formula))]
}

function named(formula: Formula): readonly string[] {
  switch (formula.kind) {
    case 'measure':
      return []
    case 'sum':
      return formula.terms
    case 'difference':
      return [formula.minuend, formula.subtrahend]
    case 'ratio':
      return [formula.part, formula.base]
    case 'growth':
      return [formula.current, formula.prior]
    case 'product':
      return formula.factors
    case 'converted':
      return [formula.of]
    case 'kept':
      return formula.terms.map(({ figure }) => figure)
    case 'points':
      return [...formula.inputs, ...figuresOf(formula.scoring)]
  }
}

/**
 * Definitions in an order in which each comes after those that it depends on.
 *
 * @throws Error naming the figures: defined twice, depending on one that is not defined, or depending on each other in a
 * circle. Each is a mistake in the catalogue of figures.
 */
export function inOrder(definitions: readonly FigureDefinition[]): readonly FigureDefinition[] {
  const byId = new Map(definitions.map((one) => [one.id, one]))
  if (byId.size < definitions.length) throw new Error(`figures defined twice: ${repeated(definitions).join(', ')}`)
  const ordered = new Map<string, FigureDefinition>()
  const place = (id: string, path: readonly string[]): void => {
    if (ordered.has(id)) return
    if (path.includes(id)) throw new Error(`figures depend on each other: ${[...path, id].join(' → ')}`)
    const definition = byId.get(id)
    if (definition === undefined) throw new Error(`no such figure: ${[...path, id].join(' → ')}`)
    for (const dependency of dependenciesOf(definition.formula)) place(dependency, [...path, id])
    ordered.set(id, definition)
  }
  for (const { id } of definitions) place(id, [])
  return [...ordered.values()]
}

/** The figures of those ids and all that they are computed from; ids that are not defined are passed over. */
export function withDependencies(
  ids: readonly string[],
  definitions: ReadonlyMap<string, FigureDefinition>,
): readonly FigureDefinition[] {
  const found = new Map<string, FigureDefinition>()
  const open = [...ids]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const definition = found.has(id) ? undefined : definitions.get(id)
    if (definition === undefined) continue
    found.set(id, definition)
    open.push(...dependenciesOf(definition.formula))
  }
  return [...found.values()]
}

function repeated(definitions: readonly FigureDefinition[]): readonly string[] {
  const ids = definitions.map(({ id }) => id)
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) < index))]
}

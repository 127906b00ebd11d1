import type { CorpusDocument } from './corpus-document.ts'
import { applied, type Mutant, type Mutation } from './mutant.ts'
import { FIGURE_MUTATIONS } from './mutate-figures.ts'
import { FORM_MUTATIONS } from './mutate-form.ts'
import { STATEMENT_MUTATIONS } from './mutate-statements.ts'
import { randomFrom, seedOf, shuffled } from './random.ts'

/** Every way to make one thing of a sound document wrong. */
export const MUTATIONS: readonly Mutation[] = [...FIGURE_MUTATIONS, ...FORM_MUTATIONS, ...STATEMENT_MUTATIONS]

interface Draw {
  readonly seed: number
  /** At most so many mutants of each kind. */
  readonly each: number
}

/**
 * Mutants of a sound document: each has one thing wrong, and the same seed gives the same ones. Those that the document
 * itself contradicts come first; others are drawn only where there are none, to see that nothing unrelated is said.
 */
export function mutantsOf(document: CorpusDocument, { seed, each }: Draw): Mutant[] {
  return MUTATIONS.flatMap((mutation) => {
    const random = randomFrom(seedOf(seed, document.file, mutation.kind))
    const changes = mutation.changes(document, random)
    const decidable = changes.filter(({ breaks }) => mutation.isAlwaysDecidable || breaks.length > 0)
    const drawn = shuffled(random, decidable.length > 0 ? decidable : changes).slice(0, each)
    return drawn.map((change) => applied(document, mutation, change))
  })
}

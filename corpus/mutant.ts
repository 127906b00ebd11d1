import type { CorpusDocument, Place } from './corpus-document.ts'
import type { Random } from './random.ts'

/** What is reported together: the kinds of one group share a target. */
export type MutationGroup =
  | 'figure'
  | 'reckoning'
  | 'unit'
  | 'direction'
  | 'numbering'
  | 'enumeration'
  | 'attachment'
  | 'mark'
  | 'other'

/** One thing of a document made wrong. */
export interface Change extends Place {
  /** What stands there instead. */
  readonly now: string
  /** Stated relations that cannot hold any more. */
  readonly breaks: readonly string[]
  /** Other places where the contradiction shows, in the offsets of the sound text. */
  readonly linked: readonly Place[]
}

export interface Mutant {
  readonly kind: string
  readonly group: MutationGroup
  readonly text: string
  /** Where it was changed, in the changed text. */
  readonly place: Place
  readonly was: string
  readonly now: string
  /** Whether the document itself contradicts the change; only then must an audit notice. */
  readonly isDecidable: boolean
  readonly breaks: readonly string[]
  /** Other places where the contradiction shows, in the changed text. */
  readonly linked: readonly Place[]
}

/** Makes one change of its kind, or finds nothing to change. */
export interface Mutation {
  readonly kind: string
  readonly group: MutationGroup
  /** Whether every such change contradicts the document; else only one that breaks a stated relation. */
  readonly isAlwaysDecidable: boolean
  readonly changes: (document: CorpusDocument, random: Random) => readonly Change[]
}

const moved = ({ start, end }: Place, change: Change): Place => {
  const by = start >= change.end ? change.now.length - (change.end - change.start) : 0
  return { start: start + by, end: end + by }
}

/** Writes the change into the text. */
export function applied(document: CorpusDocument, mutation: Mutation, change: Change): Mutant {
  const { text } = document
  return {
    kind: mutation.kind,
    group: mutation.group,
    text: text.slice(0, change.start) + change.now + text.slice(change.end),
    place: { start: change.start, end: change.start + change.now.length },
    was: text.slice(change.start, change.end),
    now: change.now,
    isDecidable: mutation.isAlwaysDecidable || change.breaks.length > 0,
    breaks: change.breaks,
    linked: change.linked.map((place) => moved(place, change)),
  }
}

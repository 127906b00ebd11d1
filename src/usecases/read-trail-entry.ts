import { Refusal } from '../contract/refusals.ts'
import type { TrailEntryDetails } from '../contract/trail-view.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { breakAt, CHAIN_BEGIN, chainedText } from '../domain/trail/index.ts'
import type { Ports } from './ports.ts'
import { actorNames, trailEntryView } from './read-trail.ts'
import { changesIn, factsOf } from './trail-facts.ts'
import { ledgerTitles } from './trail-subject.ts'

/**
 * 一条日志 — all that the trail holds of one entry, and what a second computation of its digest says.
 *
 * @throws Refusal trail/not-found
 */
export async function readTrailEntry(ports: Ports, scope: UnitScope, sequence: number): Promise<TrailEntryDetails> {
  const [entry, previous] = await ports.trail.list(scope.unitId, { limit: 2, before: sequence + 1 })
  if (entry?.sequence !== sequence) throw new Refusal('trail/not-found', { sequence })
  const definitions = await ports.ledgers.definitions(scope)
  const titles = ledgerTitles(definitions)
  const nameOf = await actorNames(ports, scope)
  return {
    ...trailEntryView(entry, { nameOf, titles }),
    changes: changesIn(
      entry,
      definitions.find(({ id }) => id === entry.subject.kind),
    ).map((change) => ({ ...change })),
    facts: factsOf(entry).map((fact) => ({ ...fact })),
    statement: chainedText(entry.previousDigest, entry),
    standing: breakAt(previous ?? CHAIN_BEGIN, entry, (text) => ports.digests.sm3(text)) ?? 'sound',
  }
}

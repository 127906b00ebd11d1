import type { LedgerDefinition } from './definition.ts'

/**
 * Ledgers in an order in which each comes after those that it refers to, as they must be filled.
 *
 * @throws Error when ledgers refer to each other in a circle: the definitions are wrong.
 */
export function referredFirst(definitions: readonly LedgerDefinition[]): readonly LedgerDefinition[] {
  const placed: LedgerDefinition[] = []
  let waiting = [...definitions]
  while (waiting.length > 0) {
    const unplaced = new Set(waiting.map(({ id }) => id))
    const ready = waiting.filter((ledger) => referredBy(ledger).every((id) => !unplaced.has(id)))
    if (ready.length === 0) throw new Error(`ledgers refer to each other in a circle: ${[...unplaced].join(', ')}`)
    placed.push(...ready)
    waiting = waiting.filter((ledger) => !ready.includes(ledger))
  }
  return placed
}

/** Ids of the other ledgers that a ledger refers to. */
function referredBy({ id, fields }: LedgerDefinition): string[] {
  return Object.values(fields).flatMap(({ type }) =>
    type.kind === 'reference' && type.ledger !== id ? [type.ledger] : [],
  )
}

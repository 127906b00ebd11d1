import { Refusal } from '../contract/refusals.ts'
import type { UnitScope } from '../domain/access/index.ts'
import type { FieldValue, LedgerRow } from '../domain/ledger/index.ts'
import { sealed } from './enter-rows.ts'
import type { Ports } from './ports.ts'

type Rewriting = { readonly row: LedgerRow } & (
  | { readonly values: Readonly<Record<string, FieldValue>> }
  /** The reason. */
  | { readonly voided: string }
)

/**
 * Changes or voids a row as part of a procedure that has decided it already; values are those of rows that were checked. The
 * trail keeps what was changed, as with a person's own change.
 *
 * @throws Refusal row/changed-meanwhile
 */
export async function rewriteRow(within: Ports, scope: UnitScope, rewriting: Rewriting): Promise<void> {
  const { digest: _previous, ...kept } = rewriting.row
  const at = within.clock.now()
  const change =
    'values' in rewriting ? { values: rewriting.values } : { voided: { at, by: scope.actor, reason: rewriting.voided } }
  const row = sealed(within, { ...kept, ...change, revision: kept.revision + 1 })
  const details =
    'values' in rewriting
      ? { revision: row.revision, changes: changesBetween(kept.values, rewriting.values), digest: row.digest }
      : { revision: row.revision, reason: rewriting.voided, digest: row.digest }
  await within.trail.append({
    unitId: scope.unitId,
    actor: scope.actor,
    action: 'values' in rewriting ? 'row:amend' : 'row:void',
    subject: { kind: row.ledger, id: row.id },
    details,
  })
  if (!(await within.ledgers.replace(scope, row))) throw new Refusal('row/changed-meanwhile', { id: row.id })
}

function changesBetween(
  before: Readonly<Record<string, FieldValue>>,
  after: Readonly<Record<string, FieldValue>>,
): Readonly<Record<string, { readonly before: FieldValue; readonly after: FieldValue }>> {
  return Object.fromEntries(
    Object.entries(after)
      .filter(([name, value]) => value !== (before[name] ?? null))
      .map(([name, value]) => [name, { before: before[name] ?? null, after: value }]),
  )
}

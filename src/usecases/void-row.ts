import { Refusal } from '../contract/refusals.ts'
import type { UnitScope } from '../domain/access/index.ts'
import type { LedgerDefinition, LedgerRow } from '../domain/ledger/index.ts'
import { currentRow } from './amend-row.ts'
import { openLedgerOf, sealed } from './enter-rows.ts'
import { refuseLockedEvaluation } from './guard-evaluation.ts'
import { refuseFrozen } from './guard-objectives.ts'
import { keepingEffect } from './late-effect.ts'
import { latenessOf, lateReasonOn } from './lateness.ts'
import type { Ports } from './ports.ts'

export interface RowToVoid {
  readonly ledger: string
  readonly id: string
  /** The revision that the person saw. */
  readonly revision: number
  readonly reason: string
}

/**
 * 作废记录 — the row stays, with the reason, and counts nowhere any more; where the books are closed, the reason is also that
 * of the late entry. A row that others refer to stays in force. The
 * caller has made sure that the person may write records (`record:write`).
 *
 * @throws Refusal ledger/not-found, ledger/by-procedure, row/not-found, row/voided, row/changed-meanwhile, row/in-use, input/invalid
 */
export async function voidRow(ports: Ports, scope: UnitScope, request: RowToVoid): Promise<LedgerRow> {
  const ledger = await openLedgerOf(ports, scope, request.ledger)
  const reason = request.reason.trim()
  if (reason === '' || reason.length > 1000) {
    const message = reason === '' ? '没有填写，应说明作废的原因' : `有 ${reason.length} 个字，应为不超过 1000 个字`
    throw new Refusal('input/invalid', { issues: [{ row: 1, field: 'reason', label: '作废原因', message }] })
  }
  return ports.transaction(async (within) => {
    const { digest: _previous, ...kept } = await currentRow(within, scope, request)
    await refuseFrozen(within, scope, { year: kept.year, changes: [{ before: { ...kept, digest: '' }, after: null }] })
    const lateness = await latenessOf(within, scope, { ledger, year: kept.year, lateReason: reason })
    const late = lateReasonOn(lateness, kept.happenedOn)
    const row = sealed(within, {
      ...kept,
      revision: kept.revision + 1,
      lateReason: late ?? kept.lateReason,
      voided: { at: within.clock.now(), by: scope.actor, reason },
    })
    return keepingEffect(within, scope, { ledger: ledger.id, year: row.year, mayBeLate: late !== null }, async () => {
      await store(within, scope, { ledger, row, reason })
      return { result: row, written: [row] }
    })
  })
}

async function store(
  within: Ports,
  scope: UnitScope,
  { ledger, row, reason }: { readonly ledger: LedgerDefinition; readonly row: LedgerRow; readonly reason: string },
): Promise<void> {
  await within.trail.append({
    unitId: scope.unitId,
    actor: scope.actor,
    action: 'row:void',
    subject: { kind: ledger.id, id: row.id },
    details: { revision: row.revision, reason, digest: row.digest },
  })
  await refuseLockedEvaluation(within, scope, { ledger: ledger.id, year: row.year })
  await refuseWhereReferredTo(within, scope, { ledger, id: row.id, year: row.year })
  if (!(await within.ledgers.replace(scope, row))) throw new Refusal('row/changed-meanwhile', { id: row.id })
}

async function refuseWhereReferredTo(
  { ledgers }: Ports,
  scope: UnitScope,
  { ledger, id, year }: { readonly ledger: LedgerDefinition; readonly id: string; readonly year: number },
): Promise<void> {
  for (const other of await ledgers.definitions(scope)) {
    for (const [field, { type }] of Object.entries(other.fields)) {
      if (type.kind !== 'reference' || type.ledger !== ledger.id) continue
      const { total } = await ledgers.list(scope, other.id, { year, where: { [field]: id }, limit: 1 })
      if (total > 0) throw new Refusal('row/in-use', { id, ledger: other.id, ledgerTitle: other.title, rows: total })
    }
  }
}

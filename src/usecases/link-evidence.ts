import { Refusal } from '../contract/refusals.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { strengthWithFile, strengthWithoutFile } from '../domain/evidence/index.ts'
import type { LedgerRow } from '../domain/ledger/index.ts'
import { amendRow, currentRow } from './amend-row.ts'
import { ledgerOf } from './enter-rows.ts'
import type { Ports } from './ports.ts'
import { nameOfRow } from './present-record.ts'

export interface RowsToLink {
  /** Of the file. */
  readonly id: string
  readonly ledger: string
  /** As the person saw them. */
  readonly rows: readonly { readonly id: string; readonly revision: number }[]
  readonly lateReason: string | null
}

/**
 * 关联佐证材料 — one file behind several rows of a ledger, all or none; a row that nothing but a statement stood behind is E1
 * from now on. Each row is amended as by hand, so books that are closed and what is frozen stay so. The caller has made
 * sure that the person may write records (`record:write`).
 *
 * @throws Refusal evidence/not-found, and whatever `amendRow` refuses
 */
export async function linkEvidence(ports: Ports, scope: UnitScope, { id, rows, ...asked }: RowsToLink): Promise<void> {
  await ports.transaction(async (within) => {
    if ((await within.evidence.find(scope, id)) === null) throw new Refusal('evidence/not-found', { id })
    await within.trail.hold(scope.unitId)
    for (const row of rows) {
      const kept = await currentRow(within, scope, { ledger: asked.ledger, ...row })
      if (kept.evidence.includes(id)) continue
      const evidence = [...kept.evidence, id]
      await amendRow(within, scope, { ...asked, ...row, evidence, strength: strengthWithFile(kept.strength) })
      await record(within, scope, { action: 'evidence:link', file: id, row: kept, about: {} })
    }
  })
}

export interface RowToUnlink {
  readonly id: string
  readonly ledger: string
  readonly row: string
  readonly revision: number
  readonly reason: string
  readonly lateReason: string | null
}

/**
 * 取消关联 — the file stays, the row no longer rests on it, and both say why; a row that rested on files alone falls back to
 * a statement with the last of them.
 *
 * @throws Refusal evidence/not-found where the file does not stand behind the row, and whatever `amendRow` refuses
 */
export async function unlinkEvidence(
  ports: Ports,
  scope: UnitScope,
  { id, ledger, row, revision, reason, lateReason }: RowToUnlink,
): Promise<void> {
  await ports.transaction(async (within) => {
    await within.trail.hold(scope.unitId)
    const kept = await currentRow(within, scope, { ledger, id: row, revision })
    if (!kept.evidence.includes(id)) throw new Refusal('evidence/not-found', { id })
    const evidence = kept.evidence.filter((one) => one !== id)
    const strength = evidence.length === 0 ? strengthWithoutFile(kept.strength) : kept.strength
    const amendment = { ledger, id: row, revision, evidence, strength, evidenceReason: reason, lateReason }
    await amendRow(within, scope, amendment)
    await record(within, scope, { action: 'evidence:unlink', file: id, row: kept, about: { reason } })
  })
}

interface Recorded {
  readonly action: 'evidence:link' | 'evidence:unlink'
  readonly file: string
  readonly row: LedgerRow
  readonly about: object
}

/** The row's own entry tells what changed in it; this one is the file's. */
async function record(within: Ports, scope: UnitScope, { action, file, row, about }: Recorded): Promise<void> {
  const label = nameOfRow(row, await ledgerOf(within, scope, row.ledger))
  await within.trail.append({
    unitId: scope.unitId,
    actor: scope.actor,
    action,
    subject: { kind: 'evidence', id: file },
    details: { ledger: row.ledger, row: row.id, label, ...about },
  })
}

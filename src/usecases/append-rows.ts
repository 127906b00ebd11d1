import { Refusal } from '../contract/refusals.ts'
import type { UnitScope } from '../domain/access/index.ts'
import type { LedgerRow } from '../domain/ledger/index.ts'
import { enterRows, openLedgerOf } from './enter-rows.ts'
import { refuseLockedEvaluation } from './guard-evaluation.ts'
import { refuseFrozen } from './guard-objectives.ts'
import type { Ports } from './ports.ts'

/** Rows to enter into one ledger of a unit's year. */
export interface RowsToAppend {
  readonly year: number
  readonly ledger: string
  /** `RowDraft`s as they came from outside; checked here. */
  readonly drafts: readonly unknown[]
  /** By which numbers messages speak of the drafts; from 1 in their order when not given. */
  readonly positions?: readonly number[]
  /** 补录原因: required once the year is closed. */
  readonly lateReason?: string | null
}

/**
 * 录入记录 — enters rows of a ledger together: all or, with every error of every row, none. The caller has made sure that
 * the person may write records (`record:write`).
 *
 * @throws Refusal ledger/not-found, ledger/by-procedure, year/not-found, input/invalid (`issues`: row from 1, field, label, message)
 */
export async function appendRows(
  ports: Ports,
  scope: UnitScope,
  { lateReason = null, ...toAppend }: RowsToAppend,
): Promise<readonly LedgerRow[]> {
  const ledger = await openLedgerOf(ports, scope, toAppend.ledger)
  return ports.transaction(async (within) => {
    const late = await lateReasonFor(within, scope, { year: toAppend.year, lateReason })
    const rows = await enterRows(within, scope, { ...toAppend, ledger, action: 'row:append', lateReason: late })
    await refuseLockedEvaluation(within, scope, { ledger: toAppend.ledger, year: toAppend.year })
    await refuseFrozen(within, scope, { year: toAppend.year, changes: rows.map((after) => ({ before: null, after })) })
    return rows
  })
}

/**
 * 补录 — into a closed year only with a reason; into an open one nothing is late.
 *
 * @throws Refusal year/not-found, input/invalid
 */
export async function lateReasonFor(
  { units }: Pick<Ports, 'units'>,
  { unitId }: UnitScope,
  { year, lateReason }: { readonly year: number; readonly lateReason: string | null },
): Promise<string | null> {
  const fiscalYear = (await units.fiscalYears(unitId)).find((one) => one.year === year)
  if (fiscalYear === undefined) throw new Refusal('year/not-found', { unitId, year })
  if (fiscalYear.state === 'open') return null
  const reason = lateReason?.trim() ?? ''
  if (reason !== '') return reason
  throw new Refusal('input/invalid', {
    issues: [{ field: 'lateReason', label: '补录原因', message: `${year} 年度已结账，应填写补录原因` }],
  })
}

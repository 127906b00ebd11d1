import type { UnitScope } from '../domain/access/index.ts'
import type { LedgerDefinition, LedgerRow } from '../domain/ledger/index.ts'
import { enterRows, openLedgerOf } from './enter-rows.ts'
import { refuseLockedEvaluation } from './guard-evaluation.ts'
import { refuseFrozen } from './guard-objectives.ts'
import { keepingEffect } from './late-effect.ts'
import { type Lateness, latenessOf } from './lateness.ts'
import type { Ports } from './ports.ts'

/** Rows to enter into one ledger of a unit's year. */
export interface RowsToAppend {
  readonly year: number
  readonly ledger: string
  /** `RowDraft`s as they came from outside; checked here. */
  readonly drafts: readonly unknown[]
  /** By which numbers messages speak of the drafts; from 1 in their order when not given. */
  readonly positions?: readonly number[]
  /** 补录原因: required once the year or the month of a row is closed. */
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
  const { year, drafts } = toAppend
  return ports.transaction(async (within) => {
    const lateness = await latenessOf(within, scope, { ledger, year, lateReason })
    const mayBeLate = drafts.some((draft) => seemsLate(draft, { ledger, lateness }))
    return keepingEffect(within, scope, { ledger: ledger.id, year, mayBeLate }, async () => {
      const entry = { ...toAppend, ledger, action: 'row:append', lateReason: null, lateness } as const
      const rows = await enterRows(within, scope, entry)
      await refuseLockedEvaluation(within, scope, { ledger: toAppend.ledger, year })
      await refuseFrozen(within, scope, { year, changes: rows.map((after) => ({ before: null, after })) })
      return { result: rows, written: rows }
    })
  })
}

/** What a draft says before it is checked; a row that doesn't say when it happened stands at the year's end. */
function seemsLate(
  draft: unknown,
  { ledger, lateness: { lastDay, isYearClosed } }: { readonly ledger: LedgerDefinition; readonly lateness: Lateness },
): boolean {
  if (isYearClosed || lastDay === null) return isYearClosed
  if (ledger.happenedOn === null || typeof draft !== 'object' || draft === null) return lastDay.endsWith('-12-31')
  const values: unknown = Reflect.get(draft, 'values')
  const said: unknown = typeof values === 'object' && values !== null ? Reflect.get(values, ledger.happenedOn) : null
  return typeof said === 'string' ? said <= lastDay : lastDay.endsWith('-12-31')
}

import { Refusal } from '../contract/refusals.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { type Day, dayInWords } from '../domain/calendar/index.ts'
import type { LedgerDefinition } from '../domain/ledger/index.ts'
import { isLate, lastClosedDay } from '../domain/month-close/index.ts'
import type { FieldIssue } from '../ledgers/define-row-schema.ts'
import type { Ports } from './ports.ts'

/** 补录 — how far a unit's books are closed, and why somebody writes into them nevertheless. */
export interface Lateness {
  readonly reason: string | null
  readonly lastDay: Day | null
  readonly isYearClosed: boolean
}

interface Asked {
  readonly ledger: Pick<LedgerDefinition, 'byProcedure'>
  readonly year: number
  readonly lateReason: string | null
}

/**
 * How far the books are closed. Holds the unit's trail until the caller's transaction ends, so that nobody closes a month
 * meanwhile. Months close what happened; a procedure's own rows speak of a month after it.
 *
 * @throws Refusal year/not-found; input/invalid where the year is closed and no reason is given
 */
export async function latenessOf(
  within: Pick<Ports, 'units' | 'trail' | 'monthCloses'>,
  scope: UnitScope,
  { ledger, year, lateReason }: Asked,
): Promise<Lateness> {
  await within.trail.hold(scope.unitId)
  const isYearClosed = await isClosed(within, scope, year)
  const reason = lateReason?.trim() || null
  if (isYearClosed && reason === null) throw withoutReason(`${year} 年度已结账`)
  const close = ledger.byProcedure === undefined ? await within.monthCloses.find(scope, year) : null
  return { reason, isYearClosed, lastDay: close === null ? null : lastClosedDay(close) }
}

/** What is wrong with writing into closed books without a reason; `null` where there is one, or they are open. */
export function lateIssue(lateness: Lateness, happenedOn: Day): FieldIssue | null {
  if (lateness.reason !== null || !isLate(happenedOn, lateness)) return null
  return issueOf(`${dayInWords(happenedOn)}所在的月份已结账`)
}

/**
 * 补录原因 of what happened on a day; `null` where the books are still open.
 *
 * @throws Refusal input/invalid where they are closed and no reason is given
 */
export function lateReasonOn(lateness: Lateness, happenedOn: Day): string | null {
  if (!isLate(happenedOn, lateness)) return null
  if (lateness.reason !== null) return lateness.reason
  throw new Refusal('input/invalid', { issues: [issueOf(`${dayInWords(happenedOn)}所在的月份已结账`)] })
}

/**
 * 补录 — into a closed year only with a reason; into an open one nothing is late.
 *
 * @throws Refusal year/not-found, input/invalid
 */
export async function lateReasonFor(
  within: Pick<Ports, 'units'>,
  scope: UnitScope,
  { year, lateReason }: { readonly year: number; readonly lateReason: string | null },
): Promise<string | null> {
  if (!(await isClosed(within, scope, year))) return null
  const reason = lateReason?.trim() ?? ''
  if (reason !== '') return reason
  throw withoutReason(`${year} 年度已结账`)
}

async function isClosed({ units }: Pick<Ports, 'units'>, { unitId }: UnitScope, year: number): Promise<boolean> {
  const fiscalYear = (await units.fiscalYears(unitId)).find((one) => one.year === year)
  if (fiscalYear === undefined) throw new Refusal('year/not-found', { unitId, year })
  return fiscalYear.state === 'closed'
}

function withoutReason(what: string): Refusal {
  return new Refusal('input/invalid', { issues: [issueOf(what)] })
}

function issueOf(what: string): FieldIssue {
  return { field: 'lateReason', label: '补录原因', message: `${what}，应填写补录原因` }
}

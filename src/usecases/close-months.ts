import { Refusal } from '../contract/refusals.ts'
import type { UnitScope } from '../domain/access/index.ts'
import {
  closedThrough,
  isOver,
  type MonthClose,
  monthToClose,
  withClosed,
  withReopened,
} from '../domain/month-close/index.ts'
import type { Ports } from './ports.ts'

interface Closed {
  readonly through: number
  readonly toClose: number | null
}

/** How far a year's books are closed, and which month is to be closed next. @throws Refusal year/not-found */
export async function closedMonths(ports: Ports, scope: UnitScope, year: number): Promise<Closed> {
  const isYearClosed = await isClosed(ports, scope, year)
  return closedOf(ports, await ports.monthCloses.find(scope, year), isYearClosed)
}

/**
 * 结账 — closes the months of a year up to one that is over: what is entered into them from then on is 补录, with its reason. The
 * caller has made sure that the person may (`month:close`).
 *
 * @throws Refusal year/not-found, month/closed, month/not-over
 */
export async function closeMonths(
  ports: Ports,
  scope: UnitScope,
  { year, month }: { readonly year: number; readonly month: number },
): Promise<Closed> {
  return ports.transaction(async (within) => {
    await within.trail.hold(scope.unitId)
    const isYearClosed = await isClosed(within, scope, year)
    const kept = await within.monthCloses.find(scope, year)
    const through = closedThrough(kept)
    if (isYearClosed || month <= through) throw new Refusal('month/closed', { year, month })
    if (!isOver({ year, month }, within.clock.today())) throw new Refusal('month/not-over', { year, month })
    const close = withClosed(kept, { month, at: within.clock.now(), by: scope.actor })
    await within.monthCloses.save(scope, close)
    const months = through + 1 === month ? `${month}月` : `${through + 1}—${month}月`
    await record(within, scope, { action: 'month:close', year, details: { year, months } })
    return closedOf(within, close, isYearClosed)
  })
}

/**
 * 重新打开 — a closed month and all after it take entries again; those marked 补录 stay so. The caller has made sure that the
 * person may (`month:reopen`).
 *
 * @throws Refusal year/not-found, month/not-closed
 */
export async function reopenMonths(
  ports: Ports,
  scope: UnitScope,
  { year, month, reason }: { readonly year: number; readonly month: number; readonly reason: string },
): Promise<Closed> {
  return ports.transaction(async (within) => {
    await within.trail.hold(scope.unitId)
    const isYearClosed = await isClosed(within, scope, year)
    const kept = await within.monthCloses.find(scope, year)
    const through = closedThrough(kept)
    if (isYearClosed || month > through) throw new Refusal('month/not-closed', { year, month })
    const close = withReopened(kept, month)
    await within.monthCloses.save(scope, close)
    const months = month === through ? `${month}月` : `${month}—${through}月`
    await record(within, scope, { action: 'month:reopen', year, details: { year, months, reason } })
    return closedOf(within, close, isYearClosed)
  })
}

function closedOf({ clock }: Pick<Ports, 'clock'>, close: MonthClose, isYearClosed: boolean): Closed {
  return { through: closedThrough(close), toClose: isYearClosed ? null : monthToClose(close, clock.today()) }
}

/** @throws Refusal year/not-found */
async function isClosed({ units }: Pick<Ports, 'units'>, { unitId }: UnitScope, year: number): Promise<boolean> {
  const fiscalYear = (await units.fiscalYears(unitId)).find((one) => one.year === year)
  if (fiscalYear === undefined) throw new Refusal('year/not-found', { unitId, year })
  return fiscalYear.state === 'closed'
}

async function record(
  { trail }: Ports,
  { unitId, actor }: UnitScope,
  { action, year, details }: { readonly action: string; readonly year: number; readonly details: object },
): Promise<void> {
  await trail.append({ unitId, actor, action, subject: { kind: 'close', id: String(year) }, details })
}

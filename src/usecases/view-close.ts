import type { CloseView } from '../contract/close-view.ts'
import { mayDo, type UnitScope } from '../domain/access/index.ts'
import type { Day } from '../domain/calendar/index.ts'
import { isOver, type MonthClose } from '../domain/month-close/index.ts'
import { closedMonths } from './close-months.ts'
import type { Entry } from './enter-unit.ts'
import { effectsIn } from './late-effect.ts'
import { loadOutline } from './load-outline.ts'
import { nameOfPeople } from './people-of-unit.ts'
import type { MonthEntries, Ports, TrailEntry } from './ports.ts'
import { allRows } from './read-rows.ts'
import { viewCommitments } from './view-commitments.ts'

/** Late entries on the page; the trail holds all of them. */
const LATE_SHOWN = 100

/**
 * 月度结账 — each month of a year: open or closed, what it holds and still lacks; what came in late and which figures it changed.
 *
 * @throws Refusal unit/not-found, year/not-found, rule-pack/not-found
 */
export async function viewClose(ports: Ports, { person, scope }: Entry, year: number): Promise<CloseView> {
  const { through, toClose } = await closedMonths(ports, scope, year)
  const fiscalYear = (await ports.units.fiscalYears(scope.unitId)).find((one) => one.year === year)
  const found = await ports.monthCloses.lateEntries(scope, { year, limit: LATE_SHOWN + 1 })
  return {
    year,
    isYearClosed: fiscalYear?.state === 'closed',
    through,
    toClose,
    rights: {
      close: mayDo(person, 'month:close', scope.unitId),
      reopen: mayDo(person, 'month:reopen', scope.unitId),
    },
    months: await monthsOf(ports, scope, year),
    lateEntries: await lateEntriesOf(ports, scope, found.slice(0, LATE_SHOWN)),
    hasMore: found.length > LATE_SHOWN,
  }
}

type Month = CloseView['months'][number]

async function monthsOf(ports: Ports, scope: UnitScope, year: number): Promise<Month[]> {
  const today = ports.clock.today()
  const close = await ports.monthCloses.find(scope, year)
  const entries = new Map((await ports.monthCloses.entriesByMonth(scope, year)).map((one) => [one.month, one]))
  const missing = await missingByMonth(ports, scope, year)
  const missed = await missedByMonth(ports, scope, year)
  const nameOf = await nameOfPeople(ports, scope)
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1
    const state = monthState(close, { month, today, counts: entries.get(month), nameOf })
    if (state.state === 'ahead') return { ...state, indicatorsMissing: [], commitmentsMissed: [] }
    return { ...state, indicatorsMissing: missing(month), commitmentsMissed: missed(month) }
  })
}

interface Known {
  readonly month: number
  readonly today: Day
  readonly counts: MonthEntries | undefined
  readonly nameOf: (id: string) => string
}

function monthState(
  { year, closed }: MonthClose,
  { month, today, counts, nameOf }: Known,
): Omit<Month, 'indicatorsMissing' | 'commitmentsMissed'> {
  const found = closed.find((one) => one.month === month)
  const open = isOver({ year, month }, today) ? 'open' : 'ahead'
  return {
    month,
    state: found === undefined ? open : 'closed',
    closedAt: found?.at ?? null,
    closedBy: found === undefined ? null : nameOf(found.by),
    rows: counts?.rows ?? 0,
    late: counts?.late ?? 0,
  }
}

/** Indicators that are reported month by month, and have no value for a month. */
async function missingByMonth(ports: Ports, scope: UnitScope, year: number): Promise<(month: number) => string[]> {
  const { indicators } = await loadOutline(ports, scope, { year })
  const values = await allRows(ports, scope, { ledger: 'actual_value', year })
  const reported = new Set(values.map(({ values: { indicator }, happenedOn }) => `${indicator}/${monthOf(happenedOn)}`))
  const asked = indicators.filter(({ boundTo, comparator }) => boundTo === null && comparator !== '定性')
  return (month) =>
    asked.filter(({ versions }) => !versions.some((id) => reported.has(`${id}/${month}`))).map(({ name }) => name)
}

async function missedByMonth(
  ports: Ports,
  scope: UnitScope,
  year: number,
): Promise<(month: number) => Month['commitmentsMissed']> {
  const { commitments } = await viewCommitments(ports, scope, year)
  const missed = commitments.flatMap(({ label, cells }) =>
    cells
      .filter(({ state }) => state === 'missed')
      .map(({ label: period, lacking, to }) => ({ month: monthOf(to), label, period, lacking })),
  )
  return (month) => missed.filter((one) => one.month === month).map(({ month: _month, ...one }) => one)
}

function monthOf(day: string): number {
  return Number(day.slice(5, 7))
}

async function lateEntriesOf(
  ports: Ports,
  scope: UnitScope,
  entries: readonly TrailEntry[],
): Promise<CloseView['lateEntries']> {
  const titles = new Map((await ports.ledgers.definitions(scope)).map(({ id, title }) => [id, title]))
  const nameOf = await nameOfPeople(ports, scope)
  return entries.map(({ at, actor, subject, details }) => {
    const { together, effect } = effectsIn(details)
    const word = (name: string) => wordIn(details, name)
    return {
      at,
      actor: nameOf(actor),
      ledger: subject.kind,
      ledgerTitle: titles.get(subject.kind) ?? subject.kind,
      rowId: word('digest') === null ? null : subject.id,
      happenedOn: word('happenedOn'),
      what: word('what') ?? '',
      reason: word('lateReason') ?? '',
      together,
      effects: effect.map((one) => ({ ...one })),
    }
  })
}

function wordIn(details: unknown, name: string): string | null {
  const value: unknown = typeof details === 'object' && details !== null ? Reflect.get(details, name) : null
  return typeof value === 'string' ? value : null
}

import type { CommitmentCell, CommitmentView } from '../contract/commitment-view.ts'
import type { RecordView } from '../contract/figure-view.ts'
import { Refusal } from '../contract/refusals.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { day, plusMinutes } from '../domain/calendar/index.ts'
import { type DayEvent, icalendarText } from '../domain/icalendar/index.ts'
import type { LedgerDefinition, LedgerRow } from '../domain/ledger/index.ts'
import { COMMITMENTS } from './calendar-feed-port.ts'
import { enterUnit } from './enter-unit.ts'
import type { CalendarFeed, Ports } from './ports.ts'
import { nameOfRow, presentRows } from './present-record.ts'
import { viewCommitments } from './view-commitments.ts'

/** The newest rows of a year that a calendar shows; more than this no calendar program shows sensibly. */
const ROWS_A_YEAR = 1_000
const YEARS = 2

/**
 * 读取日历 — what a private address stands for, as the person may read it at this moment: with their role they lose it at once.
 *
 * @throws Refusal calendar/not-found whether there never was such an address, it was revoked, or its person may no longer read
 */
export async function readCalendar(
  ports: Ports,
  { unitId, token }: { readonly unitId: string; readonly token: string },
): Promise<string> {
  const feed = await ports.calendarFeeds.findByToken(unitId, token)
  if (feed === null) throw new Refusal('calendar/not-found')
  const scope = await scopeOf(ports, feed)
  const years = (await ports.units.fiscalYears(unitId)).map(({ year }) => year).sort((left, right) => right - left)
  const calendar =
    feed.about === COMMITMENTS
      ? await commitmentEvents(ports, scope, years.slice(0, YEARS))
      : await ledgerEvents(ports, scope, { ledger: feed.about, years: years.slice(0, YEARS) })
  await markUsed(ports, feed)
  return icalendarText({ ...calendar, madeAt: ports.clock.now() })
}

async function scopeOf(ports: Ports, { unitId, personId }: CalendarFeed): Promise<UnitScope> {
  const person = await ports.people.find(personId)
  if (person === null || person.isDisabled) throw new Refusal('calendar/not-found')
  try {
    return enterUnit(person, { unitId, anyOf: ['record:read'] }).scope
  } catch (error) {
    // To a stranger an address that may no longer be read is one that never was.
    throw error instanceof Refusal ? new Refusal('calendar/not-found') : error
  }
}

/** Once a minute is exact enough. */
async function markUsed({ clock, calendarFeeds }: Ports, feed: CalendarFeed): Promise<void> {
  const now = clock.now()
  if (feed.usedAt === null || plusMinutes(feed.usedAt, 1) <= now) await calendarFeeds.markUsed(feed, now)
}

interface Events {
  readonly name: string
  readonly events: readonly DayEvent[]
}

async function ledgerEvents(
  ports: Ports,
  scope: UnitScope,
  { ledger, years }: { readonly ledger: string; readonly years: readonly number[] },
): Promise<Events> {
  const definition = (await ports.ledgers.definitions(scope)).find(({ id }) => id === ledger)
  if (definition === undefined) throw new Refusal('calendar/not-found')
  const events: DayEvent[] = []
  for (const year of years) {
    const sort = { field: 'happenedOn', isDescending: true }
    const { rows } = await ports.ledgers.list(scope, ledger, { year, sort, limit: ROWS_A_YEAR })
    const views = await presentRows(ports, scope, { rows })
    events.push(...rows.flatMap((row, index) => eventOf(row, { view: views[index], definition, scope })))
  }
  return { name: definition.title, events }
}

interface Shown {
  readonly view: RecordView | undefined
  readonly definition: LedgerDefinition
  readonly scope: UnitScope
}

/** Calendars are often kept by others: what is personal stays here, even where its reader may see it. */
function eventOf(row: LedgerRow, { view, definition, scope }: Shown): readonly DayEvent[] {
  if (view === undefined) return []
  const shown = view.fields.filter(
    ({ name, display }) =>
      display !== '' && name !== definition.happenedOn && definition.fields[name]?.privacy !== 'personal',
  )
  const isSample = row.isSample ? ['示例数据'] : []
  return [
    {
      uid: `${row.ledger}.${row.id}@${scope.unitId}.zhengji`,
      day: row.happenedOn,
      summary: summaryOf(row, definition),
      description: [...shown.map(({ label, display }) => `${label}：${display}`), ...isSample].join('\n'),
      category: definition.title,
      sequence: row.revision - 1,
    },
  ]
}

/** The row's name, as far as it says nothing personal. */
function summaryOf(row: LedgerRow, definition: LedgerDefinition): string {
  const values = Object.entries(row.values).filter(([field]) => definition.fields[field]?.privacy !== 'personal')
  const name = nameOfRow({ ...row, values: Object.fromEntries(values) }, definition)
  return name === row.id ? definition.title : name
}

const WORDS: Readonly<Partial<Record<CommitmentCell['state'], string>>> = {
  missed: '未达成',
  due: '将到期',
  ahead: '未开始',
}

async function commitmentEvents(ports: Ports, scope: UnitScope, years: readonly number[]): Promise<Events> {
  const events: DayEvent[] = []
  for (const year of years) {
    const { commitments } = await viewCommitments(ports, scope, year)
    events.push(
      ...commitments.flatMap((commitment) => commitment.cells.flatMap((cell) => dueEvent(scope, commitment, cell))),
    )
  }
  return { name: '承诺事项', events }
}

/** What is not done yet, on its last day. */
function dueEvent({ unitId }: UnitScope, commitment: CommitmentView, cell: CommitmentCell): readonly DayEvent[] {
  const { ledger, ledgerTitle, name, label } = commitment
  const word = WORDS[cell.state]
  if (word === undefined) return []
  const lacking = cell.lacking === null ? [] : [`还差：${cell.lacking}`]
  return [
    {
      uid: `${COMMITMENTS}.${ledger}.${name}.${cell.from}@${unitId}.zhengji`,
      day: day(cell.until ?? cell.to),
      summary: `${label}（${cell.label}，${word}）`,
      description: [`依据台账：${ledgerTitle}`, `已完成：${cell.done ?? '—'}`, ...lacking].join('\n'),
      category: '承诺事项',
      sequence: 0,
    },
  ]
}

import type { CalendarFeeds, MadeCalendarFeed } from '../contract/calendar-view.ts'
import { Refusal } from '../contract/refusals.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { COMMITMENTS } from './calendar-feed-port.ts'
import { ledgerOf } from './enter-rows.ts'
import type { Ports } from './ports.ts'

const COMMITMENTS_TITLE = '承诺事项'

/** 我的日历订阅 — the person's feeds of the unit that are in force. */
export async function listCalendarFeeds(ports: Ports, scope: UnitScope): Promise<CalendarFeeds> {
  const definitions = await ports.ledgers.definitions(scope)
  const nameOf = (about: string) => definitions.find(({ id }) => id === about)?.title ?? COMMITMENTS_TITLE
  const feeds = await ports.calendarFeeds.list(scope, scope.actor)
  return {
    feeds: feeds.map(({ id, about, madeAt, usedAt }) => ({ id, about, title: nameOf(about), madeAt, usedAt })),
  }
}

/**
 * 订阅日历 — a new private address for a ledger whose rows have a day, or for what is due; told this once. An earlier
 * one of the same person for the same thing no longer works.
 *
 * @throws Refusal ledger/not-found, calendar/no-days
 */
export async function makeCalendarFeed(ports: Ports, scope: UnitScope, about: string): Promise<MadeCalendarFeed> {
  const title = await titleOf(ports, scope, about)
  const token = ports.random.token()
  await ports.transaction(async (within) => {
    const { clock, random, calendarFeeds, trail } = within
    const [at, id] = [clock.now(), random.id()]
    await trail.append(entryOf(scope, { id, about, title, action: 'calendar:subscribe' }))
    for (const feed of await calendarFeeds.list(scope, scope.actor)) {
      if (feed.about === about) await calendarFeeds.revoke(scope, { ...feed, at })
    }
    const feed = { unitId: scope.unitId, id, personId: scope.actor, about, madeAt: at, usedAt: null }
    await calendarFeeds.add(scope, feed, token)
  })
  return { ...(await listCalendarFeeds(ports, scope)), path: `/api/calendar/${scope.unitId}/${token}.ics` }
}

/**
 * 停用订阅 — the address no longer works from now on.
 *
 * @throws Refusal calendar/not-found
 */
export async function revokeCalendarFeed(ports: Ports, scope: UnitScope, id: string): Promise<CalendarFeeds> {
  await ports.transaction(async (within) => {
    const feed = (await within.calendarFeeds.list(scope, scope.actor)).find((one) => one.id === id)
    if (feed === undefined) throw new Refusal('calendar/not-found')
    const title = (await listCalendarFeeds(within, scope)).feeds.find((one) => one.id === id)?.title ?? feed.about
    await within.trail.append(entryOf(scope, { id, about: feed.about, title, action: 'calendar:revoke' }))
    await within.calendarFeeds.revoke(scope, { ...feed, at: within.clock.now() })
  })
  return listCalendarFeeds(ports, scope)
}

/** @throws Refusal ledger/not-found, calendar/no-days */
async function titleOf(ports: Ports, scope: UnitScope, about: string): Promise<string> {
  if (about === COMMITMENTS) return COMMITMENTS_TITLE
  const { happenedOn, title } = await ledgerOf(ports, scope, about)
  if (happenedOn === null) throw new Refusal('calendar/no-days', { ledger: title })
  return title
}

function entryOf(
  { unitId, actor }: UnitScope,
  {
    id,
    about,
    title,
    action,
  }: { id: string; about: string; title: string; action: 'calendar:subscribe' | 'calendar:revoke' },
) {
  return { unitId, actor, action, subject: { kind: 'calendar_feed', id }, details: { about, title } }
}

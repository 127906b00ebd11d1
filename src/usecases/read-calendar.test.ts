import { describe, expect, test } from 'vitest'
import { testPorts } from '../adapters/database/test-database.ts'
import type { Role } from '../domain/access/index.ts'
import { readCalendar as parsed, type ReadComponent, textOf } from '../domain/icalendar/icalendar.builder.ts'
import { ledgers } from '../ledgers/index.ts'
import type { PersonRecord } from '../usecases/ports.ts'
import { amendRow } from './amend-row.ts'
import { appendRows } from './append-rows.ts'
import { listCalendarFeeds, makeCalendarFeed, revokeCalendarFeed } from './calendar-feeds.ts'
import { readCalendar } from './read-calendar.ts'
import { prepareUnit, refusalOf } from './unit.builder.ts'
import { voidRow } from './void-row.ts'

const { ports, scope, db, clock } = await testPorts({ definitions: ledgers })

const record = (unitId: string, roles: readonly Role[]): PersonRecord => ({
  id: `wang-${unitId}`,
  login: `wang-${unitId}`,
  name: '王',
  unitId,
  roles,
  passwordHash: 'x',
  failedTries: 0,
  lockedUntil: null,
  isDisabled: false,
  isDemo: false,
})

/** A unit with a clerk, and one meeting. */
async function withMeeting(unitId: string) {
  await prepareUnit(ports, { unitId })
  await ports.people.save(record(unitId, ['clerk']))
  const unit = { ...scope(unitId), actor: `wang-${unitId}` }
  const [row] = await appendRows(ports, unit, { year: 2020, ledger: 'video_conference', drafts: [MEETING] })
  const { path } = await makeCalendarFeed(ports, unit, 'video_conference')
  return { unit, row, path, read: (at = path) => readCalendar(ports, addressed(at)) }
}

const MEETING = {
  year: 2020,
  values: {
    heldOn: '2020-03-05',
    title: '全州安全生产视频会议；请提前, 联调',
    system: '信访高清',
    isEpidemic: false,
    jointTest: '通过',
    faultMinutes: 0,
    dutyA: '张三',
  },
  strength: 2,
  source: '会议保障记录表',
  isSample: true,
  evidence: [],
}

function addressed(path: string): { unitId: string; token: string } {
  const [, unitId = '', token = ''] = /^\/api\/calendar\/([^/]+)\/([A-Za-z0-9_-]{43})\.ics$/.exec(path) ?? []
  return { unitId, token }
}

const read = (text: string): ReadComponent => parsed(new TextEncoder().encode(text))

describe('a private calendar', () => {
  test('has an event for each record, without what is personal', async () => {
    const { row, read: get } = await withMeeting('c1')
    const calendar = read(await get())
    expect(textOf(calendar, 'METHOD')).toBe('PUBLISH')
    expect(textOf(calendar, 'X-WR-CALNAME')).toBe('视频会议保障')
    const [event, ...others] = calendar.parts
    expect(others).toEqual([])
    if (event === undefined) throw new Error('no event')
    expect(textOf(event, 'UID')).toBe(`video_conference.${row?.id}@c1.zhengji`)
    expect(textOf(event, 'DTSTART;VALUE=DATE')).toBe('20200305')
    expect(textOf(event, 'SUMMARY')).toBe('全州安全生产视频会议；请提前, 联调')
    expect(textOf(event, 'DESCRIPTION').split('\n')).toEqual([
      '会议名称：全州安全生产视频会议；请提前, 联调',
      '会议系统：信访高清',
      '疫情防控会议：否',
      '会前联调：通过',
      '中断时长（分钟）：0',
      '示例数据',
    ])
  })

  test('follows the records: an amended one keeps its name and counts on, a voided one goes', async () => {
    const { unit, row, read: get } = await withMeeting('c2')
    const at = { ledger: 'video_conference', id: row?.id ?? '' }
    await amendRow(ports, unit, { ...at, revision: 1, values: { heldOn: '2020-03-06' } })
    const [event] = read(await get()).parts
    if (event === undefined) throw new Error('no event')
    expect([textOf(event, 'UID'), textOf(event, 'SEQUENCE')]).toEqual([`video_conference.${row?.id}@c2.zhengji`, '1'])
    expect(textOf(event, 'DTSTART;VALUE=DATE')).toBe('20200306')
    await voidRow(ports, unit, { ...at, revision: 2, reason: '重复' })
    expect(read(await get()).parts).toEqual([])
  })

  test('tells what is due and what was missed', async () => {
    const { unit } = await withMeeting('c3')
    const { path } = await makeCalendarFeed(ports, unit, 'commitments')
    const { parts } = read(await readCalendar(ports, addressed(path)))
    const words = parts.map((event) => `${textOf(event, 'DTSTART;VALUE=DATE')} ${textOf(event, 'SUMMARY')}`)
    expect(words).toContainEqual('20200331 每场会议前完成联调（3月，未达成）')
    expect(new Set(parts.map((event) => textOf(event, 'UID'))).size).toBe(parts.length)
  })

  test('is kept as a digest, its last use is told, and a new one ends the old one', async () => {
    const { unit, path, read: get } = await withMeeting('c4')
    const { token } = addressed(path)
    const kept = await db.selectFrom('calendar_feed').selectAll().where('unit_id', '=', 'c4').execute()
    expect(JSON.stringify(kept)).not.toContain(token)
    expect((await listCalendarFeeds(ports, unit)).feeds).toMatchObject([{ title: '视频会议保障', usedAt: null }])
    await get()
    expect((await listCalendarFeeds(ports, unit)).feeds).toMatchObject([{ usedAt: clock.now() }])
    const next = await makeCalendarFeed(ports, unit, 'video_conference')
    expect(next.feeds).toHaveLength(1)
    expect((await refusalOf(get())).code).toBe('calendar/not-found')
    expect(read(await get(next.path)).parts).toHaveLength(1)
    await revokeCalendarFeed(ports, unit, next.feeds[0]?.id ?? '')
    expect((await refusalOf(get(next.path))).code).toBe('calendar/not-found')
    const trail = await ports.trail.list('c4', { limit: 3 })
    expect(trail.map(({ action }) => action)).toEqual(['calendar:revoke', 'calendar:subscribe', 'calendar:subscribe'])
    expect(JSON.stringify(trail)).not.toContain(token)
  })
})

describe('what a person may no longer read, their calendar no longer shows', () => {
  test.each<[string, Partial<PersonRecord>]>([
    ['role', { roles: ['system-administrator'] }],
    ['unit', { unitId: 'elsewhere' }],
    ['account', { isDisabled: true }],
  ])('their %s', async (what, changed) => {
    const unitId = `lost-${what}`
    const { read: get } = await withMeeting(unitId)
    expect(read(await get()).parts).toHaveLength(1)
    await ports.people.save({ ...record(unitId, ['clerk']), ...changed })
    expect((await refusalOf(get())).code).toBe('calendar/not-found')
  })

  test('the address of one unit opens no other, and nobody revokes a feed of somebody else', async () => {
    const { unit, path } = await withMeeting('mine')
    await withMeeting('theirs')
    const { token } = addressed(path)
    expect((await refusalOf(readCalendar(ports, { unitId: 'theirs', token }))).code).toBe('calendar/not-found')
    const [feed] = (await listCalendarFeeds(ports, unit)).feeds
    const other = { ...unit, actor: 'somebody' }
    expect((await refusalOf(revokeCalendarFeed(ports, other, feed?.id ?? ''))).code).toBe('calendar/not-found')
  })

  test('a ledger without days, and one that is not there, cannot be subscribed to', async () => {
    const { unit } = await withMeeting('no-days')
    const without = ledgers.find(({ happenedOn }) => happenedOn === null)?.id ?? ''
    expect((await refusalOf(makeCalendarFeed(ports, unit, without))).code).toBe('calendar/no-days')
    expect((await refusalOf(makeCalendarFeed(ports, unit, 'absent'))).code).toBe('ledger/not-found')
  })
})

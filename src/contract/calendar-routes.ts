import { z } from 'zod'
import { calendarFeeds, feedSubject, madeCalendarFeed } from './calendar-view.ts'
import { defineRoute } from './define-route.ts'

const unit = z.object({ unitId: z.string().min(1).max(64) })
const path = '/api/units/:unitId/calendar-feeds'
const readRecords = { kind: 'unit', anyOf: ['record:read'] } as const

/** 日历订阅 — part of the route table. */
export const CALENDAR_ROUTES = {
  listCalendarFeeds: defineRoute({
    method: 'GET',
    path,
    title: '我的日历订阅',
    access: readRecords,
    params: unit,
    reply: calendarFeeds,
  }),
  makeCalendarFeed: defineRoute({
    method: 'POST',
    path,
    title: '生成订阅地址，此前的同一订阅即时失效',
    access: readRecords,
    params: unit,
    body: z.object({ about: feedSubject }),
    reply: madeCalendarFeed,
  }),
  revokeCalendarFeed: defineRoute({
    method: 'DELETE',
    path: `${path}/:id`,
    title: '停用订阅地址',
    access: readRecords,
    params: unit.extend({ id: z.string().min(1).max(64) }),
    reply: calendarFeeds,
  }),
  /** Calendar programs cannot sign in: whoever has the address reads what its person may read. `owner`: the unit's id. */
  readCalendar: defineRoute({
    method: 'GET',
    path: '/api/calendar/:owner/:file',
    title: '按订阅地址读取日历',
    access: { kind: 'anyone' },
    params: z.object({ owner: unit.shape.unitId, file: z.string().regex(/^[A-Za-z0-9_-]{43}\.ics$/) }),
    reply: 'file',
  }),
} as const

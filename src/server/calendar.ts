import type { FastifyInstance } from 'fastify'
import { ROUTES } from '../contract/routes.ts'
import { listCalendarFeeds, makeCalendarFeed, revokeCalendarFeed } from '../usecases/calendar-feeds.ts'
import type { Ports } from '../usecases/ports.ts'
import { readCalendar } from '../usecases/read-calendar.ts'
import { answer } from './answer.ts'

export function answerCalendar(api: FastifyInstance, ports: Ports): void {
  answer(api, ROUTES.listCalendarFeeds, ({ scope }) => listCalendarFeeds(ports, scope))
  answer(api, ROUTES.makeCalendarFeed, ({ scope, body: { about } }) => makeCalendarFeed(ports, scope, about))
  answer(api, ROUTES.revokeCalendarFeed, ({ scope, params: { id } }) => revokeCalendarFeed(ports, scope, id))
  answer(api, ROUTES.readCalendar, async ({ params: { owner: unitId, file } }) => ({
    fileName: 'calendar.ics',
    mediaType: 'text/calendar; charset=utf-8',
    content: new TextEncoder().encode(await readCalendar(ports, { unitId, token: file.replace(/\.ics$/, '') })),
    isInline: true,
  }))
}

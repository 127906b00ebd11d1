import { z } from 'zod'

/** A ledger's id, or `commitments`. */
export const feedSubject = z.string().regex(/^[a-z][a-z0-9_]{0,62}$/, '台账代码有误')

/** 我的日历订阅: those in force. The address itself is told once, when it is made. */
export const calendarFeeds = z
  .object({
    feeds: z.array(
      z.object({
        id: z.string(),
        about: feedSubject,
        title: z.string(),
        madeAt: z.iso.datetime(),
        usedAt: z.iso.datetime().nullable(),
      }),
    ),
  })
  .meta({ id: 'CalendarFeeds' })

/** `path`: to be opened under this server's own address. */
export const madeCalendarFeed = calendarFeeds.extend({ path: z.string() }).meta({ id: 'MadeCalendarFeed' })

export type CalendarFeeds = z.infer<typeof calendarFeeds>
export type MadeCalendarFeed = z.infer<typeof madeCalendarFeed>

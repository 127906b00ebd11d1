import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import type { Route } from '../contract/define-route.ts'
import { Refusal } from '../contract/refusals.ts'
import { ROUTES } from '../contract/routes.ts'

/** Where somebody could try out passwords and codes. */
const GUESSED: readonly Route[] = [ROUTES.signIn, ROUTES.changePassword, ROUTES.setUp]

/** Calendar programs ask every few hours; an office behind one address has some dozens of them. */
const CALENDARS_PER_MINUTE = 60

export interface Limits {
  /** Requests of one address in a minute. An office of some dozens may share one. */
  readonly requestsPerMinute: number
  /** Sign-ins and set-ups of one address in a minute. */
  readonly signInsPerMinute: number
}

/** Headers of every answer, and a limit to how often one address may ask. */
export async function protect(
  app: FastifyInstance,
  { limits, isSecure }: { limits: Limits; isSecure: boolean },
): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        baseUri: ["'self'"],
        // The Word and Excel look of tables and charts sets styles on elements; scripts are never inline.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        frameSrc: ["'self'", 'blob:'],
        frameAncestors: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
      },
    },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: isSecure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  })
  app.addHook('onRoute', ({ method, url, config }) => {
    if (url === ROUTES.readCalendar.path && config !== undefined)
      config.rateLimit = { max: CALENDARS_PER_MINUTE, timeWindow: '1 minute' }
    const isGuessed = GUESSED.some((route) => route.method === method && route.path === url)
    if (isGuessed && config !== undefined) config.rateLimit = { max: limits.signInsPerMinute, timeWindow: '1 minute' }
  })
  await app.register(rateLimit, {
    global: true,
    max: limits.requestsPerMinute,
    timeWindow: '1 minute',
    // The program's own files: a page brings some thirty, and sending one costs next to nothing.
    allowList: ({ url }) => url.startsWith('/assets/'),
    errorResponseBuilder: (_, { ttl }) => new Refusal('request/too-many', { seconds: Math.ceil(ttl / 1000) }),
  })
}

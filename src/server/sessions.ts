import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import csrf from '@fastify/csrf-protection'
import session, { type FastifySessionOptions } from '@fastify/session'
import type { FastifyInstance, FastifyReply, FastifyRequest, Session } from 'fastify'
import type { Ports } from '../usecases/ports.ts'
import {
  hasToBeSeen,
  LONGEST_SESSION_HOURS,
  type Resumed,
  resumeSession,
  type SessionFacts,
} from '../usecases/resume-session.ts'
import type { SignedIn } from '../usecases/sign-in.ts'
import './caller.ts'

/** Where sessions are kept; what was saved under an id comes back under it. */
export interface SessionStore {
  set(id: string, state: Session, done: (error?: unknown) => void): void
  get(id: string, done: (error: unknown, state?: unknown) => void): void
  destroy(id: string, done: (error?: unknown) => void): void
}

export interface SessionOptions {
  /** Signs the cookies: at least 32 characters, the same for every process of one installation. */
  readonly secret: string
  readonly store: SessionStore
  /** `auto`: cookies are marked Secure where the request came over https. */
  readonly isSecure: boolean | 'auto'
}

const COOKIE = 'zhengji_session'
const HOUR = 3_600_000

/**
 * Cookies that scripts cannot read, a store that survives a restart, and a token against forged requests. A visitor
 * leaves no trace in the store; only signing in does.
 */
export async function keepSessions(api: FastifyInstance, ports: Ports, options: SessionOptions): Promise<void> {
  const place = { path: '/', httpOnly: true, sameSite: 'lax', secure: options.isSecure } as const
  await api.register(cookie)
  await api.register(session, {
    secret: options.secret,
    // What comes back is what was saved: a session, though the store does not look inside.
    store: options.store as NonNullable<FastifySessionOptions['store']>,
    cookieName: COOKIE,
    cookie: { ...place, maxAge: LONGEST_SESSION_HOURS * HOUR },
    saveUninitialized: false,
    rolling: false,
  })
  await api.register(csrf, {
    sessionPlugin: '@fastify/cookie',
    cookieKey: 'zhengji_csrf',
    cookieOpts: place,
    csrfOpts: { hmacKey: options.secret, userInfo: true },
    // A token is good for one session only, and a visitor's for no session.
    getUserInfo: boundTo,
    getToken: ({ headers }) => (typeof headers['x-csrf-token'] === 'string' ? headers['x-csrf-token'] : undefined),
  })
  api.addHook('onRequest', async (request) => {
    const resumed = await resumedBy(ports, request)
    const { person = null, isPasswordDue = false } = resumed ?? {}
    request.caller = { person, scope: null, isPasswordDue }
  })
}

async function resumedBy(ports: Ports, request: FastifyRequest): Promise<Resumed | null> {
  const facts = factsOf(request.session)
  if (facts === null) return null
  const resumed = await resumeSession(ports, facts)
  if (resumed === null) {
    await forget(request)
    return null
  }
  const now = ports.clock.now()
  if (hasToBeSeen(facts, now)) request.session.seenAt = now
  return resumed
}

function factsOf({ personId, signedInAt, seenAt, passwordMark }: Session): SessionFacts | null {
  if (personId === undefined || signedInAt === undefined || seenAt === undefined || passwordMark === undefined)
    return null
  return { personId, signedInAt, seenAt, passwordMark }
}

/** Goes on under a new session id, so that an id planted beforehand is worth nothing. */
export async function beginSession(request: FastifyRequest, { person, facts }: SignedIn): Promise<void> {
  await request.session.regenerate()
  const agent = request.headers['user-agent']?.slice(0, 400) ?? ''
  // The handle is a name only: another one than the id, which opens the session.
  Object.assign(request.session, facts, { handle: randomUUID(), from: request.ip, agent })
  request.caller = { person, scope: null, isPasswordDue: false }
}

/** Forgets the session; the request goes on as a visitor's. */
export async function endSession(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  await forget(request)
  request.caller = { person: null, scope: null, isPasswordDue: false }
  reply.clearCookie(COOKIE, { path: '/' })
}

/** What names the caller's own session among those that are listed; `null` for one begun by an earlier version. */
export function handleOf({ session }: FastifyRequest): string | null {
  return session.handle ?? null
}

/** The session object stays as it was loaded: whatever is changed in it would be saved again. */
async function forget({ session: { sessionId }, sessionStore }: FastifyRequest): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    sessionStore.destroy(sessionId, (error) => (error ? reject(error) : resolve()))
  })
}

/** The token that the caller's next POST, PUT or DELETE must carry. */
export function tokenFor(request: FastifyRequest, reply: FastifyReply): string {
  return reply.generateCsrf({ userInfo: boundTo(request) })
}

function boundTo({ caller, session }: FastifyRequest): string {
  return caller.person === null ? 'visitor' : session.sessionId
}

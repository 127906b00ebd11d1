import type { Access } from '../contract/define-route.ts'
import type { Entry } from '../usecases/enter-unit.ts'
import type { OpenSession, PersonRecord } from '../usecases/ports.ts'
import type { SessionFacts } from '../usecases/resume-session.ts'

/** Who makes a request, and the proof that they may reach the unit it names. */
export interface Caller {
  readonly person: PersonRecord | null
  readonly scope: Entry['scope'] | null
  /** Nothing of a unit is open to them before they have chosen another password. */
  readonly isPasswordDue: boolean
}

/** Where somebody signed in. */
type Place = Pick<OpenSession, 'handle' | 'from' | 'agent'>

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller
  }
  interface FastifyContextConfig {
    /** Every route under /api has one; a route without is refused when the server is built. */
    access?: Access
  }
  /** Empty for a visitor. */
  interface Session extends Writable<Partial<SessionFacts & Place>> {}
}

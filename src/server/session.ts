import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ROUTES } from '../contract/routes.ts'
import type { SessionView } from '../contract/session-view.ts'
import { changePassword } from '../usecases/change-password.ts'
import { createFirstAdministrator } from '../usecases/create-first-administrator.ts'
import { describePerson, describeVisitor } from '../usecases/describe-person.ts'
import { needsSetUp } from '../usecases/needs-set-up.ts'
import type { Ports } from '../usecases/ports.ts'
import { savePreferences } from '../usecases/preferences.ts'
import { signIn } from '../usecases/sign-in.ts'
import { signOut } from '../usecases/sign-out.ts'
import { answer } from './answer.ts'
import type { AppOptions } from './app.ts'
import { beginSession, endSession, tokenFor } from './sessions.ts'

interface Exchange {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

export function answerSession(
  api: FastifyInstance,
  ports: Ports,
  { version, setUpCode }: Pick<AppOptions, 'version' | 'setUpCode'>,
): void {
  const inTurn = oneAfterAnother()
  const view = (exchange: Exchange) => sessionView(ports, exchange, version)

  answer(api, ROUTES.readSession, view)
  answer(api, ROUTES.signIn, async ({ body, request, reply }) => {
    await beginSession(request, await signIn(ports, { ...body, from: request.ip }))
    return view({ request, reply })
  })
  answer(api, ROUTES.signOut, async ({ person, request, reply }) => {
    await signOut(ports, person)
    await endSession(request, reply)
    return view({ request, reply })
  })
  answer(api, ROUTES.changePassword, async ({ person, body, request, reply }) => {
    await beginSession(request, await changePassword(ports, { person, ...body, from: request.ip }))
    return view({ request, reply })
  })
  answer(api, ROUTES.savePreferences, async ({ person, body, request, reply }) => {
    await savePreferences(ports, person, body)
    return view({ request, reply })
  })
  answer(api, ROUTES.setUp, async ({ body, request, reply }) => {
    const create = () => createFirstAdministrator(ports, body, { expectedCode: setUpCode })
    await beginSession(request, await inTurn(create))
    return view({ request, reply })
  })
}

/** There is one first administrator, however many ask at once. */
function oneAfterAnother(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work, work)
    last = next
    return next
  }
}

async function sessionView(ports: Ports, { request, reply }: Exchange, version: string): Promise<SessionView> {
  const { person } = request.caller
  const { signedInAt } = request.session
  return {
    ...(person === null ? describeVisitor() : await describePerson(ports, person, signedInAt)),
    csrfToken: tokenFor(request, reply),
    needsSetUp: await needsSetUp(ports),
    version,
  }
}

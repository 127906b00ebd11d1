import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refusal } from '../contract/refusals.ts'
import { enterUnit } from '../usecases/enter-unit.ts'
import './caller.ts'

const UNSAFE: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/**
 * The one place that decides who may call what. It runs before a body is read: who is not signed in, who may not, and
 * who is not of the unit in the address gets no further. A route without an access rule cannot be registered.
 */
export function guard(api: FastifyInstance): void {
  api.addHook('onRoute', ({ url, config }) => {
    if (config?.access === undefined) throw new Error(`${url} does not say who may call it`)
  })
  api.addHook('onRequest', async (request) => {
    admit(request)
  })
  api.addHook('onRequest', (request, reply, done) => {
    if (UNSAFE.has(request.method)) api.csrfProtection(request, reply, done)
    else done()
  })
}

function admit(request: FastifyRequest): void {
  const { access } = request.routeOptions.config
  // An address that no route answers ends in the not-found answer, which shows nothing.
  if (access === undefined || access.kind === 'anyone') return
  const { person } = request.caller
  if (person === null) throw new Refusal('session/required')
  if (access.kind === 'signed-in') return
  if (request.caller.isPasswordDue) throw new Refusal('session/password-due')
  const entry = enterUnit(person, { unitId: unitOf(request), anyOf: access.anyOf })
  request.caller = { ...entry, isPasswordDue: false }
}

function unitOf({ params }: FastifyRequest): string {
  const unitId = typeof params === 'object' && params !== null && 'unitId' in params ? params.unitId : null
  if (typeof unitId !== 'string') throw new Error('a route that needs a unit must name it in its path')
  return unitId
}

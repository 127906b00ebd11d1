import type { FastifyInstance } from 'fastify'
import { ROUTES } from '../contract/routes.ts'
import type { Ports } from '../usecases/ports.ts'
import { readTrail } from '../usecases/read-trail.ts'
import { verifyTrail } from '../usecases/verify-trail.ts'
import { answer } from './answer.ts'

export function answerTrail(api: FastifyInstance, ports: Ports): void {
  answer(api, ROUTES.listTrail, ({ scope, query }) => readTrail(ports, scope, query))
  answer(api, ROUTES.verifyTrail, ({ scope: { unitId } }) => verifyTrail(ports, { unitId }))
}

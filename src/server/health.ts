import type { FastifyInstance } from 'fastify'
import { Refusal } from '../contract/refusals.ts'
import { ROUTES } from '../contract/routes.ts'
import type { Ports } from '../usecases/ports.ts'
import { answer } from './answer.ts'
import type { AppOptions } from './app.ts'

/** Healthy is who can answer from the database. */
export function answerHealth(api: FastifyInstance, ports: Ports, { version }: Pick<AppOptions, 'version'>): void {
  answer(api, ROUTES.health, async ({ request }) => {
    await ports.people.count().catch((error: unknown) => {
      request.log.error({ err: error }, 'database does not answer')
      throw new Refusal('database/unreachable')
    })
    return { status: 'ok' as const, version }
  })
}

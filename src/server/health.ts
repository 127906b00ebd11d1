import type { FastifyInstance } from 'fastify'
import { ROUTES } from '../contract/routes.ts'
import type { Ports } from '../usecases/ports.ts'
import { answer } from './answer.ts'
import type { AppOptions } from './app.ts'

export function answerHealth(api: FastifyInstance, ports: Ports, { version }: Pick<AppOptions, 'version'>): void {
  answer(api, ROUTES.health, async ({ request, reply }) => {
    const status = await ports.people.count().then(
      () => 'ok' as const,
      (error: unknown) => {
        request.log.error({ err: error }, 'database does not answer')
        return 'down' as const
      },
    )
    if (status === 'down') reply.code(503)
    return { status, version }
  })
}

import type { FastifyInstance } from 'fastify'
import { ROUTES } from '../contract/routes.ts'
import type { Ports } from '../usecases/ports.ts'
import { exportTrail, readTrail, trailChoicesOf } from '../usecases/read-trail.ts'
import { verifyTrail } from '../usecases/verify-trail.ts'
import { answer } from './answer.ts'

export function answerTrail(api: FastifyInstance, ports: Ports): void {
  answer(api, ROUTES.listTrail, ({ scope, query }) => readTrail(ports, scope, query))
  answer(api, ROUTES.readTrailChoices, ({ scope }) => trailChoicesOf(ports, scope))
  answer(api, ROUTES.exportTrail, async ({ scope, query }) => {
    const content = await exportTrail(ports, scope, query)
    return {
      fileName: `操作日志_${ports.clock.today()}.csv`,
      mediaType: 'text/csv; charset=utf-8',
      content,
      isInline: false,
    }
  })
  answer(api, ROUTES.verifyTrail, ({ scope: { unitId } }) => verifyTrail(ports, { unitId }))
}

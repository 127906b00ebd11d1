import type { FastifyInstance } from 'fastify'
import { ROUTES } from '../contract/routes.ts'
import type { Ports } from '../usecases/ports.ts'
import { exportTrail, readTrail, trailChoicesOf } from '../usecases/read-trail.ts'
import { readTrailEntry } from '../usecases/read-trail-entry.ts'
import { answer } from './answer.ts'
import { verificationDesk } from './verification-desk.ts'

export function answerTrail(api: FastifyInstance, ports: Ports): void {
  const desk = verificationDesk(ports, (error) => api.log.error({ err: error }, 'a verification failed'))
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
  answer(api, ROUTES.readTrailEntry, ({ scope, params: { sequence } }) => readTrailEntry(ports, scope, sequence))
  answer(api, ROUTES.readVerification, async ({ scope: { unitId } }) => desk.standing(unitId))
  answer(api, ROUTES.verifyTrail, async (call) => {
    desk.begin(call)
    return desk.standing(call.scope.unitId)
  })
  answer(api, ROUTES.stopVerification, async ({ scope: { unitId } }) => {
    desk.stop(unitId)
    return desk.standing(unitId)
  })
}

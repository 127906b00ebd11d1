import type { FastifyInstance } from 'fastify'
import { ROUTES } from '../contract/routes.ts'
import { closedMonths, closeMonths, reopenMonths } from '../usecases/close-months.ts'
import type { Ports } from '../usecases/ports.ts'
import { viewBackfill } from '../usecases/view-backfill.ts'
import { viewClose } from '../usecases/view-close.ts'
import { answer } from './answer.ts'

export function answerClose(api: FastifyInstance, ports: Ports): void {
  answer(api, ROUTES.readClose, ({ person, scope, params: { year } }) => viewClose(ports, { person, scope }, year))
  answer(api, ROUTES.readClosedMonths, ({ scope, params: { year } }) => closedMonths(ports, scope, year))
  answer(api, ROUTES.closeMonths, ({ scope, params: { year }, body: { month } }) =>
    closeMonths(ports, scope, { year, month }),
  )
  answer(api, ROUTES.reopenMonths, ({ scope, params: { year }, body }) => reopenMonths(ports, scope, { year, ...body }))
  answer(api, ROUTES.readBackfill, ({ scope, params: { year } }) => viewBackfill(ports, scope, year))
}

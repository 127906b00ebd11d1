import type { FastifyInstance } from 'fastify'
import { ROUTES } from '../contract/routes.ts'
import { listReachableUnits, viewUnit } from '../usecases/list-units.ts'
import type { Ports } from '../usecases/ports.ts'
import { viewOverview } from '../usecases/view-overview.ts'
import { answer } from './answer.ts'

export function answerUnits(api: FastifyInstance, ports: Ports): void {
  answer(api, ROUTES.listUnits, async ({ person }) => ({ units: await listReachableUnits(ports, person) }))
  answer(api, ROUTES.readUnit, ({ scope }) => viewUnit(ports, scope))
  answer(api, ROUTES.readOverview, ({ scope, params: { year } }) => viewOverview(ports, scope, { year }))
}

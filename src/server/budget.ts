import type { FastifyInstance } from 'fastify'
import { ROUTES } from '../contract/routes.ts'
import type { Ports } from '../usecases/ports.ts'
import { viewBudget } from '../usecases/view-budget.ts'
import { answer } from './answer.ts'

export function answerBudget(api: FastifyInstance, ports: Ports): void {
  answer(api, ROUTES.readBudget, ({ scope, params: { year } }) => viewBudget(ports, scope, { year }))
}

import type { FastifyInstance } from 'fastify'
import { ROUTES } from '../contract/routes.ts'
import { evaluateUnit } from '../usecases/evaluate-unit.ts'
import type { Ports } from '../usecases/ports.ts'
import { answer } from './answer.ts'

export function answerEvaluation(api: FastifyInstance, ports: Ports): void {
  answer(api, ROUTES.readEvaluation, ({ scope, params: { year }, query: { pack } }) =>
    evaluateUnit(ports, scope, { year, packId: pack ?? null }),
  )
}

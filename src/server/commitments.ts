import type { FastifyInstance } from 'fastify'
import { ROUTES } from '../contract/routes.ts'
import type { Ports } from '../usecases/ports.ts'
import { remindOfCommitments, viewCommitments } from '../usecases/view-commitments.ts'
import { answer } from './answer.ts'

export function answerCommitments(api: FastifyInstance, ports: Ports): void {
  answer(api, ROUTES.readCommitments, ({ scope, params: { year } }) => viewCommitments(ports, scope, year))
  answer(api, ROUTES.readCommitmentReminders, ({ scope, params: { year } }) => remindOfCommitments(ports, scope, year))
}

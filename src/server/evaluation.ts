import type { FastifyInstance } from 'fastify'
import { ROUTES } from '../contract/routes.ts'
import { enterEvaluation } from '../usecases/enter-evaluation.ts'
import { evaluateUnit } from '../usecases/evaluate-unit.ts'
import { readEvaluationSheet } from '../usecases/evaluation-sheet.ts'
import type { Ports } from '../usecases/ports.ts'
import {
  decideEvaluation,
  reviewEvaluation,
  settledEvaluation,
  submitEvaluation,
} from '../usecases/review-evaluation.ts'
import { tryEvaluation } from '../usecases/try-evaluation.ts'
import { answer } from './answer.ts'

export function answerEvaluation(api: FastifyInstance, ports: Ports): void {
  answer(api, ROUTES.readEvaluation, async ({ scope, params: { year }, query: { pack } }) => {
    const settled = pack === undefined ? await settledEvaluation(ports, scope, { year }) : null
    return settled ?? (await evaluateUnit(ports, scope, { year, packId: pack ?? null }))
  })
  answer(api, ROUTES.readEvaluationSheet, ({ scope, params }) => readEvaluationSheet(ports, scope, params))
  answer(api, ROUTES.tryEvaluation, async ({ scope, params: { year }, body }) => ({
    subject: await tryEvaluation(ports, scope, { year, ...body }),
  }))
  answer(api, ROUTES.enterEvaluation, async ({ scope, params: { year }, body: { subject, entries } }) => {
    await enterEvaluation(ports, scope, { year, entries })
    return readEvaluationSheet(ports, scope, { year, subject })
  })
  answer(api, ROUTES.readEvaluationReview, ({ scope, params }) => reviewEvaluation(ports, scope, params))
  answer(api, ROUTES.submitEvaluation, async ({ scope, params }) => {
    await submitEvaluation(ports, scope, params)
    return reviewEvaluation(ports, scope, params)
  })
  answer(api, ROUTES.decideEvaluation, async ({ scope, params, body: decision }) => {
    await decideEvaluation(ports, scope, { ...params, decision })
    return reviewEvaluation(ports, scope, params)
  })
}

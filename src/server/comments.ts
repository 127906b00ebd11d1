import type { FastifyInstance } from 'fastify'
import { ROUTES } from '../contract/routes.ts'
import { addComment, changeComment, listComments } from '../usecases/discuss.ts'
import type { Ports } from '../usecases/ports.ts'
import { answer } from './answer.ts'

export function answerComments(api: FastifyInstance, ports: Ports): void {
  answer(api, ROUTES.listComments, ({ scope, query: { about } }) => listComments(ports, scope, about))
  answer(api, ROUTES.addComment, ({ scope, body }) => addComment(ports, scope, body))
  answer(api, ROUTES.changeComment, ({ scope, params: { id }, body }) => changeComment(ports, scope, { id, ...body }))
}

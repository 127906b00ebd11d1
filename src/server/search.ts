import type { FastifyInstance } from 'fastify'
import { ROUTES } from '../contract/routes.ts'
import type { Ports } from '../usecases/ports.ts'
import { search } from '../usecases/search.ts'
import { answer } from './answer.ts'

export function answerSearch(api: FastifyInstance, ports: Ports): void {
  answer(api, ROUTES.search, ({ scope, params: { year }, query: { q } }) => search(ports, scope, { year, words: q }))
}

import type { FastifyInstance } from 'fastify'
import { ROUTES } from '../contract/routes.ts'
import { listFigureRecords } from '../usecases/list-figure-records.ts'
import type { Ports } from '../usecases/ports.ts'
import { listFigures, viewFigure } from '../usecases/view-figure.ts'
import { answer } from './answer.ts'

export function answerFigures(api: FastifyInstance, ports: Ports): void {
  answer(api, ROUTES.listFigures, async ({ scope, params: { year } }) => ({
    figures: await listFigures(ports, scope, { year }),
  }))
  answer(api, ROUTES.readFigure, ({ scope, params: { year, id } }) => viewFigure(ports, scope, { year, id }))
  answer(api, ROUTES.listFigureRecords, ({ scope, params: { year, id }, query }) =>
    listFigureRecords(ports, scope, { ...query, year, figure: id }),
  )
}

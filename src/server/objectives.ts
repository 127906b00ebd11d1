import type { FastifyInstance } from 'fastify'
import { ROUTES } from '../contract/routes.ts'
import { adjustObjectives } from '../usecases/adjust-objectives.ts'
import { compareObjectives } from '../usecases/compare-objectives.ts'
import { decideObjectives } from '../usecases/decide-objectives.ts'
import { listEarlierIndicators } from '../usecases/list-earlier-indicators.ts'
import { openYear } from '../usecases/open-year.ts'
import { orderRows } from '../usecases/order-rows.ts'
import type { Ports } from '../usecases/ports.ts'
import { searchIndicatorLibrary } from '../usecases/search-indicator-library.ts'
import { submitObjectives } from '../usecases/submit-objectives.ts'
import { takeIndicators } from '../usecases/take-indicators.ts'
import { viewObjectives } from '../usecases/view-objectives.ts'
import { answer } from './answer.ts'

export function answerObjectives(api: FastifyInstance, ports: Ports): void {
  answer(api, ROUTES.readObjectives, ({ scope, params: { year } }) => viewObjectives(ports, scope, { year }))
  answer(api, ROUTES.searchLibrary, async ({ query }) => ({ entries: searchIndicatorLibrary(query) }))
  answer(api, ROUTES.listEarlierIndicators, ({ scope, params: { year } }) =>
    listEarlierIndicators(ports, scope, { year }),
  )
  answer(api, ROUTES.compareObjectives, ({ scope, params: { year }, query }) =>
    compareObjectives(ports, scope, { year, ...query }),
  )
  answer(api, ROUTES.takeIndicators, async ({ scope, params: { year }, body: taking }) => {
    await takeIndicators(ports, scope, { year, taking })
    return viewObjectives(ports, scope, { year })
  })
  answer(api, ROUTES.orderRows, async ({ scope, params: { year }, body }) => {
    await orderRows(ports, scope, { year, ...body })
    return viewObjectives(ports, scope, { year })
  })
  answerProcedure(api, ports)
}

function answerProcedure(api: FastifyInstance, ports: Ports): void {
  answer(api, ROUTES.submitObjectives, async ({ scope, params: { year } }) => {
    await submitObjectives(ports, scope, { year })
    return viewObjectives(ports, scope, { year })
  })
  answer(api, ROUTES.decideObjectives, async ({ scope, params: { year }, body: decision }) => {
    await decideObjectives(ports, scope, { year, decision })
    return viewObjectives(ports, scope, { year })
  })
  answer(api, ROUTES.adjustObjectives, async ({ scope, params: { year }, body }) => {
    await adjustObjectives(ports, scope, { year, ...body })
    return viewObjectives(ports, scope, { year })
  })
  answer(api, ROUTES.openYear, ({ scope, params: { year: after } }) => openYear(ports, scope, { after }))
}

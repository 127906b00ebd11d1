import type { FastifyInstance } from 'fastify'
import { ROUTES } from '../contract/routes.ts'
import type { Ports } from '../usecases/ports.ts'
import { addView, changeView, chooseDefaultView, listViews, removeView } from '../usecases/saved-views.ts'
import { answer } from './answer.ts'

export function answerSavedViews(api: FastifyInstance, ports: Ports): void {
  answer(api, ROUTES.listViews, ({ params, ...entry }) => listViews(ports, entry, params.list))
  answer(api, ROUTES.addView, ({ params, body, ...entry }) => addView(ports, entry, { ...params, ...body }))
  answer(api, ROUTES.changeView, ({ params, body, ...entry }) => changeView(ports, entry, { ...params, ...body }))
  answer(api, ROUTES.removeView, ({ params, ...entry }) => removeView(ports, entry, params))
  answer(api, ROUTES.chooseDefaultView, ({ params, body, ...entry }) =>
    chooseDefaultView(ports, entry, { ...params, ...body }),
  )
}

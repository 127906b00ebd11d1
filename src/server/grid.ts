import type { FastifyInstance } from 'fastify'
import { ROUTES } from '../contract/routes.ts'
import { listGridChoices, resolveGridChoices, searchGridChoices } from '../usecases/grid-choices.ts'
import { listGridRows, viewGridRow } from '../usecases/list-grid-rows.ts'
import type { Ports } from '../usecases/ports.ts'
import { readGridChanges } from '../usecases/read-grid-changes.ts'
import { saveGrid, voidGrid } from '../usecases/save-grid.ts'
import { answer } from './answer.ts'

export function answerGrid(api: FastifyInstance, ports: Ports): void {
  answer(api, ROUTES.listGridRows, ({ scope, params: { year, ledger }, query: { voided, ...query } }) =>
    listGridRows(ports, scope, { ...query, year, ledger, withVoided: voided === 'true' }),
  )
  answer(api, ROUTES.readGridChanges, ({ scope, params: { year, ledger }, query }) =>
    readGridChanges(ports, scope, { ...query, year, ledger }),
  )
  answer(api, ROUTES.readGridRow, ({ scope, params: { ledger, id } }) => viewGridRow(ports, scope, { ledger, id }))
  answer(api, ROUTES.listGridChoices, ({ scope, params }) => listGridChoices(ports, scope, params))
  answer(api, ROUTES.searchGridChoices, ({ scope, params, query }) =>
    searchGridChoices(ports, scope, { ...params, ...query }),
  )
  answer(api, ROUTES.resolveGridChoices, ({ scope, params, body }) =>
    resolveGridChoices(ports, scope, { ...params, ...body }),
  )
  answer(api, ROUTES.saveGrid, async ({ scope, params, body }) => ({
    rows: await saveGrid(ports, scope, { ...params, ...body }),
  }))
  answer(api, ROUTES.voidGrid, async ({ scope, params, body }) => ({
    rows: await voidGrid(ports, scope, { ...params, ...body }),
  }))
}

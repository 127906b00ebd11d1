import type { FastifyInstance } from 'fastify'
import { ROUTES } from '../contract/routes.ts'
import { amendRow } from '../usecases/amend-row.ts'
import { appendRows } from '../usecases/append-rows.ts'
import { listLedgers } from '../usecases/list-ledgers.ts'
import { listRows, viewRow } from '../usecases/list-rows.ts'
import type { Ports } from '../usecases/ports.ts'
import { presentRows } from '../usecases/present-record.ts'
import { summariseLedger } from '../usecases/summarise-ledger.ts'
import { voidRow } from '../usecases/void-row.ts'
import { answer } from './answer.ts'

export function answerLedgers(api: FastifyInstance, ports: Ports): void {
  answer(api, ROUTES.listLedgers, async ({ scope }) => ({ ledgers: await listLedgers(ports, scope) }))
  answer(api, ROUTES.listRows, ({ scope, params: { year, ledger }, query: { voided, ...query } }) =>
    listRows(ports, scope, { ...query, year, ledger, withVoided: voided === 'true' }),
  )
  answer(api, ROUTES.summariseRows, ({ scope, params, query }) =>
    summariseLedger(ports, scope, { ...params, ...query }),
  )
  answer(api, ROUTES.appendRows, async ({ scope, params: { year, ledger }, body: { rows: drafts, lateReason } }) => {
    const rows = await appendRows(ports, scope, {
      year,
      ledger,
      drafts: drafts.map((draft) => ({ year, ...draft })),
      lateReason,
    })
    return { rows: await presentRows(ports, scope, { rows }) }
  })
  answer(api, ROUTES.amendRow, async ({ scope, params, body }) => {
    await amendRow(ports, scope, { ...params, ...body })
    return viewRow(ports, scope, params)
  })
  answer(api, ROUTES.voidRow, async ({ scope, params, body }) => {
    await voidRow(ports, scope, { ...params, ...body })
    return viewRow(ports, scope, params)
  })
  answer(api, ROUTES.readRow, ({ scope, params: { ledger, id } }) => viewRow(ports, scope, { ledger, id }))
}

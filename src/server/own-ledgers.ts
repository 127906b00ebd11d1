import type { FastifyInstance } from 'fastify'
import { ROUTES } from '../contract/routes.ts'
import { addOwnLedger, changeOwnLedger, listOwnLedgers } from '../usecases/own-ledger.ts'
import type { Ports } from '../usecases/ports.ts'
import { previewOwnLedger } from '../usecases/preview-own-ledger.ts'
import { answer } from './answer.ts'

export function answerOwnLedgers(api: FastifyInstance, ports: Ports): void {
  answer(api, ROUTES.listOwnLedgers, ({ scope }) => listOwnLedgers(ports, scope))
  answer(api, ROUTES.addOwnLedger, ({ scope, body }) => addOwnLedger(ports, scope, body))
  answer(api, ROUTES.changeOwnLedger, ({ scope, params: { ledger }, body }) =>
    changeOwnLedger(ports, scope, { ledger, draft: body }),
  )
  answer(api, ROUTES.previewOwnLedger, ({ person, scope, params: { ledger, year }, body }) =>
    previewOwnLedger(ports, scope, {
      year,
      ledger,
      draft: body,
      person,
    }),
  )
}

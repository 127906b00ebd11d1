import { z } from 'zod'
import { defineRoute } from './define-route.ts'
import { ownLedgerBody, ownLedgerPreview, ownLedgersView, ownLedgerView } from './own-ledger-view.ts'

const unit = z.object({ unitId: z.string().min(1).max(64) })
const path = '/api/units/:unitId/own-ledgers'
const define = { kind: 'unit', anyOf: ['ledger:define'] } as const
/** An own ledger, or the built-in one that is extended. */
const ledger = z.string().regex(/^[a-z][a-z0-9_]{0,62}$/, '台账代码有误')

/** 自建台账 — part of the route table. */
export const OWN_LEDGER_ROUTES = {
  listOwnLedgers: defineRoute({
    method: 'GET',
    path,
    title: '自建台账',
    access: define,
    params: unit,
    reply: ownLedgersView,
  }),
  addOwnLedger: defineRoute({
    method: 'POST',
    path,
    title: '新建台账',
    access: define,
    params: unit,
    body: ownLedgerBody,
    reply: ownLedgerView,
  }),
  changeOwnLedger: defineRoute({
    method: 'PUT',
    path: `${path}/:ledger`,
    title: '修改自建台账，或扩展内置台账',
    access: define,
    params: unit.extend({ ledger }),
    body: ownLedgerBody,
    reply: ownLedgerView,
  }),
  previewOwnLedger: defineRoute({
    method: 'POST',
    path: `/api/units/:unitId/years/:year/own-ledgers/:ledger/preview`,
    title: '修改自建台账会使哪些数变化',
    access: define,
    params: unit.extend({ ledger, year: z.coerce.number().int().min(1990).max(2100) }),
    body: ownLedgerBody,
    reply: ownLedgerPreview,
  }),
} as const

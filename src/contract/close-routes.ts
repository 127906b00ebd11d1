import { z } from 'zod'
import { backfillView, closedMonthsView, closeMonthsBody, closeView, reopenMonthsBody } from './close-view.ts'
import { defineRoute } from './define-route.ts'

const params = z.object({
  unitId: z.string().min(1).max(64),
  year: z.coerce.number().int().min(1990).max(2100),
})
const path = '/api/units/:unitId/years/:year/close'
const readRecords = { kind: 'unit', anyOf: ['record:read'] } as const

/** 结账 — part of the route table. */
export const CLOSE_ROUTES = {
  readClose: defineRoute({
    method: 'GET',
    path,
    title: '月度结账情况',
    access: readRecords,
    params,
    reply: closeView,
  }),
  readClosedMonths: defineRoute({
    method: 'GET',
    path: `${path}/state`,
    title: '已结账到几月',
    access: readRecords,
    params,
    reply: closedMonthsView,
  }),
  closeMonths: defineRoute({
    method: 'POST',
    path,
    title: '结账',
    access: { kind: 'unit', anyOf: ['month:close'] },
    params,
    body: closeMonthsBody,
    reply: closedMonthsView,
  }),
  reopenMonths: defineRoute({
    method: 'POST',
    path: `${path}/reopening`,
    title: '重新打开已结账的月份',
    access: { kind: 'unit', anyOf: ['month:reopen'] },
    params,
    body: reopenMonthsBody,
    reply: closedMonthsView,
  }),
  readBackfill: defineRoute({
    method: 'GET',
    path: `${path}/backfill`,
    title: '集中补录核查',
    access: readRecords,
    params,
    reply: backfillView,
  }),
} as const

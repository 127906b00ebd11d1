import { z } from 'zod'
import { defineRoute } from './define-route.ts'
import { workbenchView } from './workbench-view.ts'

const unit = z.object({ unitId: z.string().min(1).max(64) })
const unitYear = unit.extend({ year: z.coerce.number().int().min(1990).max(2100) })
const readFigures = { kind: 'unit', anyOf: ['figure:read'] } as const

/** 工作台 — part of the route table. */
export const WORKBENCH_ROUTES = {
  readWorkbench: defineRoute({
    method: 'GET',
    path: '/api/units/:unitId/years/:year/workbench',
    title: '工作台：等我办的、亮灯、期限和变化',
    access: readFigures,
    params: unitYear,
    reply: workbenchView,
  }),
  markChangesSeen: defineRoute({
    method: 'POST',
    path: '/api/units/:unitId/changes/seen',
    title: '把变化标为已看',
    access: readFigures,
    params: unit,
    body: z.object({ sequence: z.int().min(0) }),
    reply: z.object({ sequence: z.int() }),
  }),
} as const

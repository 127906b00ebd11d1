import { z } from 'zod'
import { defineRoute } from './define-route.ts'
import { trailChoices, trailFilter, trailPage, trailQuery, verificationView } from './trail-view.ts'

const unit = z.object({ unitId: z.string().min(1).max(64) })
const ofUnit = '/api/units/:unitId'
const readTrail = { kind: 'unit', anyOf: ['trail:read'] } as const

/** 操作日志 — part of the route table. */
export const TRAIL_ROUTES = {
  listTrail: defineRoute({
    method: 'GET',
    path: `${ofUnit}/trail`,
    title: '操作日志',
    access: readTrail,
    params: unit,
    query: trailQuery,
    reply: trailPage,
  }),
  readTrailChoices: defineRoute({
    method: 'GET',
    path: `${ofUnit}/trail/choices`,
    title: '操作日志可按哪些人、哪些操作查找',
    access: readTrail,
    params: unit,
    reply: trailChoices,
  }),
  exportTrail: defineRoute({
    method: 'GET',
    path: `${ofUnit}/trail/file`,
    title: '导出查到的操作日志（csv）',
    access: readTrail,
    params: unit,
    query: z.object(trailFilter),
    reply: 'file',
  }),
  verifyTrail: defineRoute({
    method: 'GET',
    path: `${ofUnit}/trail/verification`,
    title: '核验操作日志与记录摘要',
    access: readTrail,
    params: unit,
    reply: verificationView,
  }),
} as const

import { z } from 'zod'
import { defineRoute } from './define-route.ts'
import { trailChoices, trailEntryDetails, trailFilter, trailPage, trailQuery, verificationView } from './trail-view.ts'

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
  readTrailEntry: defineRoute({
    method: 'GET',
    path: `${ofUnit}/trail/entries/:sequence`,
    title: '一条操作日志的全部内容',
    access: readTrail,
    params: unit.extend({ sequence: z.coerce.number().int().min(1) }),
    reply: trailEntryDetails,
  }),
  readVerification: defineRoute({
    method: 'GET',
    path: `${ofUnit}/trail/verification`,
    title: '核验的进度和上一次的结果',
    access: readTrail,
    params: unit,
    reply: verificationView,
  }),
  verifyTrail: defineRoute({
    method: 'POST',
    path: `${ofUnit}/trail/verification`,
    title: '开始核验操作日志、记录与佐证材料的摘要',
    access: readTrail,
    params: unit,
    reply: verificationView,
  }),
  stopVerification: defineRoute({
    method: 'DELETE',
    path: `${ofUnit}/trail/verification`,
    title: '停止正在进行的核验',
    access: readTrail,
    params: unit,
    reply: verificationView,
  }),
} as const

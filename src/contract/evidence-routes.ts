import { z } from 'zod'
import { defineRoute } from './define-route.ts'
import {
  addedEvidence,
  evidenceDetails,
  evidencePage,
  evidenceQuery,
  linkEvidenceBody,
  unlinkEvidenceBody,
} from './evidence-view.ts'

const unit = z.object({ unitId: z.string().min(1).max(64) })
const file = unit.extend({ id: z.string().min(1).max(200) })
const year = z.coerce.number().int().min(1990).max(2100)
const path = '/api/units/:unitId/evidence'
const ofYear = '/api/units/:unitId/years/:year/evidence'
const readRecords = { kind: 'unit', anyOf: ['record:read'] } as const
const writeRecords = { kind: 'unit', anyOf: ['record:write'] } as const

/** 佐证材料 — part of the route table. */
export const EVIDENCE_ROUTES = {
  listEvidence: defineRoute({
    method: 'GET',
    path: ofYear,
    title: '佐证清单',
    access: readRecords,
    params: unit.extend({ year }),
    query: evidenceQuery,
    reply: evidencePage,
  }),
  viewEvidence: defineRoute({
    method: 'GET',
    path: `${ofYear}/:id`,
    title: '一份佐证材料及它支撑的记录和指标',
    access: readRecords,
    params: file.extend({ year }),
    reply: evidenceDetails,
  }),
  linkEvidence: defineRoute({
    method: 'POST',
    path: `${ofYear}/:id/links`,
    title: '把佐证材料关联到记录',
    access: writeRecords,
    params: file.extend({ year }),
    body: linkEvidenceBody,
    reply: evidenceDetails,
  }),
  unlinkEvidence: defineRoute({
    method: 'POST',
    path: `${ofYear}/:id/links/removal`,
    title: '取消佐证材料与记录的关联',
    access: writeRecords,
    params: file.extend({ year }),
    body: unlinkEvidenceBody,
    reply: evidenceDetails,
  }),
  readEvidence: defineRoute({
    method: 'GET',
    path: `${path}/:id`,
    title: '佐证材料原件',
    access: readRecords,
    params: file,
    query: z.object({ download: z.enum(['true', 'false']).default('false') }),
    reply: 'file',
  }),
  readThumbnail: defineRoute({
    method: 'GET',
    path: `${path}/:id/thumbnail`,
    title: '佐证材料缩略图',
    access: readRecords,
    params: file,
    reply: 'file',
  }),
  addEvidence: defineRoute({
    method: 'POST',
    path,
    title: '上传佐证材料',
    access: writeRecords,
    params: unit,
    query: z.object({
      fileName: z.string().min(1, '缺少文件名').max(300),
      description: z.string().max(2000),
      kind: z.string().max(60),
    }),
    body: 'bytes',
    reply: addedEvidence,
  }),
} as const

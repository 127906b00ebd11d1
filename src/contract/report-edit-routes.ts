import { z } from 'zod'
import { defineRoute } from './define-route.ts'
import {
  previewReportBody,
  reportPreview,
  reportVersionList,
  reportVersionView,
  reportVocabularyView,
} from './report-edit-view.ts'

const unitYear = z.object({
  unitId: z.string().min(1).max(64),
  year: z.coerce.number().int().min(1990).max(2100),
})
const ofReport = '/api/units/:unitId/years/:year/report'
const read = { kind: 'unit', anyOf: ['report:read'] } as const
const write = { kind: 'unit', anyOf: ['report:write'] } as const

/** 报告的编辑与版本 — part of the route table. */
export const REPORT_EDIT_ROUTES = {
  previewReport: defineRoute({
    method: 'POST',
    path: `${ofReport}/preview`,
    title: '试编报告，不保存',
    access: write,
    params: unitYear,
    body: previewReportBody,
    reply: reportPreview,
  }),
  readReportVocabulary: defineRoute({
    method: 'GET',
    path: `${ofReport}/vocabulary`,
    title: '报告里可引用的数、文字和表',
    access: write,
    params: unitYear,
    reply: reportVocabularyView,
  }),
  listReportVersions: defineRoute({
    method: 'GET',
    path: `${ofReport}/versions`,
    title: '报告的各个版本',
    access: read,
    params: unitYear,
    reply: reportVersionList,
  }),
  readReportVersion: defineRoute({
    method: 'GET',
    path: `${ofReport}/versions/:version`,
    title: '一个版本的报告',
    access: read,
    params: unitYear.extend({ version: z.coerce.number().int().min(1) }),
    reply: reportVersionView,
  }),
} as const

import { z } from 'zod'
import { defineRoute } from './define-route.ts'
import { evaluationEntriesBody, evaluationReview, evaluationSheet, evaluationTrial } from './evaluation-entry-view.ts'
import { decideReportBody } from './report-view.ts'

const unitYear = z.object({
  unitId: z.string().min(1).max(64),
  year: z.coerce.number().int().min(1990).max(2100),
})
const ofEvaluation = '/api/units/:unitId/years/:year/evaluation'
const read = { kind: 'unit', anyOf: ['figure:read'] } as const
const enter = { kind: 'unit', anyOf: ['record:write'] } as const

/** 自评的填报与审核 — part of the route table. */
export const EVALUATION_ROUTES = {
  readEvaluationSheet: defineRoute({
    method: 'GET',
    path: `${ofEvaluation}/sheets/:subject`,
    title: '自评填报表',
    access: enter,
    params: unitYear.extend({ subject: z.string().min(1).max(64) }),
    reply: evaluationSheet,
  }),
  tryEvaluation: defineRoute({
    method: 'POST',
    path: `${ofEvaluation}/trial`,
    title: '试算得分，不保存',
    access: enter,
    params: unitYear,
    body: evaluationEntriesBody,
    reply: evaluationTrial,
  }),
  enterEvaluation: defineRoute({
    method: 'POST',
    path: `${ofEvaluation}/entries`,
    title: '保存填报内容',
    access: enter,
    params: unitYear,
    body: evaluationEntriesBody,
    reply: evaluationSheet,
  }),
  readEvaluationReview: defineRoute({
    method: 'GET',
    path: `${ofEvaluation}/review`,
    title: '自评的审核状态',
    access: read,
    params: unitYear,
    reply: evaluationReview,
  }),
  submitEvaluation: defineRoute({
    method: 'POST',
    path: `${ofEvaluation}/submission`,
    title: '提交自评',
    access: { kind: 'unit', anyOf: ['evaluation:write'] },
    params: unitYear,
    body: z.object({}),
    reply: evaluationReview,
  }),
  decideEvaluation: defineRoute({
    method: 'POST',
    path: `${ofEvaluation}/decision`,
    title: '通过或退回自评',
    access: { kind: 'unit', anyOf: ['evaluation:approve'] },
    params: unitYear,
    body: decideReportBody,
    reply: evaluationReview,
  }),
} as const

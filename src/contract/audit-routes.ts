import { z } from 'zod'
import {
  AUDIT_FILE_LIMIT,
  AUDIT_TEXT_LIMIT,
  auditFileQuery,
  auditTextBody,
  auditView,
  fingerprintParam,
  judgeFindingBody,
  verdictView,
} from './audit-view.ts'
import { defineRoute } from './define-route.ts'

const unit = z.object({ unitId: z.string().min(1).max(64) })
const ofUnit = '/api/units/:unitId'
const audit = { kind: 'unit', anyOf: ['document:audit'] } as const
/** Somewhat more than the largest file, whose own limit is refused with its reason. */
const AUDIT_BODY = AUDIT_FILE_LIMIT + 1_048_576

/** 体检 — part of the route table. */
export const AUDIT_ROUTES = {
  auditFile: defineRoute({
    method: 'POST',
    path: `${ofUnit}/audits`,
    title: '体检一份报告，文件不保存',
    access: audit,
    params: unit,
    query: auditFileQuery,
    body: 'bytes',
    bodyLimit: AUDIT_BODY,
    reply: auditView,
  }),
  auditText: defineRoute({
    method: 'POST',
    path: `${ofUnit}/audits/text`,
    title: '体检一段文字，文字不保存',
    access: audit,
    params: unit,
    body: auditTextBody,
    // A character may take six bytes as JSON.
    bodyLimit: 6 * AUDIT_TEXT_LIMIT,
    reply: auditView,
  }),
  commentFile: defineRoute({
    method: 'POST',
    path: `${ofUnit}/audits/commented`,
    title: '在原文件的问题处加批注',
    access: audit,
    params: unit,
    query: auditFileQuery,
    body: 'bytes',
    bodyLimit: AUDIT_BODY,
    reply: 'file',
  }),
  reviewFile: defineRoute({
    method: 'POST',
    path: `${ofUnit}/audits/review`,
    title: '体检意见（docx）',
    access: audit,
    params: unit,
    query: auditFileQuery,
    body: 'bytes',
    bodyLimit: AUDIT_BODY,
    reply: 'file',
  }),
  judgeFinding: defineRoute({
    method: 'PUT',
    path: `${ofUnit}/audits/verdicts/:fingerprint`,
    title: '确认或排除一个问题',
    access: audit,
    params: unit.extend({ fingerprint: fingerprintParam }),
    body: judgeFindingBody,
    reply: verdictView,
  }),
  withdrawVerdict: defineRoute({
    method: 'DELETE',
    path: `${ofUnit}/audits/verdicts/:fingerprint`,
    title: '撤销对一个问题的判定',
    access: audit,
    params: unit.extend({ fingerprint: fingerprintParam }),
    reply: z.object({ withdrawn: z.literal(true) }),
  }),
} as const

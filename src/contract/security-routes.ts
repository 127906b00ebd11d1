import { z } from 'zod'
import { defineRoute } from './define-route.ts'
import { decideSecurityBody, openSessionsView, proposeSecurityBody, securityView } from './security-view.ts'
import { preferencesView, sessionView } from './session-view.ts'

const unit = z.object({ unitId: z.string().min(1).max(64) })
const session = z.object({ id: z.string().min(1).max(200) })
const ofUnit = '/api/units/:unitId'
const signedIn = { kind: 'signed-in' } as const
const manage = { kind: 'unit', anyOf: ['security:manage'] } as const

/** 安全规则、登录会话、个人设置 — part of the route table. */
export const SECURITY_ROUTES = {
  listOwnSessions: defineRoute({
    method: 'GET',
    path: '/api/session/all',
    title: '本人登录的各处',
    access: signedIn,
    reply: openSessionsView,
  }),
  endOwnSession: defineRoute({
    method: 'DELETE',
    path: '/api/session/all/:id',
    title: '退出本人登录的一处',
    access: signedIn,
    params: session,
    reply: openSessionsView,
  }),
  endOtherSessions: defineRoute({
    method: 'POST',
    path: '/api/session/end-others',
    title: '退出本人登录的其他各处',
    access: signedIn,
    body: z.object({}),
    reply: openSessionsView,
  }),
  savePreferences: defineRoute({
    method: 'PUT',
    path: '/api/session/preferences',
    title: '保存个人设置',
    access: signedIn,
    body: preferencesView,
    reply: sessionView,
  }),
  listUnitSessions: defineRoute({
    method: 'GET',
    path: `${ofUnit}/sessions`,
    title: '本单位人员登录的各处',
    access: manage,
    params: unit,
    reply: openSessionsView,
  }),
  endUnitSession: defineRoute({
    method: 'DELETE',
    path: `${ofUnit}/sessions/:id`,
    title: '结束本单位人员的一处登录',
    access: manage,
    params: unit.extend(session.shape),
    reply: openSessionsView,
  }),
  readSecurity: defineRoute({
    method: 'GET',
    path: `${ofUnit}/security`,
    title: '安全规则',
    access: { kind: 'unit', anyOf: ['unit:manage', 'security:manage'] },
    params: unit,
    reply: securityView,
  }),
  proposeSecurity: defineRoute({
    method: 'PUT',
    path: `${ofUnit}/security`,
    title: '提出安全规则变更',
    access: { kind: 'unit', anyOf: ['unit:manage'] },
    params: unit,
    body: proposeSecurityBody,
    reply: securityView,
  }),
  decideSecurity: defineRoute({
    method: 'POST',
    path: `${ofUnit}/security/decision`,
    title: '通过或退回安全规则变更',
    access: manage,
    params: unit,
    body: decideSecurityBody,
    reply: securityView,
  }),
} as const

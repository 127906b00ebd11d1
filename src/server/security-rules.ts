import type { FastifyInstance } from 'fastify'
import { ROUTES } from '../contract/routes.ts'
import {
  endOtherSessions,
  endOwnSession,
  endUnitSession,
  listOwnSessions,
  listUnitSessions,
} from '../usecases/open-sessions.ts'
import type { Ports } from '../usecases/ports.ts'
import { decideSecurity, proposeSecurity, readSecurity } from '../usecases/security-rules.ts'
import { answer } from './answer.ts'
import { handleOf } from './sessions.ts'

/** 安全规则 and 登录会话. */
export function answerSecurity(api: FastifyInstance, ports: Ports): void {
  answer(api, ROUTES.readSecurity, (entry) => readSecurity(ports, entry))
  answer(api, ROUTES.proposeSecurity, ({ body, ...entry }) => proposeSecurity(ports, entry, body))
  answer(api, ROUTES.decideSecurity, ({ body, ...entry }) => decideSecurity(ports, entry, body))
  answer(api, ROUTES.listOwnSessions, ({ person, request }) => listOwnSessions(ports, person, handleOf(request)))
  answer(api, ROUTES.endOwnSession, ({ person, request, params: { id } }) =>
    endOwnSession(ports, person, { id, thisHandle: handleOf(request) }),
  )
  answer(api, ROUTES.endOtherSessions, ({ person, request }) => endOtherSessions(ports, person, handleOf(request)))
  answer(api, ROUTES.listUnitSessions, ({ scope, request }) => listUnitSessions(ports, scope, handleOf(request)))
  answer(api, ROUTES.endUnitSession, ({ scope, request, params: { id } }) =>
    endUnitSession(ports, scope, { id, thisHandle: handleOf(request) }),
  )
}

import type { FastifyInstance } from 'fastify'
import { ROUTES } from '../contract/routes.ts'
import { listNotifications, markNotificationsRead } from '../usecases/list-notifications.ts'
import type { Ports } from '../usecases/ports.ts'
import { answer } from './answer.ts'

export function answerNotifications(api: FastifyInstance, ports: Ports): void {
  answer(api, ROUTES.listNotifications, ({ scope }) => listNotifications(ports, scope))
  answer(api, ROUTES.readNotifications, ({ scope, body: { ids } }) => markNotificationsRead(ports, scope, ids))
}

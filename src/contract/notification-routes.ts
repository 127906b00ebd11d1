import { z } from 'zod'
import { defineRoute } from './define-route.ts'
import { notificationsView, readNotificationsBody } from './notification-view.ts'

const unit = z.object({ unitId: z.string().min(1).max(64) })
const ofUnit = '/api/units/:unitId'
/** Everybody has notifications, administrators too; each sees their own only. */
const everyone = { kind: 'unit', anyOf: ['figure:read', 'user:manage', 'role:assign', 'trail:read'] } as const

/** 通知 — part of the route table. */
export const NOTIFICATION_ROUTES = {
  listNotifications: defineRoute({
    method: 'GET',
    path: `${ofUnit}/notifications`,
    title: '我的通知',
    access: everyone,
    params: unit,
    reply: notificationsView,
  }),
  readNotifications: defineRoute({
    method: 'POST',
    path: `${ofUnit}/notifications/read`,
    title: '把通知标为已读',
    access: everyone,
    params: unit,
    body: readNotificationsBody,
    reply: notificationsView,
  }),
} as const

import { z } from 'zod'

/** 通知 as the bell shows it. */
const notificationView = z.object({
  id: z.string(),
  kind: z.enum(['submitted', 'returned', 'approved', 'assigned', 'mentioned', 'due']),
  /** 送审, 退回, 通过, 分派, 提及, 临期. */
  title: z.string(),
  words: z.string(),
  /** An address within the application. */
  target: z.string(),
  madeAt: z.string(),
  isRead: z.boolean(),
})

/** Newest first, at most fifty; `unread` counts all. */
export const notificationsView = z
  .object({ notifications: z.array(notificationView), unread: z.int() })
  .meta({ id: 'Notifications' })

export type NotificationsView = z.infer<typeof notificationsView>

/** 标为已读 — these, or with `null` all of them. */
export const readNotificationsBody = z.object({ ids: z.array(z.string().max(200)).max(200).nullable() })

import type { NotificationsView } from '../contract/notification-view.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { plusDays } from '../domain/calendar/index.ts'
import { addressOfPage, notify } from './notify.ts'
import type { NotificationKind, Ports } from './ports.ts'
import { wordsOf } from './read-case.ts'
import { allRows } from './read-rows.ts'

const SHOWN = 50
/** 临期 — so many days before its day, something is told of. */
const DAYS_BEFORE = 3

const TITLES: Readonly<Record<NotificationKind, string>> = {
  submitted: '送审',
  returned: '退回',
  approved: '通过',
  assigned: '分派',
  mentioned: '提及',
  due: '临期',
}

/**
 * 我的通知 — a person's own, newest first. What falls due within three days is told of now, once: no clock runs while nobody
 * looks.
 */
export async function listNotifications(ports: Ports, scope: UnitScope): Promise<NotificationsView> {
  await remindOfDueCorrections(ports, scope)
  const personId = scope.actor
  const found = await ports.notifications.list(scope, { personId, limit: SHOWN })
  return {
    notifications: found.map(({ id, kind, words, target, madeAt, readAt }) => ({
      id,
      kind,
      title: TITLES[kind],
      words,
      target,
      madeAt,
      isRead: readAt !== null,
    })),
    unread: await ports.notifications.countUnread(scope, personId),
  }
}

/** 标为已读 — some of a person's own notifications, or all of them. */
export async function markNotificationsRead(
  ports: Ports,
  scope: UnitScope,
  ids: readonly string[] | null,
): Promise<NotificationsView> {
  await ports.notifications.markRead(scope, { personId: scope.actor, ids, at: ports.clock.now() })
  return listNotifications(ports, scope)
}

async function remindOfDueCorrections(ports: Ports, scope: UnitScope): Promise<void> {
  const until = plusDays(ports.clock.today(), DAYS_BEFORE)
  for (const { year } of await ports.units.fiscalYears(scope.unitId)) {
    const where = { ownerId: scope.actor, dueOn: { atMost: until }, state: { in: ['进行中', '退回'] } }
    for (const row of await allRows(ports, scope, { ledger: 'correction', year, where })) {
      const dueOn = wordsOf(row, 'dueOn')
      await notify(ports, scope, {
        id: `due-${row.id}-${dueOn}`,
        to: [scope.actor],
        kind: 'due',
        words: `纠偏措施 ${dueOn} 到期：${wordsOf(row, 'measure')}`,
        target: addressOfPage('/monitoring', { unit: scope.unitId, year: String(year), correction: row.id }),
      })
    }
  }
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import type { NotificationsView } from '../../../contract/notification-view.ts'
import { ROUTES } from '../../../contract/routes.ts'
import { call } from '../../api/client.ts'
import { notificationsQuery } from '../../api/queries.ts'
import { safeReturn } from '../../page/address.ts'
import { useSeat } from '../../page/seat.tsx'
import { minute } from '../../ui/format.ts'
import { BellIcon } from '../../ui/icons.tsx'
import { useDrop } from '../../ui/use-drop.ts'
import './notifications.css'

/** 通知 — how many are unread, and what they are; each leads to its page. */
export function Bell() {
  const { at } = useSeat()
  const { data } = useQuery(notificationsQuery(at.unitId))
  const { isOpen, box, toggle, close } = useDrop()
  const unread = data?.unread ?? 0
  return (
    <div ref={box} className="bell">
      <button
        type="button"
        className="icon-button"
        aria-label={unread === 0 ? '通知，没有未读' : `通知，${unread} 条未读`}
        aria-expanded={isOpen}
        onClick={toggle}
      >
        <BellIcon />
        {unread === 0 ? null : <span className="bell-count">{unread > 99 ? '99+' : unread}</span>}
      </button>
      {isOpen && data !== undefined ? <BellCard view={data} onGo={close} /> : null}
    </div>
  )
}

function BellCard({ view, onGo }: { readonly view: NotificationsView; readonly onGo: () => void }) {
  const { at } = useSeat()
  const queries = useQueryClient()
  const router = useRouter()
  const read = useMutation({
    mutationFn: (ids: string[] | null) =>
      call(ROUTES.readNotifications, { params: { unitId: at.unitId }, body: { ids } }),
    onSuccess: (after) => queries.setQueryData(notificationsQuery(at.unitId).queryKey, after),
  })
  const open = ({ id, target }: NotificationsView['notifications'][number]) => {
    read.mutate([id])
    onGo()
    router.history.push(safeReturn(target))
  }
  return (
    <section className="bell-card" aria-label="通知">
      <div className="bell-head">
        <h2>通知</h2>
        {view.unread === 0 ? null : (
          <button type="button" className="button button-small" onClick={() => read.mutate(null)}>
            全部已读
          </button>
        )}
      </div>
      {view.notifications.length === 0 ? (
        <p className="bell-empty">还没有通知。送审、退回、分派给您和临近期限的事项会出现在这里。</p>
      ) : (
        <ul>
          {view.notifications.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                className={one.isRead ? 'bell-item' : 'bell-item is-unread'}
                onClick={() => open(one)}
              >
                <span className="bell-words">
                  <span className="tag">{one.title}</span> {one.words}
                </span>
                <span className="bell-time">
                  {minute(one.madeAt)}
                  {one.isRead ? '' : '　未读'}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

import type { OpenSessionsView } from '../../contract/security-view.ts'
import { minute } from '../ui/format.ts'

type OpenSession = OpenSessionsView['sessions'][number]

interface Props {
  readonly caption: string
  readonly sessions: readonly OpenSession[]
  /** Whose each is: left out where all are one's own. */
  readonly namesPeople: boolean
  readonly isPending: boolean
  /** `退出这一处`, `结束登录`. */
  readonly action: string
  readonly onEnd: (session: OpenSession) => void
}

/** 登录的各处: device, address, since when, last used. */
export function OpenSessions({ caption, sessions, namesPeople, isPending, action, onEnd }: Props) {
  return (
    <ul className="open-sessions" aria-label={caption}>
      {sessions.map((session) => (
        <li key={session.id}>
          <div>
            <p>
              {namesPeople ? (
                <>
                  <strong>{session.person.name}</strong>（{session.person.login}）
                </>
              ) : null}{' '}
              {session.device} {session.isThis ? <span className="tag tag-accent">这里</span> : null}
            </p>
            <p className="section-note">
              地址 {session.from}，{minute(session.signedInAt)} 登录，{minute(session.seenAt)} 最后使用
            </p>
          </div>
          {session.isThis ? null : (
            <button type="button" className="button button-small" disabled={isPending} onClick={() => onEnd(session)}>
              {action}
              <span className="visually-hidden">
                ：{session.person.name}，{session.device}
              </span>
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { ROUTES } from '../../contract/routes.ts'
import { call } from '../api/client.ts'
import { beginSession } from '../api/new-session.ts'
import { sessionQuery } from '../api/queries.ts'
import { ChevronDownIcon } from '../ui/icons.tsx'
import { useDrop } from '../ui/use-drop.ts'

const ChangePassword = lazy(() =>
  import('./change-password.tsx').then((module) => ({ default: module.ChangePassword })),
)

/** Who is signed in, as what, and the way out. */
export function UserMenu() {
  const { data: session } = useQuery(sessionQuery)
  const { isOpen, box, toggle, close } = useDrop()
  const [isChanging, setChanging] = useState(false)
  const person = session?.person ?? null
  if (person === null) return null
  return (
    <div ref={box} className="user-menu">
      <button type="button" className="user-menu-button" aria-expanded={isOpen} onClick={toggle}>
        <span>{person.name}</span>
        <ChevronDownIcon />
      </button>
      {isOpen ? (
        <div className="user-menu-card">
          <p className="user-menu-name">{person.name}</p>
          <p className="user-menu-about">账号 {person.login}</p>
          <ul className="inline-tags">
            {person.roles.map(({ role, title }) => (
              <li key={role} className="tag">
                {title}
              </li>
            ))}
            {person.isDemo ? <li className="tag tag-watch">演示账号</li> : null}
          </ul>
          <button
            type="button"
            className="button"
            onClick={() => {
              close()
              setChanging(true)
            }}
          >
            修改密码
          </button>
          <SignOutButton />
        </div>
      ) : null}
      {isChanging ? (
        <Suspense fallback={null}>
          <ChangePassword onClose={() => setChanging(false)} />
        </Suspense>
      ) : null}
    </div>
  )
}

function SignOutButton() {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const signOut = useMutation({
    mutationFn: () => call(ROUTES.signOut, { params: {} }),
    onSuccess: async (session) => {
      beginSession(queries, session)
      await navigate({ to: '/sign-in', search: {} })
    },
  })
  return (
    <>
      <button type="button" className="button" disabled={signOut.isPending} onClick={() => signOut.mutate()}>
        退出登录
      </button>
      {signOut.error === null ? null : <p className="field-error">{signOut.error.message}</p>}
    </>
  )
}

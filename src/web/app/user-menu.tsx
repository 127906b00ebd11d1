import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { sessionQuery } from '../api/queries.ts'
import { ChevronDownIcon } from '../ui/icons.tsx'
import { useDrop } from '../ui/use-drop.ts'
import { SignOutButton } from './sign-out-button.tsx'

/** Who is signed in, as what, their settings, and the way out. */
export function UserMenu() {
  const { data: session } = useQuery(sessionQuery)
  const { isOpen, box, toggle, close } = useDrop()
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
          <Link to="/settings" className="button" onClick={close}>
            我的设置
          </Link>
          <SignOutButton />
        </div>
      ) : null}
    </div>
  )
}

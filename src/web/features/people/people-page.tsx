import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { PersonView } from '../../../contract/people-view.ts'
import { ROLE_TITLES } from '../../../contract/session-view.ts'
import { peopleQuery } from '../../api/queries.ts'
import { Answer } from '../../page/answer.tsx'
import { Page } from '../../page/page.tsx'
import { useSeat } from '../../page/seat.tsx'
import { useNarrow } from '../../ui/use-narrow.ts'
import { AddPersonDialog, type PersonDialog, PersonDialogs } from './person-dialogs.tsx'
import { standingOf } from './standing.ts'
import './people.css'

/** 人员 — accounts by the system administrator, roles by the security administrator, neither by both. */
export function PeoplePage() {
  const { at, unit } = useSeat()
  const [asked, setAsked] = useState<PersonDialog | null>(null)
  const { add } = useSearch({ from: '/shell/system/people' })
  const [isAdding, setAdding] = useState(add === 'person')
  const query = useQuery(peopleQuery(at.unitId))
  const mayManage = unit.permissions.includes('user:manage')
  return (
    <Page
      title="人员"
      summary="账号由系统管理员建立和停用，角色由安全管理员分配，操作由审计管理员查阅；三者互不兼任。"
      actions={
        mayManage ? (
          <button type="button" className="button button-primary" onClick={() => setAdding(true)}>
            新增人员
          </button>
        ) : undefined
      }
    >
      <Answer query={query} what="人员">
        {(people) => <People people={people} onAsk={setAsked} />}
      </Answer>
      {asked === null ? null : <PersonDialogs asked={asked} onClose={() => setAsked(null)} />}
      {isAdding ? <AddPersonDialog onClose={() => setAdding(false)} /> : null}
    </Page>
  )
}

interface PeopleProps {
  readonly people: readonly PersonView[]
  readonly onAsk: (asked: PersonDialog) => void
}

function People({ people, onAsk }: PeopleProps) {
  const isNarrow = useNarrow()
  if (isNarrow) {
    return (
      <ul className="people-cards">
        {people.map((person) => (
          <li key={person.id}>
            <p>
              <strong>{person.name}</strong>（{person.login}）
            </p>
            <Standing person={person} />
            <Roles person={person} />
            <Actions person={person} onAsk={onAsk} />
          </li>
        ))}
      </ul>
    )
  }
  return (
    <div className="table-scroll">
      <table className="table">
        <caption className="visually-hidden">本单位的人员、角色与账号状态</caption>
        <thead>
          <tr>
            <th scope="col">姓名</th>
            <th scope="col">账号</th>
            <th scope="col">角色</th>
            <th scope="col">状态</th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">{person.name}</th>
              <td>{person.login}</td>
              <td>
                <Roles person={person} />
              </td>
              <td>
                <Standing person={person} />
              </td>
              <td>
                <Actions person={person} onAsk={onAsk} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Roles({ person }: { readonly person: PersonView }) {
  return (
    <span className="inline-tags">
      {person.roles.length === 0 ? <span className="section-note">未分配</span> : null}
      {person.roles.map((role) => (
        <span key={role} className="tag">
          {ROLE_TITLES[role]}
        </span>
      ))}
      {person.isDemo ? <span className="tag tag-watch">演示账号</span> : null}
    </span>
  )
}

function Standing({ person }: { readonly person: PersonView }) {
  const { words, light } = standingOf(person)
  return <span className={`light ${light}`}>{words}</span>
}

function Actions({ person, onAsk }: { readonly person: PersonView; readonly onAsk: PeopleProps['onAsk'] }) {
  const { permissions } = useSeat().unit
  const actions = [
    ...(permissions.includes('role:assign') ? [{ kind: 'roles', label: '分配角色' } as const] : []),
    ...(permissions.includes('user:manage')
      ? [
          { kind: 'name', label: '改名' } as const,
          { kind: 'password', label: '重置密码' } as const,
          ...(person.lockedUntil === null ? [] : [{ kind: 'unlock', label: '解除锁定' } as const]),
          { kind: 'disable', label: person.isDisabled ? '启用' : '停用' } as const,
        ]
      : []),
  ]
  return (
    <span className="people-actions">
      {actions.map(({ kind, label }) => (
        <button key={kind} type="button" className="button button-small" onClick={() => onAsk({ kind, person })}>
          {label}
        </button>
      ))}
    </span>
  )
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { z } from 'zod'
import { addPersonBody, type ChangePersonBody, type PersonView } from '../../../contract/people-view.ts'
import { ROUTES } from '../../../contract/routes.ts'
import { newPassword, ROLE_TITLES, roleName } from '../../../contract/session-view.ts'
import type { Role } from '../../../domain/access/index.ts'
import { call } from '../../api/client.ts'
import { NO_PROBLEMS, type Problems, problemsFrom, problemsIn } from '../../api/form-problems.ts'
import { peopleQuery } from '../../api/queries.ts'
import { useSeat } from '../../page/seat.tsx'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'

/** What is about to be done to whom. */
export interface PersonDialog {
  readonly kind: 'roles' | 'password' | 'unlock' | 'disable'
  readonly person: PersonView
}

interface AskedProps {
  readonly asked: PersonDialog
  readonly onClose: () => void
}

export function PersonDialogs({ asked: { kind, person }, onClose }: AskedProps) {
  switch (kind) {
    case 'roles':
      return <RolesDialog person={person} onClose={onClose} />
    case 'password':
      return <PasswordDialog person={person} onClose={onClose} />
    case 'unlock':
      return (
        <ChangeDialog person={person} title="解除锁定" change={{ unlock: true }} onClose={onClose}>
          {person.name}可以立即重新登录。
        </ChangeDialog>
      )
    case 'disable':
      return (
        <ChangeDialog
          person={person}
          title={person.isDisabled ? '启用账号' : '停用账号'}
          change={{ isDisabled: !person.isDisabled }}
          onClose={onClose}
        >
          {person.isDisabled
            ? `${person.name}可以重新登录，角色不变。`
            : `${person.name}将立即退出，不能再登录；其录入的记录和操作日志保留，随时可以重新启用。`}
        </ChangeDialog>
      )
    default:
      return kind satisfies never
  }
}

interface PersonProps {
  readonly person: PersonView
  readonly onClose: () => void
}

interface ChangeProps extends PersonProps {
  readonly title: string
  readonly change: z.input<typeof ROUTES.changePerson.body>
  readonly children: ReactNode
}

function ChangeDialog({ person, title, change, onClose, children }: ChangeProps) {
  const save = useChange(person, onClose)
  return (
    <FormDialog
      title={title}
      action={title}
      isPending={save.isPending}
      error={save.error}
      onClose={onClose}
      onSubmit={() => save.mutate(change)}
    >
      <p>{children}</p>
    </FormDialog>
  )
}

function PasswordDialog({ person, onClose }: PersonProps) {
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const save = useChange(person, onClose)
  const onSubmit = (form: FormData) => {
    const password = newPassword.safeParse(form.get('password'))
    setProblem(password.success ? undefined : password.error.issues[0]?.message)
    if (password.success) save.mutate({ password: password.data } satisfies ChangePersonBody)
  }
  return (
    <FormDialog
      title={`重置${person.name}的密码`}
      action="重置密码"
      isPending={save.isPending}
      error={save.error}
      onClose={onClose}
      onSubmit={onSubmit}
    >
      <Field
        label="新密码"
        name="password"
        type="password"
        autoComplete="new-password"
        help="至少 10 个字，含大写字母、小写字母、数字、符号中的三类；请当面告知本人，并请其登录后自行修改"
        problem={problem}
      />
    </FormDialog>
  )
}

function RolesDialog({ person, onClose }: PersonProps) {
  const refresh = useRefresh(onClose)
  const { at } = useSeat()
  const save = useMutation({
    mutationFn: (roles: Role[]) =>
      call(ROUTES.assignRoles, { params: { unitId: at.unitId, id: person.id }, body: { roles } }),
    onSuccess: refresh,
  })
  return (
    <FormDialog
      title={`为${person.name}分配角色`}
      action="保存"
      isPending={save.isPending}
      error={save.error}
      onClose={onClose}
      onSubmit={(form) => save.mutate(form.getAll('role').flatMap((role) => roleName.safeParse(role).data ?? []))}
    >
      <fieldset className="role-choice">
        <legend>系统、安全、审计三类管理员互不兼任，也不能兼任业务角色</legend>
        {roleName.options.map((role) => (
          <label key={role}>
            <input type="checkbox" name="role" value={role} defaultChecked={person.roles.includes(role)} />
            {ROLE_TITLES[role]}
          </label>
        ))}
      </fieldset>
    </FormDialog>
  )
}

export function AddPersonDialog({ onClose }: { readonly onClose: () => void }) {
  const [problems, setProblems] = useState<Problems>(NO_PROBLEMS)
  const refresh = useRefresh(onClose)
  const { at } = useSeat()
  const add = useMutation({
    mutationFn: (body: z.input<typeof addPersonBody>) =>
      call(ROUTES.addPerson, { params: { unitId: at.unitId }, body }),
    onError: (error) => setProblems(problemsFrom(error)),
    onSuccess: refresh,
  })
  const onSubmit = (form: FormData) => {
    const entered = addPersonBody.safeParse(Object.fromEntries(form))
    setProblems(entered.success ? NO_PROBLEMS : problemsIn(entered.error))
    if (entered.success) add.mutate(entered.data)
  }
  return (
    <FormDialog
      title="新增人员"
      action="新增"
      isPending={add.isPending}
      error={add.error}
      onClose={onClose}
      onSubmit={onSubmit}
    >
      <Field label="姓名" name="name" autoComplete="off" problem={problems.name} data-first-focus />
      <Field
        label="账号"
        name="login"
        autoComplete="off"
        help="字母、数字、点、下划线或连字符"
        problem={problems.login}
      />
      <Field
        label="初始密码"
        name="password"
        type="password"
        autoComplete="new-password"
        help="至少 10 个字，含大写字母、小写字母、数字、符号中的三类；建立后由安全管理员分配角色"
        problem={problems.password}
      />
    </FormDialog>
  )
}

function useChange(person: PersonView, onDone: () => void) {
  const refresh = useRefresh(onDone)
  const { at } = useSeat()
  return useMutation({
    mutationFn: (body: z.input<typeof ROUTES.changePerson.body>) =>
      call(ROUTES.changePerson, { params: { unitId: at.unitId, id: person.id }, body }),
    onSuccess: refresh,
  })
}

function useRefresh(onDone: () => void): () => Promise<void> {
  const queries = useQueryClient()
  const { at } = useSeat()
  return async () => {
    await queries.invalidateQueries({ queryKey: peopleQuery(at.unitId).queryKey })
    onDone()
  }
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { z } from 'zod'
import { addPersonBody, type ChangePersonBody, type PersonView } from '../../../contract/people-view.ts'
import { ROUTES } from '../../../contract/routes.ts'
import { newPassword, ROLE_TITLES, roleName } from '../../../contract/session-view.ts'
import type { Role } from '../../../domain/access/index.ts'
import { call } from '../../api/client.ts'
import { NO_PROBLEMS, type Problems, problemsFrom, problemsIn } from '../../api/form-problems.ts'
import { peopleQuery, sessionQuery } from '../../api/queries.ts'
import { useSeat } from '../../page/seat.tsx'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'

/** What is about to be done to whom. */
export interface PersonDialog {
  readonly kind: 'roles' | 'name' | 'password' | 'unlock' | 'disable'
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
    case 'name':
      return <NameDialog person={person} onClose={onClose} />
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

function NameDialog({ person, onClose }: PersonProps) {
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const save = useChange(person, onClose)
  const onSubmit = (form: FormData) => {
    const name = String(form.get('name') ?? '').trim()
    setProblem(name === '' ? '请填写姓名' : undefined)
    if (name !== '') save.mutate({ name })
  }
  return (
    <FormDialog
      title={`修改${person.name}的姓名`}
      action="保存"
      isPending={save.isPending}
      error={save.error}
      onClose={onClose}
      onSubmit={onSubmit}
    >
      <Field
        label="姓名"
        name="name"
        defaultValue={person.name}
        autoComplete="off"
        about="以后的页面和记录都显示新的姓名；账号不变，改名记入审计日志。"
        problem={problem ?? problemsFrom(save.error).name}
        data-first-focus
      />
    </FormDialog>
  )
}

/** 密码要求 of the unit. */
function useNeeds(): string {
  return useQuery(sessionQuery).data?.passwordNeeds ?? ''
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
        help={useNeeds()}
        about="请当面告知本人。第一次用它登录时，程序会要求改成只有本人知道的密码；现有的登录全部退出。"
        problem={problem ?? problemsFrom(save.error).password}
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
      <Field
        label="姓名"
        name="name"
        autoComplete="off"
        about="用真实姓名：印在记录的经办人、审批和审计日志里。"
        problem={problems.name}
        data-first-focus
      />
      <Field
        label="账号"
        name="login"
        autoComplete="off"
        help="字母、数字、点、下划线或连字符"
        about="登录时填写，不分大小写，建立后不能改，也不会再给别人用；建议用姓名的拼音。"
        problem={problems.login}
      />
      <Field
        label="初始密码"
        name="password"
        type="password"
        autoComplete="new-password"
        help={useNeeds()}
        about="请当面告知本人。第一次登录时，程序会要求改成只有本人知道的密码。账号建立后由安全管理员分配角色，分配前不能办任何事。"
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

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { type FormEvent, useRef, useState } from 'react'
import type { z } from 'zod'
import { ROUTES } from '../../contract/routes.ts'
import { changePasswordBody } from '../../contract/session-view.ts'
import { call, rememberCsrfToken } from '../api/client.ts'
import { NO_PROBLEMS, type Problems, problemsFrom, problemsIn } from '../api/form-problems.ts'
import { sessionQuery } from '../api/queries.ts'
import { Field } from '../ui/field.tsx'

/** 修改密码 — one's own; every other place where the person is signed in is left. */
export function PasswordForm() {
  const queries = useQueryClient()
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const { data: session } = useQuery(sessionQuery)
  const [problems, setProblems] = useState<Problems>(NO_PROBLEMS)
  const change = useMutation({
    mutationFn: (body: z.input<typeof changePasswordBody>) => call(ROUTES.changePassword, { params: {}, body }),
    onError: (error) => setProblems(problemsFrom(error)),
    onSuccess: async (after) => {
      rememberCsrfToken(after.csrfToken)
      queries.setQueryData(sessionQuery.queryKey, after)
      form.current?.reset()
      await router.invalidate()
    },
  })
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { again, ...typed } = Object.fromEntries(new FormData(event.currentTarget))
    const entered = changePasswordBody.safeParse(typed)
    const found = entered.success ? NO_PROBLEMS : problemsIn(entered.error)
    const differs = typed.next === again ? {} : { again: '两次输入的新密码不一致，请重新输入' }
    setProblems({ ...found, ...differs })
    if (entered.success && typed.next === again) change.mutate(entered.data)
  }
  return (
    <form ref={form} className="password-form" onSubmit={onSubmit} noValidate aria-label="修改密码">
      {change.error === null ? null : (
        <p className="notice notice-error" role="alert">
          {change.error.message}
        </p>
      )}
      {change.isSuccess ? (
        <p className="notice notice-normal" role="status">
          密码已修改，其他各处的登录已退出。
        </p>
      ) : null}
      {/* Lets the browser keep the new password under the right account. */}
      <input
        type="text"
        className="visually-hidden"
        autoComplete="username"
        tabIndex={-1}
        readOnly
        aria-hidden="true"
        value={session?.person?.login ?? ''}
      />
      <Field label="原密码" name="current" type="password" autoComplete="current-password" problem={problems.current} />
      <Field
        label="新密码"
        name="next"
        type="password"
        autoComplete="new-password"
        help={`${session?.passwordNeeds ?? ''}，也不能与最近用过的相同`}
        problem={problems.next}
      />
      <Field label="再输一次新密码" name="again" type="password" autoComplete="new-password" problem={problems.again} />
      <p>
        <button type="submit" className="button button-primary" disabled={change.isPending}>
          {change.isPending ? '正在修改……' : '修改密码'}
        </button>
      </p>
    </form>
  )
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Navigate, useRouter, useSearch } from '@tanstack/react-router'
import { type FormEvent, useEffect, useState } from 'react'
import { ROUTES } from '../../../contract/routes.ts'
import { signInBody } from '../../../contract/session-view.ts'
import { call } from '../../api/client.ts'
import { NO_PROBLEMS, type Problems, problemsIn } from '../../api/form-problems.ts'
import { beginSession } from '../../api/new-session.ts'
import { sessionQuery } from '../../api/queries.ts'
import { placeAfterSignIn } from '../../page/after-sign-in.ts'
import { Field } from '../../ui/field.tsx'
import { DoorPage } from './door-page.tsx'

export function SignInPage() {
  const { data: session, error } = useQuery(sessionQuery)
  const { to, why } = useSearch({ from: '/sign-in' })
  const router = useRouter()
  const isSignedIn = session !== undefined && session.person !== null
  useEffect(() => {
    document.title = '登录 · 证绩'
  }, [])
  useEffect(() => {
    if (session !== undefined && isSignedIn) router.history.replace(placeAfterSignIn(session, to))
  }, [session, isSignedIn, router, to])
  if (session?.needsSetUp === true) return <Navigate to="/set-up" replace />
  return (
    <DoorPage title="登录">
      {why === 'ended' ? <p className="notice notice-watch">登录已过期，请重新登录，登录后回到原来的页面。</p> : null}
      {error === null ? null : (
        <p className="notice notice-error" role="alert">
          {error.message}
        </p>
      )}
      <SignInForm />
    </DoorPage>
  )
}

function SignInForm() {
  const [problems, setProblems] = useState<Problems>(NO_PROBLEMS)
  const signIn = useSignIn()
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const entered = signInBody.safeParse(Object.fromEntries(new FormData(event.currentTarget)))
    setProblems(entered.success ? NO_PROBLEMS : problemsIn(entered.error))
    if (entered.success) signIn.mutate(entered.data)
  }
  return (
    <form className="door-form" onSubmit={onSubmit} noValidate>
      {signIn.error === null ? null : (
        <p className="notice notice-error" role="alert">
          {signIn.error.message}
        </p>
      )}
      <Field label="账号" name="login" autoComplete="username" autoFocus problem={problems.login} />
      <Field label="密码" name="password" type="password" autoComplete="current-password" problem={problems.password} />
      <button type="submit" className="button button-primary" disabled={signIn.isPending}>
        {signIn.isPending ? '正在登录……' : '登录'}
      </button>
      <p className="door-hint">忘记密码，请联系本单位的系统管理员重置。</p>
    </form>
  )
}

function useSignIn() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (body: { login: string; password: string }) => {
      // The token that the form goes with is the visitor's own; without an answer there is none yet.
      await queries.ensureQueryData(sessionQuery)
      return call(ROUTES.signIn, { params: {}, body })
    },
    // The page sees who is there now, and goes where it was asked from.
    onSuccess: (session) => beginSession(queries, session),
  })
}

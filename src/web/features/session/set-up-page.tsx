import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { ROUTES } from '../../../contract/routes.ts'
import { type SetUpBody, setUpBody } from '../../../contract/session-view.ts'
import { call } from '../../api/client.ts'
import { NO_PROBLEMS, type Problems, problemsFrom, problemsIn } from '../../api/form-problems.ts'
import { beginSession } from '../../api/new-session.ts'
import { sessionQuery } from '../../api/queries.ts'
import { Field, fieldId } from '../../ui/field.tsx'
import { DoorPage } from './door-page.tsx'
import { ENTRIES, type Entry, enteredSetUp } from './set-up-form.ts'

/** 建立第一位管理员 — once, before anybody can sign in, with the code that the server printed. */
export function SetUpPage() {
  const { data: session, error } = useQuery(sessionQuery)
  useEffect(() => {
    document.title = '首次设置 · 证绩'
  }, [])
  if (session?.needsSetUp === false) return <Navigate to="/" replace />
  return (
    <DoorPage title="首次设置：建立单位和第一位管理员">
      {error === null ? null : (
        <p className="notice notice-error" role="alert">
          {error.message}
        </p>
      )}
      <SetUpForm />
    </DoorPage>
  )
}

function SetUpForm() {
  const [problems, setProblems] = useState<Problems>(NO_PROBLEMS)
  const setUp = useSetUp(setProblems)
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const entered = setUpBody.safeParse(enteredSetUp(new FormData(event.currentTarget)))
    setProblems(entered.success ? NO_PROBLEMS : problemsIn(entered.error))
    if (entered.success) setUp.mutate(entered.data)
  }
  return (
    <form className="door-form" onSubmit={onSubmit} noValidate>
      {setUp.error === null ? null : (
        <p className="notice notice-error" role="alert">
          {setUp.error.message}
        </p>
      )}
      <ProblemSummary problems={problems} />
      <EntryGroup title="核对身份" entries={ENTRIES.filter(({ group }) => group === 'code')} problems={problems} />
      <EntryGroup title="单位" entries={ENTRIES.filter(({ group }) => group === 'unit')} problems={problems} />
      <EntryGroup title="管理员" entries={ENTRIES.filter(({ group }) => group === 'person')} problems={problems} />
      <button type="submit" className="button button-primary" disabled={setUp.isPending}>
        {setUp.isPending ? '正在建立……' : '建立并登录'}
      </button>
    </form>
  )
}

interface GroupProps {
  readonly title: string
  readonly entries: readonly Entry[]
  readonly problems: Problems
}

function EntryGroup({ title, entries, problems }: GroupProps) {
  return (
    <fieldset>
      <legend>{title}</legend>
      {entries.map(({ group: _, path, wrong, ...field }) => (
        <Field
          key={path}
          name={path}
          problem={problems[path] === undefined ? undefined : (wrong ?? problems[path])}
          {...field}
        />
      ))}
    </fieldset>
  )
}

/** Stands above the form, says how much is wrong and leads to each; the words stand at the fields. */
function ProblemSummary({ problems }: { readonly problems: Problems }) {
  const summary = useRef<HTMLDivElement>(null)
  const wrong = ENTRIES.filter(({ path }) => problems[path] !== undefined)
  // After each try, for the button stands far below.
  useEffect(() => {
    if (problems !== NO_PROBLEMS) summary.current?.focus()
  }, [problems])
  if (wrong.length === 0) return null
  return (
    <div ref={summary} className="notice notice-error" role="alert" tabIndex={-1}>
      <p className="notice-title">有 {wrong.length} 处需要修改</p>
      <ul className="inline-tags">
        {wrong.map(({ path, label }) => (
          <li key={path}>
            <a href={`#${fieldId(path)}`} onClick={(event) => goToField(event, path)}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function goToField(event: { preventDefault: () => void }, path: string): void {
  event.preventDefault()
  document.getElementById(fieldId(path))?.focus()
}

function useSetUp(onProblems: (problems: Problems) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (body: SetUpBody) => {
      await queries.ensureQueryData(sessionQuery)
      return call(ROUTES.setUp, { params: {}, body })
    },
    onError: (error) => onProblems(problemsFrom(error)),
    // The page sees that it is done, and leads on.
    onSuccess: (session) => beginSession(queries, session),
  })
}

import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { z } from 'zod'
import { ROUTES } from '../../contract/routes.ts'
import { changePasswordBody } from '../../contract/session-view.ts'
import { call, rememberCsrfToken } from '../api/client.ts'
import { NO_PROBLEMS, type Problems, problemsFrom, problemsIn } from '../api/form-problems.ts'
import { Field } from '../ui/field.tsx'
import { Modal } from '../ui/modal.tsx'

/** 修改密码 — one's own. */
export function ChangePassword({ onClose }: { readonly onClose: () => void }) {
  const [problems, setProblems] = useState<Problems>(NO_PROBLEMS)
  const change = useMutation({
    mutationFn: (body: z.input<typeof changePasswordBody>) => call(ROUTES.changePassword, { params: {}, body }),
    onError: (error) => setProblems(problemsFrom(error)),
    onSuccess: (session) => {
      rememberCsrfToken(session.csrfToken)
      onClose()
    },
  })
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const entered = changePasswordBody.safeParse(Object.fromEntries(new FormData(event.currentTarget)))
    setProblems(entered.success ? NO_PROBLEMS : problemsIn(entered.error))
    if (entered.success) change.mutate(entered.data)
  }
  return (
    <Modal className="dialog" label="修改密码" onClose={onClose}>
      <form className="dialog-form" onSubmit={onSubmit} noValidate>
        <h2>修改密码</h2>
        {change.error === null ? null : (
          <p className="notice notice-error" role="alert">
            {change.error.message}
          </p>
        )}
        <Field
          label="原密码"
          name="current"
          type="password"
          autoComplete="current-password"
          problem={problems.current}
        />
        <Field
          label="新密码"
          name="next"
          type="password"
          autoComplete="new-password"
          help="至少 10 个字，含大写字母、小写字母、数字、符号中的三类，不要与账号相同"
          problem={problems.next}
        />
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            取消
          </button>
          <button type="submit" className="button button-primary" disabled={change.isPending}>
            {change.isPending ? '正在修改……' : '修改密码'}
          </button>
        </div>
      </form>
    </Modal>
  )
}

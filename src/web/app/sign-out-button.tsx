import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { ROUTES } from '../../contract/routes.ts'
import { call } from '../api/client.ts'
import { beginSession } from '../api/new-session.ts'

export function SignOutButton() {
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

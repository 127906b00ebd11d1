import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ROUTES } from '../../../contract/routes.ts'
import type { OpenSessionsView } from '../../../contract/security-view.ts'
import { call } from '../../api/client.ts'
import { Answer } from '../../page/answer.tsx'
import { OpenSessions } from '../../page/open-sessions.tsx'

const ownSessionsQuery = queryOptions({
  queryKey: ['own-sessions'],
  staleTime: 0,
  queryFn: ({ signal }) => call(ROUTES.listOwnSessions, { params: {}, signal }),
})

/** 登录的各处 — one's own, each of which can be left from here. */
export function OwnSessions() {
  const queries = useQueryClient()
  const query = useQuery(ownSessionsQuery)
  const onSuccess = (after: OpenSessionsView) => queries.setQueryData(ownSessionsQuery.queryKey, after)
  const end = useMutation({
    mutationFn: ({ id }: { readonly id: string }) => call(ROUTES.endOwnSession, { params: { id } }),
    onSuccess,
    onError: () => query.refetch(),
  })
  const endOthers = useMutation({
    mutationFn: () => call(ROUTES.endOtherSessions, { params: {}, body: {} }),
    onSuccess,
  })
  const error = end.error ?? endOthers.error
  return (
    <section className="section" aria-labelledby="settings-sessions">
      <div className="section-head">
        <h2 id="settings-sessions">登录的各处</h2>
        {(query.data?.sessions.length ?? 0) > 1 ? (
          <button
            type="button"
            className="button button-small"
            disabled={endOthers.isPending}
            onClick={() => endOthers.mutate()}
          >
            退出其他全部
          </button>
        ) : null}
      </div>
      {error === null ? null : (
        <p className="notice notice-error" role="alert">
          {error.message}
        </p>
      )}
      <Answer query={query} what="登录的各处">
        {({ sessions }) => (
          <OpenSessions
            caption="本人登录的各处"
            sessions={sessions}
            namesPeople={false}
            isPending={end.isPending}
            action="退出这一处"
            onEnd={(session) => end.mutate(session)}
          />
        )}
      </Answer>
      <p className="section-note">有不认识的设备或地址，请退出那一处并马上修改密码。</p>
    </section>
  )
}

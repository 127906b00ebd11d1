import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ROUTES } from '../../../contract/routes.ts'
import type { OpenSessionsView } from '../../../contract/security-view.ts'
import { call } from '../../api/client.ts'
import { Answer } from '../../page/answer.tsx'
import { OpenSessions } from '../../page/open-sessions.tsx'
import { Page } from '../../page/page.tsx'
import { useSeat } from '../../page/seat.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'

const unitSessionsQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['unit-sessions', unitId],
    staleTime: 0,
    refetchInterval: 60_000,
    queryFn: ({ signal }) => call(ROUTES.listUnitSessions, { params: { unitId }, signal }),
  })

type OpenSession = OpenSessionsView['sessions'][number]

/** 登录会话 — who of the unit is signed in where; the security administrator may end any. */
export function SessionsPage() {
  const { unitId } = useSeat().at
  const query = useQuery(unitSessionsQuery(unitId))
  const [asked, setAsked] = useState<OpenSession | null>(null)
  return (
    <Page title="登录会话" summary="本单位现在登录的各处，最近使用的在前；每分钟更新。结束的登录记入审计日志。">
      <Answer query={query} what="登录会话">
        {({ sessions }) => (
          <OpenSessions
            caption="本单位的登录会话"
            sessions={sessions}
            namesPeople
            isPending={false}
            action="结束登录"
            onEnd={setAsked}
          />
        )}
      </Answer>
      {asked === null ? null : <EndDialog session={asked} onClose={() => setAsked(null)} />}
    </Page>
  )
}

function EndDialog({ session, onClose }: { readonly session: OpenSession; readonly onClose: () => void }) {
  const { unitId } = useSeat().at
  const queries = useQueryClient()
  const end = useMutation({
    mutationFn: () => call(ROUTES.endUnitSession, { params: { unitId, id: session.id } }),
    onSuccess: (after) => {
      queries.setQueryData(unitSessionsQuery(unitId).queryKey, after)
      onClose()
    },
  })
  return (
    <FormDialog
      title={`结束${session.person.name}的登录`}
      action="结束登录"
      isPending={end.isPending}
      error={end.error}
      onClose={onClose}
      onSubmit={() => end.mutate()}
    >
      <p>
        {session.device}（{session.from}
        ）将立即退出，没有保存的录入留在那台设备上。账号没有停用，仍可重新登录；要阻止登录，请系统管理员停用账号或重置密码。
      </p>
    </FormDialog>
  )
}

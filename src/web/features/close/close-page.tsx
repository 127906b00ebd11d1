import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CloseView } from '../../../contract/close-view.ts'
import { Answer } from '../../page/answer.tsx'
import { Page } from '../../page/page.tsx'
import { useSeat } from '../../page/seat.tsx'
import { Backfill } from './backfill.tsx'
import { type Asked, CloseDialog } from './close-dialog.tsx'
import { backfillQuery, closeQuery } from './close-query.ts'
import { LateEntries } from './late-entries.tsx'
import { MonthTable } from './month-table.tsx'
import './close.css'

/** 结账 — which months are closed, what they still lack, and what came in afterwards. */
export function ClosePage() {
  const { at } = useSeat()
  const query = useQuery(closeQuery(at))
  const backfill = useQuery(backfillQuery(at))
  const [asked, setAsked] = useState<Asked | null>(null)
  return (
    <Page
      title="结账"
      summary="每月办完后结账。已结账的月份仍可补录、修改、作废，但要写明原因，并留下哪些数由多少变为多少。"
      actions={query.data === undefined ? null : <CloseButton view={query.data} onAsk={setAsked} />}
    >
      <Answer query={query} what="结账情况">
        {(view) => (
          <>
            <MonthTable view={view} onReopen={(month) => setAsked({ kind: 'reopen', month, through: view.through })} />
            <LateEntries view={view} />
          </>
        )}
      </Answer>
      <Answer query={backfill} what="录入时间">
        {(view) => <Backfill view={view} />}
      </Answer>
      {asked === null ? null : <CloseDialog asked={asked} onClose={() => setAsked(null)} />}
    </Page>
  )
}

interface ButtonProps {
  readonly view: CloseView
  readonly onAsk: (asked: Asked) => void
}

function CloseButton({ view: { rights, months, toClose }, onAsk }: ButtonProps) {
  const month = months.find((one) => one.month === toClose)
  const last = months.findLast(({ state }) => state === 'open')
  if (!rights.close || month === undefined || last === undefined) return null
  return (
    <button
      type="button"
      className="button button-primary"
      onClick={() => onAsk({ kind: 'close', month, last: last.month })}
    >
      {month.month} 月结账
    </button>
  )
}

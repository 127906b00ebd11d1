import { queryOptions, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { CommitmentReminders } from '../../../contract/commitment-view.ts'
import { ROUTES } from '../../../contract/routes.ts'
import { call } from '../../api/client.ts'
import { useSeat } from '../../page/seat.tsx'
import { dayInWords } from '../../ui/format.ts'

/** As many as one takes in; the page of commitments has them all. */
const SHOWN = 5

/** 结账与承诺 — the month to close, then the commitments that are due or were missed. */
export function Promises() {
  const { at, unit } = useSeat()
  const mayRead = unit.permissions.includes('record:read')
  const close = useQuery({ ...closedMonthsQuery(at), enabled: mayRead })
  const reminders = useQuery({ ...remindersQuery(at), enabled: mayRead })
  if (close.data === undefined || reminders.data === undefined) return null
  const all = reminders.data.reminders
  return (
    <section className="section" aria-labelledby="promises">
      <div className="section-head">
        <h2 id="promises">结账与承诺</h2>
        <Link to="/commitments" className="text-link">
          看承诺事项
        </Link>
      </div>
      <p>
        {close.data.through === 0 ? '尚未结账' : `已结账到 ${close.data.through} 月`}
        {close.data.toClose === null ? '' : `，应结 ${close.data.toClose} 月`}。{' '}
        <Link to="/close" className="text-link">
          去结账
        </Link>
      </p>
      {all.length === 0 ? (
        <p className="section-note">没有将到期或未达成的承诺。</p>
      ) : (
        <ul className="workbench-list">
          {all.slice(0, SHOWN).map((one) => (
            <Reminder key={`${one.ledger}${one.label}${one.period}`} reminder={one} />
          ))}
        </ul>
      )}
      {all.length > SHOWN ? <p className="section-note">另有 {all.length - SHOWN} 项。</p> : null}
    </section>
  )
}

function Reminder({ reminder }: { readonly reminder: CommitmentReminders['reminders'][number] }) {
  const { ledger, label, period, state, lacking, until, from, to, where } = reminder
  const day = until === null ? '' : `，${dayInWords(until)}前办`
  return (
    <li>
      <Link to="/ledgers/$id" params={{ id: ledger }} search={{ where, from, to }} className="text-link">
        {label}（{period}）
      </Link>{' '}
      {state === 'due' ? `○ 将到期${day}` : '■ 未达成'}
      {lacking === null ? '' : `，${lacking.startsWith('超期') ? '' : '差'}${lacking}`}
    </li>
  )
}

type At = ReturnType<typeof useSeat>['at']

function closedMonthsQuery({ unitId, year }: At) {
  return queryOptions({
    queryKey: ['closed-months', unitId, year],
    queryFn: ({ signal }) => call(ROUTES.readClosedMonths, { params: { unitId, year }, signal }),
  })
}

function remindersQuery({ unitId, year }: At) {
  return queryOptions({
    queryKey: ['commitment-reminders', unitId, year],
    queryFn: ({ signal }) => call(ROUTES.readCommitmentReminders, { params: { unitId, year }, signal }),
  })
}

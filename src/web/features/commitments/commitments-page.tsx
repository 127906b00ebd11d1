import { queryOptions, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { CommitmentCell, CommitmentView } from '../../../contract/commitment-view.ts'
import { ROUTES } from '../../../contract/routes.ts'
import { call } from '../../api/client.ts'
import { Answer } from '../../page/answer.tsx'
import { CalendarFeedButton } from '../../page/calendar/calendar-feed.tsx'
import { Page } from '../../page/page.tsx'
import { useSeat } from '../../page/seat.tsx'
import { Empty } from '../../ui/states.tsx'
import './commitments.css'

const MARKS: Readonly<Record<CommitmentCell['state'], { readonly sign: string; readonly word: string }>> = {
  met: { sign: '●', word: '达成' },
  missed: { sign: '■', word: '未达成' },
  due: { sign: '○', word: '将到期' },
  ahead: { sign: '·', word: '未开始' },
  nothing: { sign: '—', word: '无应办事项' },
  unknown: { sign: '？', word: '无法判定' },
}

/** 承诺事项 — what was promised for each period, as the records say it was kept. */
export function CommitmentsPage() {
  const { at } = useSeat()
  const query = useQuery(commitmentsQuery(at))
  return (
    <Page
      title="承诺事项"
      actions={<CalendarFeedButton about="commitments" title="承诺事项" />}
      summary="每月、每季度要做到的事，按台账记录自动判定：● 达成，■ 未达成，○ 将到期。点一格可看该期的记录。"
    >
      <Answer query={query} what="承诺事项">
        {({ commitments }) =>
          commitments.length === 0 ? (
            <Empty title="还没有承诺事项" hint="台账里写明的周期性要求会列在这里。" />
          ) : (
            commitments.map((one) => <CommitmentCard key={`${one.ledger} ${one.name}`} commitment={one} />)
          )
        }
      </Answer>
    </Page>
  )
}

function commitmentsQuery({ unitId, year }: { readonly unitId: string; readonly year: number }) {
  return queryOptions({
    queryKey: ['commitments', unitId, year],
    queryFn: ({ signal }) => call(ROUTES.readCommitments, { params: { unitId, year }, signal }),
  })
}

function CommitmentCard({ commitment }: { readonly commitment: CommitmentView }) {
  const { label, ledgerTitle, basis, cells, ledger } = commitment
  return (
    <section className="section" aria-label={label}>
      <div className="section-head">
        <h2>{label}</h2>
        <span className="section-note">{tally(commitment)}</span>
      </div>
      <p className="commitment-source">
        依据台账：{ledgerTitle}
        {basis === null ? '' : `；要求出自${basis}`}
      </p>
      {cells.length === 0 ? <p className="commitment-source">台账还没有相关记录。</p> : null}
      <ul className="commitment-cells">
        {cells.map((cell) => (
          <li key={`${cell.label} ${cell.from}`}>
            <Cell cell={cell} ledger={ledger} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function tally({ met, missed, due }: CommitmentView): string {
  return [`达成 ${met}`, `未达成 ${missed}`, ...(due === 0 ? [] : [`将到期 ${due}`])].join('，')
}

function Cell({ cell, ledger }: { readonly cell: CommitmentCell; readonly ledger: string }) {
  const { sign, word } = MARKS[cell.state]
  return (
    <Link
      to="/ledgers/$id"
      params={{ id: ledger }}
      search={{ where: cell.where, from: cell.from, to: cell.to }}
      className="commitment-cell"
      data-state={cell.state}
    >
      <span className="commitment-when">{cell.label}</span>
      <span className="commitment-state">
        <span aria-hidden="true">{sign}</span> {word}
      </span>
      <span className="commitment-detail">{detailOf(cell)}</span>
    </Link>
  )
}

function detailOf({ state, done, lacking, until, note }: CommitmentCell): string {
  if (note !== null) return note
  if (state === 'missed') return `${done ?? ''}，${lacking?.startsWith('超期') ? '' : '差'}${lacking ?? ''}`
  if (state === 'due') return `${until ?? ''}前还差${lacking ?? ''}`
  return done ?? ''
}

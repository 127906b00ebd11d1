import { useRouter } from '@tanstack/react-router'
import type { WorkbenchView } from '../../../contract/workbench-view.ts'
import { writeAddress } from '../../page/address.ts'
import { useSeat } from '../../page/seat.tsx'
import { opensElsewhere } from '../../ui/figure/figure-text.tsx'
import { daysInWords } from './workbench-words.ts'

/** 等我办的 — what waits for the person, each leading to where it is done. */
export function Waiting({ view: { waiting, isPast, year } }: { readonly view: WorkbenchView }) {
  return (
    <section className="section" aria-labelledby="waiting">
      <div className="section-head">
        <h2 id="waiting">等我办的{waiting.length === 0 ? '' : ` ${waiting.length} 项`}</h2>
      </div>
      {waiting.length === 0 ? (
        <p className="section-note">
          没有等您办的事。
          {isPast
            ? `${year} 年度已结束，要办别的年度，请在页面上方换年度。`
            : '有人送审、退回或分派事项时，会出现在这里。'}
        </p>
      ) : (
        <ul className="workbench-list">
          {waiting.map((item) => (
            <WaitingItem key={`${item.kind} ${item.words}`} item={item} />
          ))}
        </ul>
      )}
    </section>
  )
}

function WaitingItem({ item }: { readonly item: WorkbenchView['waiting'][number] }) {
  const { at } = useSeat()
  const router = useRouter()
  const { page, search } = item.place
  const href = `${page}${writeAddress({ unit: at.unitId, year: String(at.year), ...search })}`
  const isLate = item.daysLeft !== null && item.daysLeft < 0
  return (
    <li>
      <p className="workbench-line">
        <span className="tag">{item.kind}</span>
        <a
          href={href}
          className="text-link"
          onClick={(event) => {
            if (opensElsewhere(event)) return
            event.preventDefault()
            router.history.push(href)
          }}
        >
          {item.words}
        </a>
        <span className={isLate ? 'days-left is-late' : 'days-left'}>
          {isLate ? `逾期 ${-(item.daysLeft ?? 0)} 天` : daysInWords(item.daysLeft)}
        </span>
      </p>
      {item.detail === null ? null : <p className="section-note">{item.detail}</p>}
    </li>
  )
}

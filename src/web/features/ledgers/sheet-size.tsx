import { useQuery } from '@tanstack/react-query'
import type { LedgerView } from '../../../contract/ledger-view.ts'
import { useSeat } from '../../page/seat.tsx'
import { wholeNumber } from '../../ui/format.ts'
import { MOST_ROWS, type SheetFilter, sizesQuery } from './grid-query.ts'
import type { FilterSearch } from './ledger-filters.tsx'

interface Props {
  readonly ledger: LedgerView
  /** Of the filter. */
  readonly total: number
  readonly filter: SheetFilter
  readonly onGo: (part: FilterSearch & { readonly rows?: 'none' | undefined }) => void
}

const isFiltered = ({ where, from }: SheetFilter) => where !== undefined || from !== undefined

/** How many rows the sheet lists of how many, where it does not list all. */
export function SheetSize({ ledger, total, filter, onGo }: Props) {
  const { at } = useSeat()
  const isPart = isFiltered(filter) || filter.isEmpty
  const { data } = useQuery({ ...sizesQuery(at, ledger.id, ledger.happenedOn !== null), enabled: isPart })
  if (filter.isEmpty)
    return (
      <p className="section-note sheet-size">
        空表，只录入新记录；已有的 {wholeNumber(data?.rowCount ?? total)} 条没有列出
        <button type="button" className="button button-small" onClick={() => onGo({})}>
          列出记录
        </button>
      </p>
    )
  if (!isPart) return null
  return (
    <p className="section-note sheet-size">
      按筛选列出 {wholeNumber(total)} 条{data === undefined ? '' : `，这一年度共 ${wholeNumber(data.rowCount)} 条`}
      <button
        type="button"
        className="button button-small"
        onClick={() => onGo({ where: undefined, from: undefined, to: undefined })}
      >
        清除筛选
      </button>
    </p>
  )
}

/** Where rows are too many for one sheet: how to narrow them. */
export function TooLong({ ledger, total, filter, onGo }: Props) {
  const { at } = useSeat()
  const { data } = useQuery(sizesQuery(at, ledger.id, ledger.happenedOn !== null))
  const months = (data?.groups ?? []).flatMap(({ key, label, rowCount }) =>
    key === null ? [] : [{ number: Number(key.slice(5)), label, rowCount }],
  )
  return (
    <section className="notice notice-watch sheet-too-long" aria-label="记录太多">
      <p className="notice-title">
        {isFiltered(filter) ? '符合条件的' : '这一年度'}有 {wholeNumber(total)} 条记录，一张表最多列{' '}
        {wholeNumber(MOST_ROWS)} 条，没有打开
      </p>
      <p>请用上面的筛选缩小范围{months.length === 0 ? '' : '，或选一个月'}；只想录入新记录，可打开一张空表。</p>
      {months.length === 0 ? null : (
        <ul className="sheet-months">
          {months.map(({ number, label, rowCount }) => (
            <li key={number}>
              <button
                type="button"
                className="button button-small"
                onClick={() => onGo({ from: String(number), to: String(number) })}
              >
                {label}（{wholeNumber(rowCount)} 条）
              </button>
            </li>
          ))}
        </ul>
      )}
      <p>
        <button type="button" className="button" onClick={() => onGo({ rows: 'none' })}>
          只录入新记录
        </button>
      </p>
    </section>
  )
}

import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { ROUTES } from '../../../contract/routes.ts'
import { call } from '../../api/client.ts'
import { rowsQuery } from '../../api/queries.ts'
import { useSeat } from '../../page/seat.tsx'
import { RecordList } from '../../ui/figure/record-list.tsx'
import type { RecordColumn } from '../../ui/figure/record-listing.ts'
import { wholeNumber } from '../../ui/format.ts'
import { Pager } from '../../ui/pager.tsx'
import { Empty, SkeletonLines } from '../../ui/states.tsx'
import { LedgerLinks } from './ledger-links.tsx'
import {
  asked,
  cellFrom,
  cellToAddress,
  type OpenCell,
  type Pivot,
  pivotGroups,
  recordsOf,
  sumOf,
  TOTAL,
} from './pivot.ts'
import { useOpenRecord } from './use-open-record.ts'

export interface LedgerPivotProps {
  readonly pivot: Pivot
  readonly title: string
  readonly empty: { readonly title: string; readonly hint: string }
  readonly records: readonly RecordColumn[]
}

/** A ledger's records as a table of sums; each sum opens to the records that make it up. */
export function LedgerPivot({ pivot, title, empty, records }: LedgerPivotProps) {
  const search = useSearch({ from: '/shell/budget' })
  const navigate = useNavigate()
  const by = pivot.rows.find((one) => one.by === search.by)?.by ?? pivot.rows[0]?.by ?? 'month'
  const summaries = useSummaries(pivot, by)
  const cell = cellFrom(search.cell, pivot)
  const go = (part: { by?: string; cell?: string | undefined }) =>
    void navigate({ to: '.', search: (before) => ({ ...before, cell: undefined, ...part }), resetScroll: false })
  const id = `pivot-${pivot.ledger}`
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
        <LedgerLinks ledger={pivot.ledger} />
      </div>
      {pivot.rows.length < 2 ? null : (
        <fieldset className="segments no-print" aria-label="按什么汇总">
          {pivot.rows.map((one) => (
            <button key={one.by} type="button" aria-pressed={one.by === by} onClick={() => go({ by: one.by })}>
              按{one.title}
            </button>
          ))}
        </fieldset>
      )}
      <Sums
        pivot={pivot}
        by={by}
        title={title}
        empty={empty}
        summaries={summaries}
        cell={cell}
        onOpen={(next) => go({ cell: next === null ? undefined : cellToAddress(next, pivot) })}
      />
      {cell === null ? null : <Records key={search.cell} pivot={pivot} by={by} cell={cell} columns={records} />}
    </section>
  )
}

function useSummaries({ ledger, columns }: Pivot, groupBy: string) {
  const { at } = useSeat()
  return useQueries({
    queries: columns.map(({ where }) => {
      const query = { ...asked(where), groupBy, limit: '1000' }
      return {
        queryKey: ['rows', at, ledger, 'summary', query],
        queryFn: ({ signal }: { signal: AbortSignal }) =>
          call(ROUTES.summariseRows, { params: { ...at, ledger }, query, signal }),
      }
    }),
  })
}

interface SumsProps extends Pick<LedgerPivotProps, 'pivot' | 'title' | 'empty'> {
  readonly by: string
  readonly summaries: ReturnType<typeof useSummaries>
  readonly cell: OpenCell | null
  readonly onOpen: (cell: OpenCell | null) => void
}

function Sums({ pivot, by, title, empty, summaries, cell, onOpen }: SumsProps) {
  const failed = summaries.find(({ error }) => error !== null)?.error
  if (failed !== undefined && failed !== null) return <p role="alert">未能汇总：{failed.message}。请刷新页面重试。</p>
  const found = summaries.flatMap(({ data }) => (data === undefined ? [] : [data]))
  if (found.length < summaries.length) return <SkeletonLines lines={6} what="正在汇总" />
  if (found.every(({ rowCount }) => rowCount === 0)) return <Empty {...empty} />
  const groups = pivotGroups(pivot.columns, found)
  const total = pivot.columns.map(({ field }, place) => {
    const summary = found[place]
    return summary === undefined ? null : sumOf(summary, field)
  })
  const row = { cell, onOpen, columns: pivot.columns.map((column) => column.title) }
  return (
    <div className="table-scroll">
      <table className="table pivot">
        <caption className="visually-hidden">{title}（元）</caption>
        <thead>
          <tr>
            <th scope="col">{pivot.rows.find((one) => one.by === by)?.title}</th>
            {pivot.columns.map((column) => (
              <th key={column.title} scope="col" className="is-number">
                {column.title}（元）
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map(({ name, label, cells }) => (
            <SumRow key={name} {...row} group={name} label={label === '' ? '（未填写）' : label} cells={cells} />
          ))}
        </tbody>
        <tfoot>
          <SumRow {...row} group={TOTAL} label="合计" cells={total} />
        </tfoot>
      </table>
    </div>
  )
}

interface SumRowProps extends Pick<SumsProps, 'cell' | 'onOpen'> {
  readonly group: string
  readonly label: string
  readonly cells: readonly (string | null)[]
  readonly columns: readonly string[]
}

function SumRow({ group, label, cells, columns, cell, onOpen }: SumRowProps) {
  return (
    <tr>
      <th scope="row">{label}</th>
      {columns.map((title, column) => {
        const shown = cells[column] ?? null
        const isOpen = cell?.group === group && cell.column === column
        return (
          <td key={title} className="is-number">
            {shown === null ? (
              '—'
            ) : (
              <button
                type="button"
                className="pivot-sum"
                aria-expanded={isOpen}
                aria-label={`${label}${title} ${shown} 元，查看记录`}
                onClick={() => onOpen(isOpen ? null : { group, column })}
              >
                {shown}
              </button>
            )}
          </td>
        )
      })}
    </tr>
  )
}

const PAGE = 10

interface RecordsProps extends Pick<LedgerPivotProps, 'pivot'> {
  readonly by: string
  readonly cell: OpenCell
  readonly columns: readonly RecordColumn[]
}

function Records({ pivot, by, cell, columns }: RecordsProps) {
  const { at } = useSeat()
  const openRecord = useOpenRecord()
  const [offset, setOffset] = useState(0)
  const { data, error } = useQuery({
    ...rowsQuery(at, pivot.ledger, { ...recordsOf(cell, { pivot, by }), limit: PAGE, offset }),
    placeholderData: keepPreviousData,
  })
  if (error !== null) return <p role="alert">未能打开记录：{error.message}</p>
  if (data === undefined) return <SkeletonLines lines={3} what="正在打开记录" />
  return (
    <div>
      <h3>
        这个数由 {wholeNumber(data.total)} 条记录相加（{pivot.columns[cell.column]?.title}）
      </h3>
      <RecordList
        caption="组成这个数的记录"
        rows={data.rows}
        columns={columns}
        mostColumns={null}
        sort={null}
        onSort={null}
        onOpen={openRecord}
      />
      <Pager what="记录" total={data.total} limit={PAGE} offset={offset} onMove={setOffset} />
    </div>
  )
}

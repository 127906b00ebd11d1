import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import type { LedgerView } from '../../../contract/ledger-view.ts'
import { ROUTES } from '../../../contract/routes.ts'
import type { SummaryView } from '../../../contract/summary-view.ts'
import { call } from '../../api/client.ts'
import type { RowsQuery, UnitYear } from '../../api/queries.ts'
import { wholeNumber } from '../../ui/format.ts'

interface Props {
  readonly at: UnitYear
  readonly ledger: LedgerView
  readonly asked: RowsQuery
  /** A field, or `month`; `undefined`: not grouped. */
  readonly group: string | undefined
  readonly onGroup: (group: string | undefined) => void
}

/** 合计 of everything that the filter lets through, and of its groups: by month or by a field. */
export function RowsSummary({ at, ledger, asked, group, onGroup }: Props) {
  const id = useId()
  const summary = useSummary({ at, ledger, asked, group })
  const { data } = summary
  return (
    <div className="rows-summary">
      <p className="rows-total" aria-live="polite">
        共 {data === undefined ? '…' : wholeNumber(data.rowCount)} 条
        {data?.sums.map(({ field, display, value }) =>
          value === null ? null : (
            <span key={field}>
              {labelOf(ledger, field)}合计 <strong>{display}</strong>
            </span>
          ),
        )}
      </p>
      <span className="rows-group no-print">
        <label htmlFor={id}>分组</label>
        <select
          id={id}
          className="input"
          value={group ?? ''}
          onChange={({ currentTarget: { value } }) => onGroup(value === '' ? undefined : value)}
        >
          <option value="">不分组</option>
          {groupingsOf(ledger).map(({ name, label }) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      </span>
      {summary.error === null ? null : <p role="alert">未能合计：{summary.error.message}</p>}
      {group === undefined || data === undefined ? null : <Groups ledger={ledger} summary={data} group={group} />}
    </div>
  )
}

function useSummary({ at, ledger, asked: { where, from, to }, group }: Omit<Props, 'onGroup'>) {
  const given = Object.entries({ where, from, to, groupBy: group }).filter(([, value]) => value !== undefined)
  const query = Object.fromEntries(given)
  return useQuery({
    queryKey: ['rows', at, ledger.id, 'summary', query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => call(ROUTES.summariseRows, { params: { ...at, ledger: ledger.id }, query, signal }),
  })
}

const GROUPED = ['choice', 'flag', 'reference', 'code']

function groupingsOf({ fields, happenedOn }: LedgerView): readonly { readonly name: string; readonly label: string }[] {
  const byField = fields.filter(({ type }) => GROUPED.includes(type.kind)).map(({ name, label }) => ({ name, label }))
  return happenedOn === null ? byField : [{ name: 'month', label: '月份' }, ...byField]
}

function labelOf({ fields }: LedgerView, name: string): string {
  const field = fields.find((one) => one.name === name)
  if (field === undefined) return name
  const { label, type } = field
  if (type.kind === 'money') return `${label}（元）`
  const unit = type.kind === 'count' || type.kind === 'decimal' ? type.unit : ''
  return unit === '' ? label : `${label}（${unit}）`
}

interface GroupsProps {
  readonly ledger: LedgerView
  readonly summary: SummaryView
  readonly group: string
}

function Groups({ ledger, summary: { groups, groupCount, rowCount, sums }, group }: GroupsProps) {
  const title = groupingsOf(ledger).find(({ name }) => name === group)?.label ?? '分组'
  return (
    <div className="table-scroll">
      <table className="table">
        <caption className="visually-hidden">按{title}的合计</caption>
        <thead>
          <tr>
            <th scope="col">{title}</th>
            <th scope="col" className="is-number">
              条数
            </th>
            {sums.map(({ field }) => (
              <th key={field} scope="col" className="is-number">
                {labelOf(ledger, field)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((one) => (
            <GroupRow
              key={one.key ?? ''}
              title={one.label === '' ? '（空）' : one.label}
              count={one.rowCount}
              sums={one.sums}
            />
          ))}
        </tbody>
        <tfoot>
          <GroupRow title="合计" count={rowCount} sums={sums} />
        </tfoot>
      </table>
      {groupCount > groups.length ? <p>另有 {wholeNumber(groupCount - groups.length)} 组没有列出，请先筛选。</p> : null}
    </div>
  )
}

function GroupRow({ title, count, sums }: { title: string; count: number; sums: SummaryView['sums'] }) {
  return (
    <tr>
      <th scope="row">{title}</th>
      <td className="is-number">{wholeNumber(count)}</td>
      {sums.map(({ field, display, value }) => (
        <td key={field} className="is-number">
          {value === null ? '—' : display}
        </td>
      ))}
    </tr>
  )
}

import { useNavigate } from '@tanstack/react-router'
import { Checkbox, Popover, Select } from 'antd'
import type { ReactNode } from 'react'
import type { LedgerView } from '../../../contract/ledger-view.ts'
import { AntdFrame } from '../../ui/antd-frame.tsx'
import { type ChoiceField, choiceFields, chosenFrom, chosenToAddress, monthsFrom } from './ledger-filter.ts'
import { MoreFilters } from './more-filters.tsx'
import { SUBJECTS } from './subjects.ts'

interface Search {
  readonly where?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

interface Props {
  readonly ledger: LedgerView
  readonly ledgers: readonly LedgerView[]
  readonly search: Search
  readonly columns: readonly string[]
  readonly onFilter: (part: Search) => void
  readonly onColumns: (names: readonly string[]) => void
  /** 视图 of this ledger. */
  readonly views: ReactNode
  readonly children: ReactNode
}

/** Another ledger, the filter that its definition allows, its columns. */
export function LedgerTools({ ledger, ledgers, search, columns, onFilter, onColumns, views, children }: Props) {
  const chosen = chosenFrom(search.where)
  return (
    <AntdFrame>
      <div className="ledger-tools no-print">
        <LedgerChoice ledger={ledger} ledgers={ledgers} />
        {views}
        {ledger.happenedOn === null ? null : <MonthChoice search={search} onFilter={onFilter} />}
        {choiceFields(ledger).map((field) => (
          <ChoiceFilter
            key={field.name}
            field={field}
            values={chosen[field.name] ?? []}
            onChange={(values) => onFilter({ where: chosenToAddress({ ...chosen, [field.name]: values }) })}
          />
        ))}
        <MoreFilters ledger={ledger} chosen={chosen} onChosen={(next) => onFilter({ where: chosenToAddress(next) })} />
        <span className="ledger-tools-end">
          <ColumnChoice ledger={ledger} columns={columns} onColumns={onColumns} />
          {children}
        </span>
      </div>
    </AntdFrame>
  )
}

function LedgerChoice({ ledger, ledgers }: Pick<Props, 'ledger' | 'ledgers'>) {
  const navigate = useNavigate()
  return (
    <Select
      aria-label="换一本台账"
      className="ledger-choice"
      value={ledger.id}
      showSearch={{ optionFilterProp: 'label' }}
      options={SUBJECTS.map(({ subject, title }) => ({
        label: title,
        options: ledgers.filter((one) => one.subject === subject).map(({ id, title: label }) => ({ value: id, label })),
      }))}
      onChange={(id: string) => void navigate({ to: '/ledgers/$id', params: { id }, search: {} })}
    />
  )
}

const MONTHS = Array.from({ length: 12 }, (_, index) => ({ value: index + 1, label: `${index + 1}月` }))

function MonthChoice({ search, onFilter }: Pick<Props, 'search' | 'onFilter'>) {
  const { first, last } = monthsFrom(search)
  const choose = (months: { first: number; last: number }) => {
    const isWholeYear = months.first === 1 && months.last === 12
    onFilter({
      from: isWholeYear ? undefined : String(months.first),
      to: isWholeYear ? undefined : String(months.last),
    })
  }
  return (
    <span className="month-choice">
      <Select
        aria-label="起始月份"
        value={first}
        options={MONTHS}
        onChange={(month: number) => choose({ first: month, last: Math.max(month, last) })}
      />
      至
      <Select
        aria-label="截止月份"
        value={last}
        options={MONTHS}
        onChange={(month: number) => choose({ first: Math.min(first, month), last: month })}
      />
    </span>
  )
}

interface FilterProps {
  readonly field: ChoiceField
  readonly values: readonly string[]
  readonly onChange: (values: readonly string[]) => void
}

function ChoiceFilter({ field, values, onChange }: FilterProps) {
  return (
    <Select
      aria-label={field.label}
      className="choice-filter"
      mode="multiple"
      maxTagCount="responsive"
      allowClear
      placeholder={field.label}
      value={[...values]}
      options={[...field.options]}
      onChange={(chosen: string[]) => onChange(chosen)}
    />
  )
}

function ColumnChoice({ ledger, columns, onColumns }: Pick<Props, 'ledger' | 'columns' | 'onColumns'>) {
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title="显示的列"
      content={
        <Checkbox.Group
          className="column-choice"
          value={[...columns]}
          options={ledger.fields.map(({ name, label }) => ({ value: name, label }))}
          onChange={(names: string[]) => onColumns(names)}
        />
      }
    >
      <button type="button" className="button button-small">
        列
      </button>
    </Popover>
  )
}

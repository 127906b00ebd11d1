import { useNavigate } from '@tanstack/react-router'
import { Checkbox, Popover, Select } from 'antd'
import type { ReactNode } from 'react'
import type { LedgerView } from '../../../contract/ledger-view.ts'
import { AntdFrame } from '../../ui/antd-frame.tsx'
import { type FilterSearch, LedgerFilters } from './ledger-filters.tsx'
import { SUBJECTS } from './subjects.ts'

interface Props {
  readonly ledger: LedgerView
  readonly ledgers: readonly LedgerView[]
  readonly search: FilterSearch
  readonly columns: readonly string[]
  readonly onFilter: (part: FilterSearch) => void
  readonly onColumns: (names: readonly string[]) => void
  /** 视图 of this ledger. */
  readonly views: ReactNode
  readonly children: ReactNode
}

/** Another ledger, the filter that its definition allows, its columns. */
export function LedgerTools({ ledger, ledgers, search, columns, onFilter, onColumns, views, children }: Props) {
  return (
    <AntdFrame>
      <div className="ledger-tools no-print">
        <LedgerChoice ledger={ledger} ledgers={ledgers} />
        {views}
        <LedgerFilters ledger={ledger} search={search} onFilter={onFilter} />
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

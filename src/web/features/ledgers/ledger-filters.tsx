import { Select } from 'antd'
import type { LedgerView } from '../../../contract/ledger-view.ts'
import { type ChoiceField, choiceFields, chosenFrom, chosenToAddress, monthsFrom } from './ledger-filter.ts'
import { MoreFilters } from './more-filters.tsx'

/** The parts of an address that filter a ledger's rows. */
export interface FilterSearch {
  readonly where?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

interface Props {
  readonly ledger: LedgerView
  readonly search: FilterSearch
  readonly onFilter: (part: FilterSearch) => void
}

/** 筛选 — months, choices, words and numbers: what the definition of a ledger allows. Within an {@link AntdFrame}. */
export function LedgerFilters({ ledger, search, onFilter }: Props) {
  const chosen = chosenFrom(search.where)
  return (
    <>
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
    </>
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

import { type FormEvent, useState } from 'react'
import type { LedgerView } from '../../../contract/ledger-view.ts'
import { Modal } from '../../ui/modal.tsx'
import type { Chosen } from './ledger-filter.ts'
import { type OtherFilter, otherConditions, otherFilters } from './other-filters.ts'

interface Props {
  readonly ledger: LedgerView
  readonly chosen: Chosen
  readonly onChosen: (chosen: Chosen) => void
}

/** 更多筛选 — words, codes, numbers and days. */
export function MoreFilters({ ledger, chosen, onChosen }: Props) {
  const [isOpen, setOpen] = useState(false)
  const filters = otherFilters(ledger)
  const active = Object.keys(otherConditions(filters, chosen)).length
  if (filters.length === 0) return null
  return (
    <>
      <button type="button" className="button button-small" onClick={() => setOpen(true)}>
        更多筛选{active === 0 ? '' : `（${active}）`}
      </button>
      {isOpen ? (
        <FilterDialog
          filters={filters}
          chosen={chosen}
          onClose={() => setOpen(false)}
          onChosen={(next) => {
            setOpen(false)
            onChosen(next)
          }}
        />
      ) : null}
    </>
  )
}

interface DialogProps {
  readonly filters: readonly OtherFilter[]
  readonly chosen: Chosen
  readonly onChosen: (chosen: Chosen) => void
  readonly onClose: () => void
}

function FilterDialog({ filters, chosen, onChosen, onClose }: DialogProps) {
  const [draft, setDraft] = useState(chosen)
  const apply = (event: FormEvent) => {
    event.preventDefault()
    onChosen(draft)
  }
  const clear = () => {
    const others = Object.entries(draft).filter(([name]) => filters.every((filter) => filter.name !== name))
    onChosen(Object.fromEntries(others))
  }
  return (
    <Modal className="dialog" label="更多筛选" onClose={onClose}>
      <form className="dialog-form" onSubmit={apply}>
        <h2>更多筛选</h2>
        <div className="filter-fields">
          {filters.map((filter) => (
            <FilterField
              key={filter.name}
              filter={filter}
              values={draft[filter.name] ?? []}
              onValues={(values) => setDraft({ ...draft, [filter.name]: values })}
            />
          ))}
        </div>
        <div className="dialog-actions">
          <button type="button" className="button" onClick={clear}>
            清除
          </button>
          <button type="submit" className="button button-primary">
            筛选
          </button>
        </div>
      </form>
    </Modal>
  )
}

interface FieldProps {
  readonly filter: OtherFilter
  readonly values: readonly string[]
  readonly onValues: (values: readonly string[]) => void
}

function FilterField({ filter, values, onValues }: FieldProps) {
  const { label, by, field } = filter
  const [first = '', last = ''] = values
  const isDay = field.type.kind === 'date'
  const shared = {
    className: 'input',
    ...(isDay ? { type: 'date' } : by === 'range' ? { inputMode: 'decimal' as const } : {}),
  }
  const unit = field.type.kind === 'money' ? '（元）' : ''
  return (
    <fieldset className="filter-field">
      <legend>
        {label}
        {unit}
      </legend>
      <input
        {...shared}
        aria-label={by === 'range' ? `${label}不小于` : label}
        placeholder={{ words: '包含的文字', beginning: '编码开头的数字', range: '不小于' }[by]}
        value={first}
        onChange={({ currentTarget: { value } }) => onValues(by === 'range' ? [value, last] : [value])}
      />
      {by === 'range' ? (
        <input
          {...shared}
          aria-label={`${label}不大于`}
          placeholder="不大于"
          value={last}
          onChange={({ currentTarget: { value } }) => onValues([first, value])}
        />
      ) : null}
    </fieldset>
  )
}

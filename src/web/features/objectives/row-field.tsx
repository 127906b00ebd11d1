import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LedgerView } from '../../../contract/ledger-view.ts'
import { rowsQuery, searchQuery } from '../../api/queries.ts'
import { useSeat } from '../../page/seat.tsx'

interface Props {
  readonly field: LedgerView['fields'][number]
  readonly value: string | number | boolean | null
  readonly problem: string | undefined
}

/** One field with its label, help and problem, by its kind. */
export function RowField({ field, value, problem }: Props) {
  const id = `field-${field.name}`
  const isWide = field.type.kind === 'text' && field.type.multiline
  return (
    <div className={isWide ? 'field objectives-wide' : 'field'}>
      <label htmlFor={id}>
        {field.label}
        {field.isOptional ? <span className="section-note">（可空）</span> : null}
      </label>
      <Input field={field} value={value} id={id} isWrong={problem !== undefined} />
      {field.help === null ? null : <p className="field-help">{field.help}</p>}
      {problem === undefined ? null : <p className="field-error">{problem}</p>}
    </div>
  )
}

interface InputProps extends Omit<Props, 'problem'> {
  readonly id: string
  readonly isWrong: boolean
}

function Input({ field, value, id, isWrong }: InputProps) {
  const { name, type } = field
  const common = {
    id,
    name,
    className: 'input',
    defaultValue: value === null ? '' : String(value),
    'aria-invalid': isWrong || undefined,
  }
  if (name === 'measure') return <FigureInput {...common} />
  if (type.kind === 'reference') return <ReferenceInput {...common} ledger={type.ledger} />
  if (type.kind === 'choice') {
    return (
      <select {...common}>
        {value === null ? <option value="">请选择</option> : null}
        {type.options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    )
  }
  if (type.kind === 'text' && type.multiline) return <textarea {...common} rows={2} />
  return <input {...common} inputMode={type.kind === 'text' ? undefined : 'decimal'} />
}

interface Common {
  readonly id: string
  readonly name: string
  readonly className: string
  readonly defaultValue: string
}

function ReferenceInput({ ledger, ...common }: Common & { readonly ledger: string }) {
  const { at } = useSeat()
  const { data } = useQuery(rowsQuery(at, ledger, { limit: 500, offset: 0 }))
  const labelOf = (fields: readonly { readonly name: string; readonly display: string }[]) =>
    fields.find(({ name }) => name === 'name' || name === 'content')?.display ?? ''
  if (data === undefined) return <input {...common} />
  return (
    <select {...common}>
      <option value="">（无）</option>
      {data.rows.map(({ id, fields }) => (
        <option key={id} value={id}>
          {labelOf(fields).slice(0, 40)}
        </option>
      ))}
    </select>
  )
}

/** A figure chosen by search: 绑定取数. */
function FigureInput(common: Common) {
  const { at } = useSeat()
  const [words, setWords] = useState(common.defaultValue)
  const { data } = useQuery(searchQuery(at, words))
  const found = (data ?? []).flatMap((hit) => (hit.kind === 'figure' ? [hit] : []))
  return (
    <>
      <input
        id={common.id}
        name={common.name}
        className="input"
        value={words}
        onChange={({ target }) => setWords(target.value)}
        list="figures-found"
        placeholder="输入名称查找，如：保障场次"
        autoComplete="off"
      />
      <datalist id="figures-found">
        {found.map(({ id, label, display, unit }) => (
          <option key={id} value={id}>
            {`${label}（现为 ${display}${unit}）`}
          </option>
        ))}
      </datalist>
    </>
  )
}

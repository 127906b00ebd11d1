import { useQuery } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { trailChoicesQuery } from '../../api/queries.ts'

/** What is left out does not narrow. */
export type TrailFilter = Readonly<Partial<Record<'actor' | 'action' | 'words' | 'from' | 'to', string>>>

interface Props {
  readonly unitId: string
  readonly filter: TrailFilter
  readonly onSearch: (filter: TrailFilter) => void
}

/** 查找 by person, action, subject and day. */
export function TrailSearch({ unitId, filter, onSearch }: Props) {
  const { data } = useQuery(trailChoicesQuery(unitId))
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const entries = [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value).trim()])
    onSearch(Object.fromEntries(entries.filter(([, value]) => value !== '')))
  }
  return (
    <form className="trail-search no-print" aria-label="查找操作记录" onSubmit={submit}>
      <Choice label="操作人" name="actor" options={data?.people ?? []} chosen={filter.actor} />
      <Choice label="操作" name="action" options={data?.actions ?? []} chosen={filter.action} />
      <label>
        对象
        <input
          className="input"
          name="words"
          maxLength={100}
          placeholder="编号、文件名、原因"
          defaultValue={filter.words}
        />
      </label>
      <label>
        从
        <input className="input" name="from" type="date" defaultValue={filter.from} />
      </label>
      <label>
        到
        <input className="input" name="to" type="date" defaultValue={filter.to} />
      </label>
      <span className="trail-search-actions">
        <button type="submit" className="button">
          查找
        </button>
        <button type="button" className="button" onClick={() => onSearch({})}>
          清除
        </button>
      </span>
    </form>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly name: string
  readonly options: readonly { readonly id: string; readonly title: string }[]
  readonly chosen: string | undefined
}

function Choice({ label, name, options, chosen }: ChoiceProps) {
  return (
    <label>
      {label}
      {/* Drawn anew once its options are there, so that the chosen one is among them. */}
      <select key={options.length} className="input" name={name} defaultValue={chosen ?? ''}>
        <option value="">全部</option>
        {options.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  )
}

import { useQuery } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { trailChoicesQuery } from '../../api/queries.ts'

/** What is left out does not narrow. */
export type TrailFilter = Readonly<Partial<Record<'actor' | 'action' | 'words' | 'from' | 'to', string>>>

interface Props {
  readonly unitId: string
  readonly onSearch: (filter: TrailFilter) => void
}

/** 查找 by person, action, subject and day. */
export function TrailSearch({ unitId, onSearch }: Props) {
  const { data } = useQuery(trailChoicesQuery(unitId))
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const entries = [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value).trim()])
    onSearch(Object.fromEntries(entries.filter(([, value]) => value !== '')))
  }
  return (
    <form className="trail-search no-print" aria-label="查找操作记录" onSubmit={submit} onReset={() => onSearch({})}>
      <Choice label="操作人" name="actor" options={data?.people ?? []} />
      <Choice label="操作" name="action" options={data?.actions ?? []} />
      <label>
        对象
        <input className="input" name="words" maxLength={100} placeholder="编号、文件名、原因" />
      </label>
      <label>
        从
        <input className="input" name="from" type="date" />
      </label>
      <label>
        到
        <input className="input" name="to" type="date" />
      </label>
      <span className="trail-search-actions">
        <button type="submit" className="button">
          查找
        </button>
        <button type="reset" className="button">
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
}

function Choice({ label, name, options }: ChoiceProps) {
  return (
    <label>
      {label}
      <select className="input" name={name} defaultValue="">
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

import type { FormEvent } from 'react'
import type { EvidencePage } from '../../../contract/evidence-view.ts'
import { STRENGTHS } from '../../ui/figure/figure-facts.ts'
import type { EvidenceSearch } from './evidence-filter.ts'

interface Props {
  readonly search: EvidenceSearch
  readonly ledgers: EvidencePage['ledgers']
  readonly onSearch: (changed: EvidenceSearch) => void
}

const NOTHING: EvidenceSearch = { words: undefined, linked: undefined, ledger: undefined, strength: undefined }

/** 查找 by words, whether linked, ledger and strength. */
export function EvidenceSearchBar({ search, ledgers, onSearch }: Props) {
  const { words = '', linked, ledger, strength } = search
  const isNarrowed = [words, linked ?? '', ledger ?? '', strength ?? ''].some((part) => part !== '')
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const said = new FormData(event.currentTarget).get('words')
    onSearch({ words: typeof said === 'string' && said.trim() !== '' ? said.trim() : undefined })
  }
  return (
    // Another search begins with what the address says.
    <form key={words} className="evidence-search no-print" aria-label="查找佐证" onSubmit={submit}>
      <label className="evidence-words">
        查找
        <input
          className="input"
          type="search"
          name="words"
          maxLength={100}
          defaultValue={words}
          placeholder="文件名、说明、类别"
        />
      </label>
      <Choice
        label="关联"
        value={linked}
        options={[
          ['true', '已关联'],
          ['false', '还没有关联'],
        ]}
        onChange={(value) => onSearch({ linked: value })}
      />
      <Choice
        label="台账"
        value={ledger}
        options={ledgers.map(({ id, title }) => [id, title])}
        onChange={(value) => onSearch({ ledger: value })}
      />
      <Choice
        label="强度"
        value={strength}
        options={Object.entries(STRENGTHS).map(([level, { title }]) => [level.slice(1), `${level} ${title}`])}
        onChange={(value) => onSearch({ strength: value })}
      />
      <span className="evidence-search-actions">
        <button type="submit" className="button">
          查找
        </button>
        {isNarrowed ? (
          <button type="button" className="button" onClick={() => onSearch(NOTHING)}>
            清除
          </button>
        ) : null}
      </span>
    </form>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string | undefined
  readonly options: readonly (readonly [string, string])[]
  readonly onChange: (value: string | undefined) => void
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <label>
      {label}
      <select
        className="input"
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
      >
        <option value="">全部</option>
        {options.map(([id, title]) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LibraryEntry, ObjectiveSubject, ObjectivesView } from '../../../contract/objectives-view.ts'
import { ROUTES } from '../../../contract/routes.ts'
import { call } from '../../api/client.ts'
import { useSeat } from '../../page/seat.tsx'
import { useObjectivesChange } from './objectives-query.ts'

interface Props {
  readonly view: ObjectivesView
  readonly subject: ObjectiveSubject
}

const LEVELS = ['成本指标', '产出指标', '效益指标', '满意度指标']

/** 指标库 — found by level and words, chosen, taken over into the subject that is open. */
export function Library({ view, subject }: Props) {
  const { at, unit } = useSeat()
  const [words, setWords] = useState('')
  const [levelOne, setLevelOne] = useState('')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const { data } = useQuery({
    queryKey: ['library', at, words, levelOne],
    queryFn: ({ signal }) =>
      call(ROUTES.searchLibrary, { params: at, query: { words, levelOne, levelTwo: '' }, signal }),
  })
  const project = subject.kind === 'unit' ? null : subject.id
  const take = useObjectivesChange(
    at,
    (ids: readonly string[]) =>
      call(ROUTES.takeIndicators, { params: at, body: { from: 'library', ids: [...ids], project } }),
    () => setChosen([]),
  )
  const mayTake = view.standing.isEditable && unit.permissions.includes('objective:write')
  return (
    <section className="section" aria-labelledby="library">
      <div className="section-head">
        <h2 id="library">指标库：{data?.entries.length ?? 0} 个</h2>
        <p>建议值供参考，不是标准；“须确认”的内容由本单位核实。</p>
      </div>
      <div className="objectives-search no-print">
        <input
          className="input"
          aria-label="查找指标"
          placeholder="查找：网站 可用率"
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
        <select
          className="input"
          aria-label="一级指标"
          value={levelOne}
          onChange={({ target }) => setLevelOne(target.value)}
        >
          <option value="">全部一级指标</option>
          {LEVELS.map((level) => (
            <option key={level}>{level}</option>
          ))}
        </select>
        {mayTake ? (
          <button
            type="button"
            className="button button-primary"
            disabled={chosen.length === 0 || take.isPending}
            onClick={() => take.mutate(chosen)}
          >
            选用 {chosen.length} 个到“{subject.name}”
          </button>
        ) : null}
      </div>
      {take.error === null ? null : (
        <p className="notice notice-error" role="alert">
          {take.error.message}
        </p>
      )}
      {take.isSuccess && chosen.length === 0 ? (
        <p className="notice" role="status">
          已选用，请回到“目标与指标”填写分值并核对建议值。
        </p>
      ) : null}
      <ul className="objectives-library">
        {data?.entries.map((entry) => (
          <Entry
            key={entry.id}
            entry={entry}
            isChosen={chosen.includes(entry.id)}
            onToggle={mayTake ? () => setChosen(toggled(chosen, entry.id)) : null}
          />
        ))}
      </ul>
    </section>
  )
}

function toggled(chosen: readonly string[], id: string): readonly string[] {
  return chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]
}

interface EntryProps {
  readonly entry: LibraryEntry
  readonly isChosen: boolean
  /** `null`: it cannot be chosen now. */
  readonly onToggle: (() => void) | null
}

function Entry({ entry, isChosen, onToggle }: EntryProps) {
  return (
    <li>
      <label>
        <input type="checkbox" disabled={onToggle === null} checked={isChosen} onChange={() => onToggle?.()} />
        <span>
          <strong>{entry.name}</strong> {entry.comparator === '定性' ? '' : entry.comparator}
          {entry.target}
          {entry.measuringUnit}{' '}
          <span className="section-note">
            {entry.area} · {entry.levelOne} · {entry.levelTwo}
          </span>
          <br />
          {entry.explanation}。佐证：{entry.evidenceRequirement}。
          <span className="section-note">须确认：{entry.toConfirm}。</span>
        </span>
      </label>
    </li>
  )
}

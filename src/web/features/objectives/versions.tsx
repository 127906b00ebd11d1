import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DifferenceView, ObjectivesView } from '../../../contract/objectives-view.ts'
import { ROUTES } from '../../../contract/routes.ts'
import { call } from '../../api/client.ts'
import { Answer } from '../../page/answer.tsx'
import { useSeat } from '../../page/seat.tsx'
import { minute } from '../../ui/format.ts'
import { Empty } from '../../ui/states.tsx'

/** 版本与差异 — every version with its document, and what one says otherwise than another. */
export function Versions({ view: { versions } }: { readonly view: ObjectivesView }) {
  const [before, setBefore] = useState(versions[1]?.id ?? versions[0]?.id ?? '')
  const [after, setAfter] = useState(versions.length > 1 ? (versions[0]?.id ?? 'now') : 'now')
  if (versions.length === 0) {
    return <Empty title="还没有版本" hint="提交审核后，每次提交、批复和调整都会在这里留下一个版本。" />
  }
  const choices = [...versions.map(({ id, title, state }) => ({ id, words: `${title} · ${state}` })), NOW]
  return (
    <section className="section" aria-labelledby="versions">
      <div className="section-head">
        <h2 id="versions">各版本</h2>
      </div>
      <ul className="objectives-versions">
        {versions.map((version) => (
          <li key={version.id}>
            <strong>{version.title}</strong> {version.state}
            {version.by === null || version.at === null ? '' : `，${version.by}，${minute(version.at)}`}
            {version.documentNumber === null ? '' : `，文号：${version.documentNumber}`}
            {version.reason === null ? '' : `，原因：${version.reason}`}
          </li>
        ))}
      </ul>
      <div className="objectives-search no-print">
        <Choice label="原版本" value={before} choices={choices} onChange={setBefore} />
        <Choice label="对照版本" value={after} choices={choices} onChange={setAfter} />
      </div>
      <Difference before={before} after={after} />
    </section>
  )
}

const NOW = { id: 'now', words: '当前内容' }

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly choices: readonly { readonly id: string; readonly words: string }[]
  readonly onChange: (id: string) => void
}

function Choice({ label, value, choices, onChange }: ChoiceProps) {
  return (
    <label>
      {label}
      <select className="input" value={value} onChange={({ target }) => onChange(target.value)}>
        {choices.map(({ id, words }) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}

function Difference({ before, after }: { readonly before: string; readonly after: string }) {
  const { at } = useSeat()
  const query = useQuery({
    queryKey: ['objective-difference', at, before, after],
    queryFn: ({ signal }) => call(ROUTES.compareObjectives, { params: at, query: { before, after }, signal }),
  })
  return (
    <Answer query={query} what="版本差异">
      {({ entries, unchanged }) =>
        entries.length === 0 ? (
          <p>两个版本的目标、指标值和分值完全一致（{unchanged} 项）。</p>
        ) : (
          <>
            <p>
              {entries.length} 项不同，{unchanged} 项相同。
            </p>
            <DifferenceTable entries={entries} />
          </>
        )
      }
    </Answer>
  )
}

const CHANGES = { added: '新增', removed: '取消', changed: '修改' }

function DifferenceTable({ entries }: Pick<DifferenceView, 'entries'>) {
  return (
    <div className="table-scroll">
      <table className="table">
        <caption className="visually-hidden">两个版本的差异</caption>
        <thead>
          <tr>
            {['变动', '目标或指标', '栏目', '原版本', '对照版本'].map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.flatMap(({ kind, key, title, change, fields }) =>
            fields.map(({ label, stretches }) => (
              <tr key={`${kind} ${key} ${label}`}>
                <td>{CHANGES[change]}</td>
                <th scope="row">
                  {title} <span className="code">{kind === 'objective' ? '' : key}</span>
                </th>
                <td>{label}</td>
                <td>
                  <Side stretches={stretches} leftOut="added" />
                </td>
                <td>
                  <Side stretches={stretches} leftOut="removed" />
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  )
}

type Stretches = DifferenceView['entries'][number]['fields'][number]['stretches']

function Side({ stretches, leftOut }: { readonly stretches: Stretches; readonly leftOut: 'added' | 'removed' }) {
  const [Mark, kind] = leftOut === 'added' ? (['del', 'removed'] as const) : (['ins', 'added'] as const)
  let start = 0
  const placed = stretches.map((one) => {
    start += one.words.length
    return { ...one, start }
  })
  return placed
    .filter((one) => one.kind !== leftOut)
    .map((one) => (one.kind === kind ? <Mark key={one.start}>{one.words}</Mark> : one.words))
}

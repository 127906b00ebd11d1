import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { TrailPage } from '../../../contract/trail-view.ts'
import { useSeat } from '../../page/seat.tsx'
import { minute, shortDigest } from '../../ui/format.ts'
import { RecordLink } from '../../ui/record-link.tsx'
import { useNarrow } from '../../ui/use-narrow.ts'

export type Entry = TrailPage['entries'][number]

/** Entries as a table, on a phone as a list; each opens all that the trail holds of it. */
export function Entries({ entries }: { readonly entries: readonly Entry[] }) {
  const isNarrow = useNarrow()
  if (entries.length === 0) return null
  if (isNarrow) return <EntryCards entries={entries} />
  return (
    <div className="table-scroll">
      <table className="table">
        <caption className="visually-hidden">操作记录</caption>
        <thead>
          <tr>
            <th scope="col" className="is-number">
              序号
            </th>
            <th scope="col">时间</th>
            <th scope="col">操作人</th>
            <th scope="col">操作</th>
            <th scope="col">对象</th>
            <th scope="col">摘要</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.sequence}>
              <td className="is-number">{entry.sequence}</td>
              <td className="trail-time">{minute(entry.at)}</td>
              <td>{entry.actor}</td>
              <td>
                <EntryLink sequence={entry.sequence}>{entry.words}</EntryLink>
              </td>
              <td>
                {entry.subjectTitle} <Subject entry={entry} />
              </td>
              <td className="trail-code" title={entry.digest}>
                {shortDigest(entry.digest)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function EntryCards({ entries }: { readonly entries: readonly Entry[] }) {
  return (
    <ul className="trail-cards">
      {entries.map(({ sequence, at, actor, words, subjectTitle }) => (
        <li key={sequence}>
          <p>
            <EntryLink sequence={sequence}>{words}</EntryLink>
          </p>
          <p className="section-note">
            {minute(at)}　{actor}　{subjectTitle}　第 {sequence} 条
          </p>
        </li>
      ))}
    </ul>
  )
}

/** What an entry is about: a link to the record itself for who may read it. */
function Subject({ entry: { record, subjectCode } }: { readonly entry: Entry }) {
  const { unit } = useSeat()
  const id = <span className="trail-code">{subjectCode}</span>
  if (record !== null && unit.permissions.includes('record:read')) return <RecordLink {...record}>{id}</RecordLink>
  return id
}

/** Opens one entry over the page, at an address of its own. */
export function EntryLink({ sequence, children }: { readonly sequence: number; readonly children: ReactNode }) {
  return (
    <Link
      to="."
      search={(before: Readonly<Record<string, unknown>>) => ({ ...before, entry: String(sequence) })}
      resetScroll={false}
      className="text-link"
    >
      {children}
    </Link>
  )
}

/** Shows all entries about one thing. */
export function EntriesAbout({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return (
    <Link to="/system/trail" search={{ words }} className="text-link">
      {children}
    </Link>
  )
}

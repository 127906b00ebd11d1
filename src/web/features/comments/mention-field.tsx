import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ColleagueView } from '../../../contract/monitoring-view.ts'
import { colleaguesQuery } from '../../api/queries.ts'
import { useSeat } from '../../page/seat.tsx'
import { completed, mentionAt } from './mentions.ts'

interface Props {
  readonly label: string
  readonly words: string
  readonly onWords: (words: string) => void
  readonly onSend: () => void
}

/** Typing @ offers colleagues: arrows choose, Enter takes, Esc goes on without; Ctrl Enter sends. */
export function MentionField({ label, words, onWords, onSend }: Props) {
  const [caret, setCaret] = useState<number | null>(null)
  const [active, setActive] = useState(0)
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const colleagues = useQuery(colleaguesQuery(useSeat().at.unitId)).data ?? []
  const typed = caret === null ? null : mentionAt(words, caret)
  const offered = typed === null ? [] : colleagues.filter(({ name }) => name.includes(typed.name)).slice(0, 8)
  const take = (name: string) => {
    if (typed === null || caret === null) return
    const after = completed(words, { typed, caret, name })
    // At once: a letter typed before the caret is set would stand behind the next one.
    flushSync(() => {
      onWords(after.words)
      setCaret(null)
    })
    field.current?.focus()
    field.current?.setSelectionRange(after.caret, after.caret)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isSending = event.key === 'Enter' && event.ctrlKey
    if (event.nativeEvent.isComposing || (offered.length === 0 && !isSending)) return
    const act = isSending
      ? onSend
      : choosing(event.key, { offered, active, setActive, take, leave: () => setCaret(null) })
    if (act === undefined) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  return (
    <>
      <textarea
        ref={field}
        className="input"
        rows={2}
        maxLength={2000}
        aria-label={label}
        placeholder="输入 @ 提及同事"
        value={words}
        onChange={(event) => {
          onWords(event.target.value)
          setCaret(event.target.selectionStart)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setCaret(null)}
      />
      {offered.length === 0 ? null : <People id={id} offered={offered} active={active} onTake={take} />}
    </>
  )
}

interface Choosing {
  readonly offered: readonly Colleague[]
  readonly active: number
  readonly setActive: (index: number) => void
  readonly take: (name: string) => void
  readonly leave: () => void
}

type Colleague = Readonly<Pick<ColleagueView, 'id' | 'name'>> & { readonly roles: readonly string[] }

function choosing(key: string, { offered, active, setActive, take, leave }: Choosing): (() => void) | undefined {
  const move = (step: number) => () => setActive((active + step + offered.length) % offered.length)
  const chosen = () => take(offered[active]?.name ?? '')
  return { ArrowDown: move(1), ArrowUp: move(-1), Enter: chosen, Tab: chosen, Escape: leave }[key]
}

interface PeopleProps extends Pick<Choosing, 'offered' | 'active'> {
  readonly id: string
  readonly onTake: (name: string) => void
}

function People({ id, offered, active, onTake }: PeopleProps) {
  return (
    <div id={id} role="listbox" aria-label="同事" className="comment-people">
      {offered.map(({ id: person, name, roles }, index) => (
        <div
          key={person}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          onPointerDown={(event) => {
            // The field keeps the focus.
            event.preventDefault()
            onTake(name)
          }}
        >
          {name} <small>{roles.join('、')}</small>
        </div>
      ))}
    </div>
  )
}

// biome-ignore-all lint/a11y/useSemanticElements: thousands of rows are drawn as a window, which a table cannot be
// biome-ignore-all lint/a11y/useFocusableInteractive: the editor has the focus and names its cell
import { useEffect, useRef } from 'react'
import type { GridChoice } from './grid-types.ts'

interface Listed {
  readonly shown: readonly GridChoice[] | null
  /** The one that Enter takes; -1 for none. */
  readonly current: number
  /** How the search for them stands; `null` where there is nothing to say. */
  readonly note: string | null
}

interface Props {
  readonly id: string
  readonly list: Listed
  readonly isAbove: boolean
  readonly onPick: (choice: GridChoice) => void
}

/** What can be picked, under the editor. The editor keeps the focus. */
export function ChoiceList({ id, list: { shown, current, note }, isAbove, onPick }: Props) {
  const choices = shown ?? []
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.children[current]?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label="可选项"
      className={isAbove ? 'grid-choices is-above' : 'grid-choices'}
    >
      {choices.length === 0 && note === null ? <p className="grid-choices-none">没有符合的选项</p> : null}
      {choices.map((choice, at) => (
        <div
          key={choice.value}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === current}
          className="grid-choice"
          onPointerDown={(event) => {
            event.preventDefault()
            event.stopPropagation()
            onPick(choice)
          }}
        >
          {choice.label}
        </div>
      ))}
      {note === null ? null : (
        <p className="grid-choices-none" role="status">
          {note}
        </p>
      )}
    </div>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useDeferredValue, useId, useState } from 'react'
import { searchQuery } from '../api/queries.ts'
import { useSeat } from '../page/seat.tsx'
import { pagesFor } from '../page/unit-year.ts'
import { addressOfPlace, placeOfFigure, placeOfRecord } from '../ui/figure/inspector-place.ts'
import { Modal } from '../ui/modal.tsx'
import { choicesFor, type PaletteChoice } from './palette-choices.ts'
import './palette.css'

/** 查找 — over pages, figures, ledgers, projects and indicators. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const { at, ...seat } = useSeat()
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const words = useDeferredValue(typed.trim())
  const mayFind = seat.unit.permissions.includes('record:read')
  const { data: hits, isFetching, error } = useQuery(searchQuery(at, mayFind ? words : ''))
  const choices = choicesFor({ words: typed.trim(), pages: pagesFor(seat), hits: hits ?? [] })
  const go = useGo(onClose)
  const listId = useId()
  const current = choices[Math.min(active, choices.length - 1)]
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && choices.length > 0) {
      event.preventDefault()
      setActive((Math.min(active, choices.length - 1) + step + choices.length) % choices.length)
    }
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && current !== undefined) go(current)
  }
  return (
    <Modal className="palette" label="查找" onClose={onClose}>
      <input
        className="palette-input"
        type="text"
        data-first-focus
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={current === undefined ? undefined : `${listId}-${current.key}`}
        aria-label="查找页面、数、台账、项目、指标"
        placeholder="查找页面、数、台账、项目、指标"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label="查找结果" className="palette-list">
        {choices.map((choice) => (
          <ChoiceLine
            key={choice.key}
            id={`${listId}-${choice.key}`}
            choice={choice}
            isActive={choice === current}
            onChoose={() => go(choice)}
          />
        ))}
      </div>
      <p className="palette-foot" role="status">
        {footWords({ isFetching, error, isEmpty: choices.length === 0 })}
      </p>
    </Modal>
  )
}

function footWords(state: { isFetching: boolean; error: Error | null; isEmpty: boolean }): string {
  if (state.error !== null) return state.error.message
  if (state.isFetching) return '正在查找……'
  return state.isEmpty ? '没有找到，换一个词试试' : '↑ ↓ 选择，回车打开，Esc 关闭'
}

interface LineProps {
  readonly id: string
  readonly choice: PaletteChoice
  readonly isActive: boolean
  readonly onChoose: () => void
}

function ChoiceLine({ id, choice, isActive, onChoose }: LineProps) {
  return (
    // The field above keeps the focus and answers the keyboard; a line answers the pointer.
    <div id={id} role="option" tabIndex={-1} aria-selected={isActive} className="palette-line" onPointerDown={onChoose}>
      <span className="palette-kind">{choice.kind}</span>
      <span className="palette-label">{choice.label}</span>
      <span className="palette-detail">{choice.detail}</span>
    </div>
  )
}

function useGo(onClose: () => void): (choice: PaletteChoice) => void {
  const navigate = useNavigate()
  return ({ target }) => {
    onClose()
    switch (target.kind) {
      case 'page':
        return void navigate({ to: target.to })
      case 'ledger':
        return void navigate({ to: '/ledgers/$id', params: { id: target.id } })
      case 'figure':
        return void navigate({
          to: '.',
          search: (before) => ({ ...before, ...addressOfPlace(placeOfFigure(target.id)) }),
        })
      case 'record':
        return void navigate({ to: '.', search: (before) => ({ ...before, ...addressOfPlace(placeOfRecord(target)) }) })
      default:
        return target satisfies never
    }
  }
}

import { useQuery } from '@tanstack/react-query'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { type KeyboardEvent, useDeferredValue, useId, useState } from 'react'
import type { Permission } from '../../domain/access/index.ts'
import { reportVersionsQuery, searchQuery, sessionQuery } from '../api/queries.ts'
import { writeAddress } from '../page/address.ts'
import { useSeat } from '../page/seat.tsx'
import { pagesFor } from '../page/unit-year.ts'
import { addressOfPlace, placeOfFigure, placeOfRecord } from '../ui/figure/inspector-place.ts'
import { Modal } from '../ui/modal.tsx'
import { ACTIONS } from './actions.ts'
import { choicesFor, type PaletteChoice } from './palette-choices.ts'
import { recentChoices, rememberChoice, type Seeker } from './recent-choices.ts'
import './palette.css'

/** 查找 — over what was chosen last, pages, actions, figures, ledgers, projects, indicators and versions of the report. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const seat = useSeat()
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const words = useDeferredValue(typed.trim())
  const { isFetching, error, ...found } = useFound(words)
  const seeker = useSeeker()
  const [recent] = useState(() => recentChoices(seeker))
  const choices = choicesFor({ words: typed.trim(), recent, pages: pagesFor(seat), ...found })
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
        aria-label="查找页面、操作、数、台账、项目、指标"
        placeholder="查找页面、操作、数、台账、项目、指标"
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
      {choices.length === 0 && !isFetching ? <NothingFound /> : null}
      <p className="palette-foot" role="status">
        {footWords({ isFetching, error, isEmpty: choices.length === 0 })}
      </p>
    </Modal>
  )
}

/** Says what can be looked for, and how. */
function NothingFound() {
  return (
    <div className="palette-nothing">
      <p>没有找到。可以这样找：</p>
      <ul>
        <li>数的名称，如“收入合计”“预算执行率”；回车打开它的来历</li>
        <li>项目、指标、会议、凭证号等记录里的字</li>
        <li>页面、操作、台账的名称或拼音首字母，如“yxjk”是运行监控</li>
        <li>“第 2 版”这样的报告版本</li>
      </ul>
    </div>
  )
}

/** What the server and the list of actions know of the words. */
function useFound(words: string) {
  const { at, unit } = useSeat()
  const may = (permission: Permission) => unit.permissions.includes(permission)
  const { data: hits = [], isFetching, error } = useQuery(searchQuery(at, may('record:read') ? words : ''))
  const { data: versions = [] } = useQuery({ ...reportVersionsQuery(at), enabled: may('report:read') && words !== '' })
  const actions = ACTIONS.filter(({ anyOf }) => anyOf.length === 0 || anyOf.some(may))
  return { hits, versions, actions, isFetching, error }
}

function useSeeker(): Seeker {
  const { data: session } = useQuery(sessionQuery)
  return { personId: session?.person?.id ?? '', unitId: useSeat().at.unitId }
}

function footWords(state: { isFetching: boolean; error: Error | null; isEmpty: boolean }): string {
  if (state.error !== null) return state.error.message
  if (state.isFetching) return '正在查找……'
  return state.isEmpty ? '换一个词试试' : '↑ ↓ 选择，回车打开，Esc 关闭'
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
  const router = useRouter()
  const seeker = useSeeker()
  const { unit, year } = useSeat()
  return (choice) => {
    onClose()
    rememberChoice(seeker, {
      ...choice,
      key: choice.key.replace(/^recent-/, ''),
      kind: choice.kind.replace('最近 · ', ''),
    })
    const { target } = choice
    switch (target.kind) {
      case 'address': {
        const search = { unit: unit.id, year: year.year, ...target.search }
        return router.history.push(`${target.path}${writeAddress(search)}`)
      }
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

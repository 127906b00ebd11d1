import type { KeyboardEvent } from 'react'
import { ROUTES } from '../../../contract/routes.ts'
import { call } from '../../api/client.ts'
import { useSeat } from '../../page/seat.tsx'
import { useObjectivesChange } from './objectives-query.ts'
import { type Direction, moved } from './order.ts'

interface Siblings {
  readonly ledger: 'objective' | 'task' | 'indicator'
  /** Row ids in their order. */
  readonly ids: readonly string[]
}

export type Moving = ReturnType<typeof useMoving>

/** 上移、下移 among siblings; the focus stays with what was moved. */
export function useMoving({ ledger, ids }: Siblings) {
  const { at } = useSeat()
  const change = useObjectivesChange(at, (order: readonly string[]) =>
    call(ROUTES.orderRows, { params: at, body: { ledger, ids: [...order] } }),
  )
  const move = (id: string, direction: Direction) => {
    const order = moved(ids, { id, direction })
    if (order === null || change.isPending) return
    change.mutate(order, { onSuccess: () => focusOn(id, direction) })
  }
  return { ids, move, isPending: change.isPending, error: change.error }
}

const buttonId = (id: string, direction: Direction) => `${direction}-${id}`

/** At the end of the list the way on is closed: then the way back has the focus. */
function focusOn(id: string, direction: Direction): void {
  requestAnimationFrame(() => {
    const [on, back] = direction === 'up' ? (['up', 'down'] as const) : (['down', 'up'] as const)
    const button = document.getElementById(buttonId(id, on))
    const target =
      button instanceof HTMLButtonElement && !button.disabled ? button : document.getElementById(buttonId(id, back))
    target?.focus()
  })
}

interface Props {
  readonly moving: Moving
  readonly id: string
  /** What a screen reader calls it. */
  readonly name: string
}

export function MoveButtons({ moving: { ids, move }, id, name }: Props) {
  const place = ids.indexOf(id)
  if (ids.length < 2) return null
  return (
    <span className="move-buttons no-print">
      {(['up', 'down'] as const).map((direction) => (
        <button
          key={direction}
          id={buttonId(id, direction)}
          type="button"
          className="icon-button"
          disabled={direction === 'up' ? place === 0 : place === ids.length - 1}
          aria-label={`${direction === 'up' ? '上移' : '下移'}：${name}（现为第 ${place + 1} 位，共 ${ids.length} 位）`}
          title={direction === 'up' ? '上移（Alt+↑）' : '下移（Alt+↓）'}
          onClick={() => move(id, direction)}
        >
          <Arrow direction={direction} />
        </button>
      ))}
    </span>
  )
}

function Arrow({ direction }: { readonly direction: Direction }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
      <path d={direction === 'up' ? 'M8 13V3m-4 4 4-4 4 4' : 'M8 3v10m-4-4 4 4 4-4'} />
    </svg>
  )
}

/** Alt and an arrow moves the row that the focus is in. */
export function moveByKey(
  event: KeyboardEvent,
  { moving, id }: { readonly moving: Moving; readonly id: string },
): void {
  const direction = event.key === 'ArrowUp' ? 'up' : event.key === 'ArrowDown' ? 'down' : null
  if (direction === null || !event.altKey) return
  event.preventDefault()
  event.stopPropagation()
  moving.move(id, direction)
}

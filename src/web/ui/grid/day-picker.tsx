import { useRef } from 'react'
import type { GridColumn } from './grid-types.ts'

interface Props {
  readonly days: GridColumn['days']
  readonly onPick: (day: string) => void
}

/** The browser's own calendar, for those who look for the day; days are typed otherwise. */
export function DayPicker({ days, onPick }: Props) {
  const field = useRef<HTMLInputElement>(null)
  return (
    <span className="grid-day">
      <input
        ref={field}
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        min={days?.from}
        max={days?.to}
        onChange={({ currentTarget: { value } }) => value !== '' && onPick(value)}
      />
      <button
        type="button"
        tabIndex={-1}
        aria-label="打开日历"
        onPointerDown={(event) => {
          event.preventDefault()
          event.stopPropagation()
          field.current?.showPicker()
        }}
      >
        日历
      </button>
    </span>
  )
}

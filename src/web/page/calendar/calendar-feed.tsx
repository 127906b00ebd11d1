import { useState } from 'react'
import { CalendarIcon } from '../../ui/icons.tsx'
import { CalendarFeedDialog } from './calendar-feed-dialog.tsx'

interface Props {
  /** A ledger's id, or `commitments`. */
  readonly about: string
  readonly title: string
  /** Among the tools of a list. */
  readonly isSmall?: boolean
}

/** 订阅日历 — opens what gives a calendar program an address of its own. */
export function CalendarFeedButton({ about, title, isSmall = false }: Props) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" className={isSmall ? 'button button-small' : 'button'} onClick={() => setOpen(true)}>
        <CalendarIcon /> 订阅日历
      </button>
      {isOpen ? <CalendarFeedDialog about={about} title={title} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

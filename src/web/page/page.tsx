import { type ReactNode, useEffect } from 'react'
import { PrintFoot } from './print-foot.tsx'
import { useSeat } from './seat.tsx'

interface Props {
  /** Says what the page is. */
  readonly title: string
  /** Where its subject stands: a tag or two. */
  readonly state?: ReactNode
  /** One primary action and what goes with it. */
  readonly actions?: ReactNode
  /** One sentence under the title. */
  readonly summary?: ReactNode
  /** What is filtered, for the foot of the printed page. */
  readonly filter?: string
  /** Printed across the sheet: a list with many columns. */
  readonly isWide?: boolean
  readonly children: ReactNode
}

/** A page answers one question: its title, its state, one primary action, then the answer. */
export function Page({ title, state, actions, summary, filter, isWide = false, children }: Props) {
  const { unit, year } = useSeat()
  useEffect(() => {
    document.title = `${title} · ${unit.shortName} · 证绩`
  }, [title, unit.shortName])
  return (
    <div className={isWide ? 'page page-wide' : 'page'}>
      <header className="page-head">
        <div className="page-title">
          <h1>{title}</h1>
          {state}
        </div>
        {actions === undefined ? null : <div className="page-actions">{actions}</div>}
        {summary === undefined ? null : <p className="page-summary">{summary}</p>}
      </header>
      {children}
      <PrintFoot about={[unit.name, `${year.year}年度`, filter ?? '']} />
    </div>
  )
}

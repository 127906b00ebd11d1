import { type ReactNode, useEffect, useState } from 'react'
import { minute } from '../ui/format.ts'
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
  readonly children: ReactNode
}

/** A page answers one question: its title, its state, one primary action, then the answer. */
export function Page({ title, state, actions, summary, filter, children }: Props) {
  const { unit, year } = useSeat()
  useEffect(() => {
    document.title = `${title} · ${unit.shortName} · 证绩`
  }, [title, unit.shortName])
  return (
    <div className="page">
      <header className="page-head">
        <div className="page-title">
          <h1>{title}</h1>
          {state}
        </div>
        {actions === undefined ? null : <div className="page-actions">{actions}</div>}
        {summary === undefined ? null : <p className="page-summary">{summary}</p>}
      </header>
      {children}
      <PrintFoot unit={unit.name} year={year.year} filter={filter} />
    </div>
  )
}

interface FootProps {
  readonly unit: string
  readonly year: number
  readonly filter: string | undefined
}

/** Stands at the foot of every printed sheet: unit, year, filter, and when it was printed. */
function PrintFoot({ unit, year, filter }: FootProps) {
  const [printedAt, setPrintedAt] = useState(() => new Date())
  useEffect(() => {
    const onPrint = () => setPrintedAt(new Date())
    window.addEventListener('beforeprint', onPrint)
    return () => window.removeEventListener('beforeprint', onPrint)
  }, [])
  const words = [unit, `${year}年度`, filter ?? '', `打印时间 ${minute(printedAt)}`].filter((part) => part !== '')
  return <footer className="print-foot">{words.join('　')}</footer>
}

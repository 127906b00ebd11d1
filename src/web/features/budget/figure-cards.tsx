import type { ReactNode } from 'react'
import type { FigureView } from '../../../contract/figure-view.ts'
import { FigureText } from '../../ui/figure/figure-text.tsx'

interface Card {
  readonly title: ReactNode
  /** Words below the figures. */
  readonly note?: string | null
  readonly facts: readonly { readonly term: string; readonly view: FigureView; readonly unit?: 'shown' | 'in-header' }[]
}

/** On a phone a row of a table is a card: its title, then each figure by the name of its column. */
export function FigureCards({ cards }: { readonly cards: readonly Card[] }) {
  return (
    <ul className="code-cards">
      {cards.map(({ title, note = null, facts }) => (
        <li key={facts[0]?.view.id}>
          <p>{title}</p>
          <dl>
            {facts.map(({ term, view, unit = 'in-header' }) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>
                  <FigureText view={view} unit={unit} />
                </dd>
              </div>
            ))}
          </dl>
          {note === null ? null : <p className="code-card-said">{note}</p>}
        </li>
      ))}
    </ul>
  )
}

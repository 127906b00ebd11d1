import { useState } from 'react'
import { Light } from '../../ui/light.tsx'
import { GoalDetails } from './goal-details.tsx'
import { GoalActual, GoalForecast, type GoalListProps, GoalMarks, GoalName } from './goal-table.tsx'

/** The same on a phone: name, value against target, light; a touch opens the rest. */
export function GoalCards({ view, goals, onAnswer }: GoalListProps) {
  const [opened, setOpened] = useState<string | null>(null)
  return (
    <ul className="board-cards">
      {goals.map((goal) => {
        const isOpen = opened === goal.code
        return (
          <li key={goal.code}>
            <div className="board-card-head">
              <span>
                <GoalName goal={goal} />
              </span>
              <button
                type="button"
                className="light-button"
                aria-expanded={isOpen}
                onClick={() => setOpened(isOpen ? null : goal.code)}
              >
                <Light light={goal.light} />
                <GoalMarks goal={goal} month={view.month} />
              </button>
            </div>
            <p className="goal-card-values">
              <GoalActual goal={goal} />
              <span className="section-note">{goal.targetWords}</span>
            </p>
            {isOpen ? (
              <>
                <p className="goal-card-values">
                  <span className="section-note">全年预计</span> <GoalForecast goal={goal} />
                </p>
                <GoalDetails view={view} goal={goal} onAnswer={() => onAnswer(goal)} />
              </>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}

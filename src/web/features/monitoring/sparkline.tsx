import type { GoalView } from '../../../contract/monitoring-view.ts'
import { exactFromText, roundedText } from '../../../domain/amount/index.ts'

type Trend = GoalView['trend']

const WIDTH = 96
const HEIGHT = 24
const PAD = 3

/** How a value went from January on, with the last one marked; amounts from zero, levels between their ends. */
export function Sparkline({ goal }: { readonly goal: GoalView }) {
  const points = pointsOf(goal.trend, goal.course === 'grows')
  const last = points.at(-1)
  if (last === undefined || points.length < 2) return <span className="section-note">—</span>
  const path = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join(' ')
  return (
    <svg className="sparkline" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      <path d={path} />
      <circle cx={last.x} cy={last.y} r="2.4" />
    </svg>
  )
}

function pointsOf(trend: Trend, isFromZero: boolean): readonly { readonly x: number; readonly y: number }[] {
  const values = trend.flatMap(({ month, value }) => {
    const exact = value === null ? null : exactFromText(value)
    return exact === null ? [] : [{ month, value: Number(roundedText(exact, 6)) }]
  })
  const numbers = values.map(({ value }) => value)
  const low = Math.min(...numbers, ...(isFromZero ? [0] : []))
  const span = Math.max(...numbers) - low
  return values.map(({ month, value }) => ({
    x: PAD + ((month - 1) / 11) * (WIDTH - 2 * PAD),
    y: HEIGHT - PAD - (span === 0 ? 0.5 : (value - low) / span) * (HEIGHT - 2 * PAD),
  }))
}

import type { GoalView } from '../../../contract/monitoring-view.ts'
import { exactFromText, roundedText } from '../../../domain/amount/index.ts'

type Trend = GoalView['trend']

interface Point {
  readonly month: number
  readonly x: number
  readonly y: number
}

const WIDTH = 96
const HEIGHT = 24
const PAD = 3

/** How a value went over the months named below it, with the last one marked; amounts from zero, levels between their ends. */
export function Sparkline({ goal }: { readonly goal: GoalView }) {
  const points = pointsOf(goal.trend, goal.course === 'grows')
  const last = points.at(-1)
  if (last === undefined || points.length < 2) return <span className="section-note">—</span>
  const path = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join(' ')
  const { trend } = goal
  return (
    <span className="sparkline" title={trend.map(inWords).join('\n')}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        width={WIDTH}
        height={HEIGHT}
        role="img"
        aria-label={`各月走势：${trend.map(inWords).join('，')}`}
      >
        <path d={path} />
        <circle cx={last.x} cy={last.y} r="2.4" />
      </svg>
      <span aria-hidden="true" className="sparkline-months">
        {points[0]?.month}—{last.month}月
      </span>
    </span>
  )
}

const inWords = ({ month, display, light }: Trend[number]) => `${month}月 ${display}（${light}）`

function pointsOf(trend: Trend, isFromZero: boolean): readonly Point[] {
  const values = trend.flatMap(({ month, value }) => {
    const exact = value === null ? null : exactFromText(value)
    return exact === null ? [] : [{ month, value: Number(roundedText(exact, 6)) }]
  })
  const numbers = values.map(({ value }) => value)
  const low = Math.min(...numbers, ...(isFromZero ? [0] : []))
  const span = Math.max(...numbers) - low
  return values.map(({ month, value }) => ({
    month,
    x: PAD + ((month - 1) / 11) * (WIDTH - 2 * PAD),
    y: HEIGHT - PAD - (span === 0 ? 0.5 : (value - low) / span) * (HEIGHT - 2 * PAD),
  }))
}

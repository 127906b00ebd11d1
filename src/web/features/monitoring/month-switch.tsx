import { useNavigate } from '@tanstack/react-router'
import type { MonitoringView } from '../../../contract/monitoring-view.ts'
import { useNarrow } from '../../ui/use-narrow.ts'

/** Every month of the year up to the last that has begun; the later ones wait. */
export function MonthSwitch({ view }: { readonly view: MonitoringView }) {
  const navigate = useNavigate()
  const isNarrow = useNarrow()
  const months = Array.from({ length: 12 }, (_, index) => index + 1)
  const go = (month: number) =>
    navigate({ to: '/monitoring', search: (before) => ({ ...before, month: String(month) }), resetScroll: false })
  if (isNarrow) {
    return (
      <label className="month-choice">
        截至
        <select className="input" value={view.month} onChange={(event) => go(Number(event.target.value))}>
          {months
            .filter((month) => month <= view.lastMonth)
            .map((month) => (
              <option key={month} value={month}>
                {view.year}年{month}月
              </option>
            ))}
        </select>
      </label>
    )
  }
  return (
    <fieldset className="segments month-switch" aria-label="截至月份">
      {months.map((month) => (
        <button
          key={month}
          type="button"
          aria-pressed={month === view.month}
          disabled={month > view.lastMonth}
          onClick={() => go(month)}
        >
          {month}月
        </button>
      ))}
    </fieldset>
  )
}

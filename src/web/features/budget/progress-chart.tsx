import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import { type EChartsType, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import type { BudgetView } from '../../../contract/budget-view.ts'
import { useTheme } from '../../ui/theme.ts'
import { useNarrow } from '../../ui/use-narrow.ts'
import { progressInWords, progressOption } from './progress-option.ts'

use([BarChart, LineChart, GridComponent, TooltipComponent, SVGRenderer])

/** Above: share of the budget spent against share of the year gone. Below: what each month spent. */
export function ProgressChart({ months }: { readonly months: BudgetView['months'] }) {
  const host = useRef<HTMLDivElement>(null)
  const chart = useRef<EChartsType | null>(null)
  const theme = useTheme()
  const isNarrow = useNarrow()
  useEffect(() => {
    if (host.current === null) return
    const drawn = init(host.current, null, { renderer: 'svg' })
    chart.current = drawn
    const observer = new ResizeObserver(() => drawn.resize())
    observer.observe(host.current)
    return () => {
      observer.disconnect()
      drawn.dispose()
      chart.current = null
    }
  }, [])
  // The theme is a dependency because the colours are read from it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    chart.current?.setOption(progressOption(months, { colours: coloursOf(document.documentElement), isNarrow }))
  }, [months, theme, isNarrow])
  return <div ref={host} className="progress-chart" role="img" aria-label={progressInWords(months)} />
}

function coloursOf(element: Element) {
  const style = getComputedStyle(element)
  const colour = (name: string) => style.getPropertyValue(name).trim()
  return {
    ink: colour('--ink'),
    soft: colour('--ink-soft'),
    line: colour('--line'),
    accent: colour('--accent'),
    faint: colour('--ink-faint'),
    surface: colour('--surface'),
    fontFamily: style.fontFamily,
  }
}

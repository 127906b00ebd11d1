import type { EChartsCoreOption } from 'echarts/core'
import type { BudgetView } from '../../../contract/budget-view.ts'
import { drawn, monthName, percent, withUnit } from '../../ui/format.ts'

type Months = BudgetView['months']

export interface ChartColours {
  readonly ink: string
  readonly soft: string
  readonly line: string
  readonly accent: string
  readonly faint: string
  readonly surface: string
  readonly fontFamily: string
}

interface Look {
  readonly colours: ChartColours
  readonly isNarrow: boolean
}

/** What the chart says, for who cannot see it. */
export function progressInWords(months: Months): string {
  const last = months.findLast(({ rate }) => rate.value !== null)
  if (last === undefined) return '支出进度图：尚无数据'
  const { month, rate, cumulated, elapsed } = last
  return `支出进度图：至${monthName(month)}累计支出${withUnit(cumulated)}，支出进度${withUnit(rate)}，时间进度${percent(elapsed)}`
}

/** Two drawings over one row of months: progress in percent, and each month's spending in 万元, both from zero. */
export function progressOption(months: Months, look: Look): EChartsCoreOption {
  const { colours } = look
  const names = months.map(({ month }) => monthName(month))
  return {
    animation: false,
    textStyle: { fontFamily: colours.fontFamily, color: colours.soft },
    tooltip: {
      trigger: 'axis',
      backgroundColor: colours.surface,
      borderColor: colours.line,
      textStyle: { color: colours.ink },
      formatter: (points: readonly { readonly dataIndex: number }[]) =>
        tooltipWords(months[points[0]?.dataIndex ?? -1]),
    },
    grid: [
      { top: 36, height: 170, left: 56, right: look.isNarrow ? 24 : 130 },
      { top: 262, height: 90, left: 56, right: look.isNarrow ? 24 : 130 },
    ],
    xAxis: [monthAxis(names, { at: 0, colours }), monthAxis(names, { at: 1, colours })],
    yAxis: [valueAxis({ at: 0, name: '进度（%）', colours }), valueAxis({ at: 1, name: '当月支出（万元）', colours })],
    series: series(months, look),
  }
}

function series(months: Months, { colours, isNarrow }: Look) {
  const last = months.findLast(({ rate }) => rate.value !== null)
  const isAhead = last !== undefined && isAbove(drawn(last.rate), drawn({ kind: 'ratio', value: last.elapsed }))
  // The two lines end close together: the upper one's words stand above its end, the lower one's below.
  const label = (name: string, { color, isUpper }: { readonly color: string; readonly isUpper: boolean }) => ({
    show: !isNarrow,
    formatter: ({ value }: { readonly value: number | null }) => `${name} ${value ?? '—'}%`,
    color,
    offset: [4, isUpper ? -9 : 9],
  })
  return [
    {
      name: '支出进度',
      type: 'line',
      data: months.map(({ rate }) => rounded(drawn(rate))),
      symbol: 'circle',
      symbolSize: 6,
      lineStyle: { width: 2.5, color: colours.accent },
      itemStyle: { color: colours.accent },
      endLabel: label('支出进度', { color: colours.accent, isUpper: isAhead }),
    },
    {
      name: '时间进度',
      type: 'line',
      data: months.map(({ elapsed }) => rounded(drawn({ kind: 'ratio', value: elapsed }))),
      symbol: 'none',
      lineStyle: { width: 1.5, type: 'dashed', color: colours.faint },
      itemStyle: { color: colours.faint },
      endLabel: label('时间进度', { color: colours.soft, isUpper: !isAhead }),
    },
    {
      name: '当月支出',
      type: 'bar',
      xAxisIndex: 1,
      yAxisIndex: 1,
      data: months.map(({ executed }) => drawn(executed)),
      barMaxWidth: 26,
      itemStyle: { color: colours.accent },
    },
  ]
}

function isAbove(left: number | null, right: number | null): boolean {
  return left !== null && right !== null && left >= right
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100) / 100
}

interface AxisLook {
  readonly at: number
  readonly colours: ChartColours
}

function monthAxis(names: readonly string[], { at, colours }: AxisLook) {
  return {
    type: 'category',
    gridIndex: at,
    data: names,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: colours.line } },
    axisLabel: { color: colours.soft, hideOverlap: true },
  }
}

function valueAxis({ at, name, colours }: AxisLook & { readonly name: string }) {
  return {
    type: 'value',
    gridIndex: at,
    name,
    min: 0,
    splitNumber: at === 0 ? 4 : 2,
    nameTextStyle: { align: 'left', padding: [0, 0, 0, -40], color: colours.soft },
    splitLine: { lineStyle: { color: colours.line } },
    axisLabel: { color: colours.soft },
  }
}

function tooltipWords(month: Months[number] | undefined): string {
  if (month === undefined) return ''
  const lines = [
    `当月支出 ${withUnit(month.executed)}`,
    `累计支出 ${withUnit(month.cumulated)}`,
    `支出进度 ${withUnit(month.rate)}`,
    `时间进度 ${percent(month.elapsed)}`,
  ]
  return [`<b>${monthName(month.month)}</b>`, ...lines].join('<br>')
}

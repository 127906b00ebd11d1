import type { Period } from '../calendar/index.ts'
import { months } from '../calendar/index.ts'
import type { Cycle } from './commitment.ts'

export interface CyclePeriod extends Period {
  /** `3月`, `第1季度`, `上半年`, `全年`. */
  readonly label: string
}

const MONTHS: Readonly<Record<Cycle, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 }

/** 周期 — the periods of a fiscal year in which something is owed each time, in order. */
export function periodsOf(year: number, every: Cycle): readonly CyclePeriod[] {
  const length = MONTHS[every]
  return Array.from({ length: 12 / length }, (_, index) => ({
    ...months({ year, first: index * length + 1, last: (index + 1) * length }),
    label: labelOf(every, index),
  }))
}

function labelOf(every: Cycle, index: number): string {
  switch (every) {
    case 'month':
      return `${index + 1}月`
    case 'quarter':
      return `第${index + 1}季度`
    case 'half-year':
      return index === 0 ? '上半年' : '下半年'
    case 'year':
      return '全年'
  }
}

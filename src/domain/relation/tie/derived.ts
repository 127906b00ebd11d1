import type { Claim } from '../../claim/index.ts'

/** 满分10分 says what could be had. */
const isFullMark = (unit: Claim['unit'], label: string): boolean =>
  label.endsWith('满分') || (unit.dimension === 'score' && /满分|分值|权重/.test(label))

/** Percentages, prices, targets and spans of time are no parts; changes and differences only of a change. */
export function isDerived({ unit, role, bound, label }: Claim): boolean {
  return (
    unit.dimension === 'percent' ||
    unit.dimension === 'percentage-points' ||
    unit.dimension === 'permille' ||
    unit.dimension === 'multiple' ||
    unit.dimension === 'duration' ||
    bound !== 'none' ||
    isFullMark(unit, label) ||
    role === 'unit-price' ||
    role === 'growth' ||
    role === 'difference'
  )
}

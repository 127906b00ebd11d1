import type { Exact } from '../../domain/amount/index.ts'
import { compare, dividedBy, exactOf, ONE, rounded, smaller, sumOf, times, ZERO } from '../../domain/amount/index.ts'
import type { ExecutionRule, GradeBand } from '../../domain/rule-pack/index.ts'
import { numberContent } from './figure-content.ts'
import type { CellContent, NumberFormat } from './workbook.ts'

const NONE: CellContent = { kind: 'text', text: '—' }

/** The cells' sum as a formula, where it gives our own figure; else the figure, else “—”. */
export function liveSum({
  total,
  parts,
  range,
  format,
}: {
  total: Exact | null
  parts: readonly (Exact | null)[]
  range: string
  format: NumberFormat
}): CellContent {
  if (total === null) return NONE
  const cached = numberContent(total, format)
  const present = parts.flatMap((part) => part ?? [])
  const isSum = parts.length > 0 && present.length === parts.length && compare(sumOf(present), total) === 0
  return isSum ? { kind: 'formula', expression: range, cached, format } : cached
}

/** 执行率 = executed ÷ budget, “—” without a budget. */
export function liveRate({
  rate,
  executed,
  budget,
}: {
  rate: Exact | null
  executed: string
  budget: string
}): CellContent {
  const cached = rate === null ? '—' : numberContent(rate, 'percent')
  return { kind: 'formula', expression: `IF(N(${budget})=0,"—",${executed}/${budget})`, cached, format: 'percent' }
}

interface ExecutionPoints {
  readonly points: Exact | null
  readonly weight: string
  readonly executed: Exact | null
  readonly budget: Exact | null
  readonly rule: ExecutionRule
  readonly addresses: { readonly weight: string; readonly rate: string }
}

/** 预算执行率得分 by the pack's rule as a formula, where it gives our own points; else the points alone. */
export function liveExecutionPoints({
  points,
  weight,
  executed,
  budget,
  rule,
  addresses,
}: ExecutionPoints): CellContent {
  if (points === null) return NONE
  const cached = numberContent(points, 'points')
  const rate = executed === null || budget === null ? null : dividedBy(executed, budget)
  if (rate === null || compare(rate, ZERO) < 0) return cached
  const again = rounded(times(exactOf(weight), earnedShare(rule, rate)), 2)
  if (compare(again, points) !== 0) return cached
  const expression = `ROUND(${addresses.weight}*${shareExpression(rule, addresses.rate)},2)`
  return { kind: 'formula', expression, cached, format: 'points' }
}

function earnedShare(rule: ExecutionRule, rate: Exact): Exact {
  if (rule.kind === 'proportional') return smaller(ONE, rate)
  return exactOf(rule.bands.find(({ from }) => compare(rate, exactOf(from)) >= 0)?.share ?? '0')
}

function shareExpression(rule: ExecutionRule, rate: string): string {
  if (rule.kind === 'proportional') return `MIN(1,${rate})`
  return rule.bands.reduceRight((rest, { from, share }) => `IF(${rate}>=${from},${share},${rest})`, '0')
}

/** 自评等级 from the total by the pack's bands. */
export function liveGrade({
  grade,
  total,
  bands,
}: {
  grade: string | null
  total: string
  bands: readonly GradeBand[]
}): CellContent {
  if (grade === null) return NONE
  const rising = bands.toSorted((left, right) => compare(exactOf(left.from), exactOf(right.from)))
  const froms = rising.map(({ from }) => from).join(',')
  const grades = rising.map((band) => `"${band.grade}"`).join(',')
  return { kind: 'formula', expression: `LOOKUP(${total},{${froms}},{${grades}})`, cached: grade, format: 'plain' }
}

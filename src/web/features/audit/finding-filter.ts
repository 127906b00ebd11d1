import type { JudgedFinding } from '../../../contract/audit-view.ts'

export interface FindingFilter {
  readonly severity: JudgedFinding['severity'] | 'any'
  readonly rule: string
  readonly verdict: 'any' | 'open' | 'confirmed' | 'dismissed'
}

export const ALL_FINDINGS: FindingFilter = { severity: 'any', rule: 'any', verdict: 'any' }

export const SEVERITIES = [
  { id: 'error', word: '必须改正', light: 'light-warning' },
  { id: 'warning', word: '需要说明', light: 'light-watch' },
  { id: 'notice', word: '提示', light: 'light-notice' },
] as const

/** Positions of the findings that pass the filter. */
export function shownFindings(findings: readonly JudgedFinding[], filter: FindingFilter): readonly number[] {
  return findings.flatMap((finding, index) => (passes(finding, filter) ? [index] : []))
}

function passes({ severity, rule, verdict }: JudgedFinding, filter: FindingFilter): boolean {
  return (
    (filter.severity === 'any' || filter.severity === severity) &&
    (filter.rule === 'any' || filter.rule === rule) &&
    (filter.verdict === 'any' || filter.verdict === (verdict?.verdict ?? 'open'))
  )
}

/** How many of each severity are still open or confirmed: what a person has dismissed is settled. */
export function countsOf(findings: readonly JudgedFinding[]): Readonly<Record<JudgedFinding['severity'], number>> {
  const counts = { error: 0, warning: 0, notice: 0 }
  for (const { severity, verdict } of findings) if (verdict?.verdict !== 'dismissed') counts[severity] += 1
  return counts
}

/** The finding to go to; at either end it stays. `null` when nothing is shown. */
export function neighbour(shown: readonly number[], current: number | null, step: 1 | -1): number | null {
  const at = current === null ? -1 : shown.indexOf(current)
  if (at === -1) return (step === 1 ? shown[0] : shown.at(-1)) ?? null
  return shown[Math.min(Math.max(at + step, 0), shown.length - 1)] ?? null
}

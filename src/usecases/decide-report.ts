import { Refusal } from '../contract/refusals.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { addressOfPage, notify } from './notify.ts'
import type { Ports, ReportState, ReportVersion } from './ports.ts'
import { recordReport } from './save-report.ts'

export type ReportDecision = { readonly kind: 'approve' } | { readonly kind: 'return'; readonly reason: string }

/**
 * 审批报告 — approves a submitted report, or returns it with the reason. The caller has made sure that the person may
 * approve reports (`report:approve`).
 *
 * @throws Refusal report/not-found (none, or none submitted), report/locked (approved), input/invalid (no reason)
 */
export async function decideReport(
  ports: Ports,
  scope: UnitScope,
  { year, decision }: { readonly year: number; readonly decision: ReportDecision },
): Promise<ReportVersion> {
  if (decision.kind === 'return' && decision.reason.trim() === '') {
    const message = '没有填写，应说明退回的原因'
    throw new Refusal('input/invalid', { issues: [{ field: 'reason', label: '退回原因', message }] })
  }
  return ports.transaction(async (within) => {
    const latest = await within.reports.latest(scope, year)
    if (latest?.state.state === 'approved') throw new Refusal('report/locked', { year, version: latest.version })
    if (latest === null || latest.state.state !== 'submitted') throw new Refusal('report/not-found', { year })
    const version = { ...latest, state: stateAfter(decision, { at: within.clock.now(), by: scope.actor }) }
    await within.reports.save(scope, version)
    await recordReport(within, scope, { action: `report:${decision.kind}`, version, details: decision })
    await notify(within, scope, {
      to: [latest.state.by],
      kind: decision.kind === 'approve' ? 'approved' : 'returned',
      words: `${year} 年度绩效自评报告${decision.kind === 'approve' ? '已通过' : `被退回：${decision.reason.trim()}`}`,
      target: addressOfPage('/report', { unit: scope.unitId, year: String(year) }),
    })
    return version
  })
}

function stateAfter(decision: ReportDecision, made: { at: ReportVersion['savedAt']; by: string }): ReportState {
  return decision.kind === 'approve'
    ? { state: 'approved', ...made }
    : { state: 'returned', ...made, reason: decision.reason.trim() }
}

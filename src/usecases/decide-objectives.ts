import { Refusal } from '../contract/refusals.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { approveRows } from './approve-objective-rows.ts'
import { readStanding } from './objective-standing.ts'
import type { ObjectiveState, ObjectiveVersion } from './objective-version-port.ts'
import type { Ports } from './ports.ts'
import { recordVersion } from './submit-objectives.ts'

export type ObjectiveDecision =
  | { readonly kind: 'approve'; readonly documentNumber: string | null }
  | { readonly kind: 'return'; readonly reason: string }

/**
 * 审核绩效目标 — approves what was submitted, which then stands as 批复 or 调整, or returns it with the reason. Nobody decides
 * what they submitted themselves. The caller has made sure that the person may approve objectives (`objective:approve`).
 *
 * @throws Refusal objective/state (nothing is submitted), access/denied (own submission)
 */
export async function decideObjectives(
  ports: Ports,
  scope: UnitScope,
  { year, decision }: { readonly year: number; readonly decision: ObjectiveDecision },
): Promise<ObjectiveVersion> {
  return ports.transaction(async (within) => {
    const { version: submitted } = await readStanding(within, scope, year)
    if (submitted?.state.state !== 'submitted') {
      throw new Refusal('objective/state', { state: submitted?.state.state ?? 'drafting' })
    }
    if (submitted.state.by === scope.actor) throw new Refusal('access/denied', { reason: '不能审核自己提交的绩效目标' })
    const at = within.clock.now()
    const version = { ...submitted, state: stateAfter(decision, { at, by: scope.actor }) }
    await recordVersion(within, scope, { action: `objective:${decision.kind}`, version, details: decision })
    if (decision.kind === 'approve') await approveRows(within, scope, { year, stage: version.stage })
    await within.objectiveVersions.save(scope, version)
    return version
  })
}

function stateAfter(
  decision: ObjectiveDecision,
  made: { readonly at: ObjectiveVersion['savedAt']; readonly by: string },
): ObjectiveState {
  return decision.kind === 'approve'
    ? { state: 'approved', ...made, documentNumber: decision.documentNumber }
    : { state: 'returned', ...made, reason: decision.reason }
}

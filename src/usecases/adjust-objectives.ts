import { Refusal } from '../contract/refusals.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { beginAdjustment } from './approve-objective-rows.ts'
import { readStanding } from './objective-standing.ts'
import type { ObjectiveVersion } from './objective-version-port.ts'
import type { Ports } from './ports.ts'
import { recordVersion } from './submit-objectives.ts'

/**
 * 申请调整 — opens what was approved for adjustment, under a document and for a reason; until that is approved the version in
 * force stays. The caller has made sure that the person may set objectives (`objective:write`).
 *
 * @throws Refusal objective/state (nothing is approved yet)
 */
export async function adjustObjectives(
  ports: Ports,
  scope: UnitScope,
  request: { readonly year: number; readonly documentNumber: string; readonly reason: string },
): Promise<ObjectiveVersion> {
  const { year, documentNumber, reason } = request
  return ports.transaction(async (within) => {
    const { state, version: latest } = await readStanding(within, scope, year)
    if (state !== 'approved') throw new Refusal('objective/state', { state })
    const at = within.clock.now()
    const version: ObjectiveVersion = {
      unitId: scope.unitId,
      year,
      version: (latest?.version ?? 0) + 1,
      stage: '调整',
      state: { state: 'drafting', at, by: scope.actor },
      documentNumber,
      reason,
      content: null,
      savedAt: at,
      savedBy: scope.actor,
    }
    await recordVersion(within, scope, { action: 'objective:adjust', version, details: { reason } })
    await beginAdjustment(within, scope, { year })
    await within.objectiveVersions.save(scope, version)
    return version
  })
}

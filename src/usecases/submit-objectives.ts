import { Refusal } from '../contract/refusals.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { readStanding, type Standing } from './objective-standing.ts'
import type { ObjectiveVersion } from './objective-version-port.ts'
import type { Ports } from './ports.ts'
import { entriesOf, readObjectiveRows } from './read-objectives.ts'
import { viewObjectives } from './view-objectives.ts'

/**
 * 提交绩效目标 — freezes objectives and indicators as they are now, for the director or the finance bureau to decide. Errors
 * and weights that don't add up stand in the way. The caller has made sure that the person may set objectives (`objective:write`).
 *
 * @throws Refusal objective/state (nothing is open), objective/incomplete (`blocking`), year/not-found
 */
export async function submitObjectives(
  ports: Ports,
  scope: UnitScope,
  { year }: { readonly year: number },
): Promise<ObjectiveVersion> {
  return ports.transaction(async (within) => {
    const standing = await readStanding(within, scope, year)
    if (standing.writes === null) throw new Refusal('objective/state', { state: standing.state })
    const { blocking } = await viewObjectives(within, scope, { year })
    if (blocking.length > 0) throw new Refusal('objective/incomplete', { blocking })
    const at = within.clock.now()
    const version: ObjectiveVersion = {
      ...numbered(standing, { unitId: scope.unitId, year }),
      state: { state: 'submitted', at, by: scope.actor },
      content: entriesOf(await readObjectiveRows(within, scope, { year, standing })),
      savedAt: at,
      savedBy: scope.actor,
    }
    await recordVersion(within, scope, { action: 'objective:submit', version, details: {} })
    await within.objectiveVersions.save(scope, version)
    return version
  })
}

/** An adjustment that was begun keeps its number; after a return, the next one begins. */
function numbered(
  { stage, version }: Standing,
  { unitId, year }: { readonly unitId: string; readonly year: number },
): Pick<ObjectiveVersion, 'unitId' | 'year' | 'version' | 'stage' | 'documentNumber' | 'reason'> {
  const isBegun = version?.state.state === 'drafting'
  return {
    unitId,
    year,
    stage,
    version: (version?.version ?? 0) + (isBegun ? 0 : 1),
    documentNumber: version?.documentNumber ?? null,
    reason: version?.reason ?? null,
  }
}

/** Enters a step of the procedure into the audit trail. */
export async function recordVersion(
  { trail }: Pick<Ports, 'trail'>,
  { unitId, actor }: UnitScope,
  entry: { readonly action: string; readonly version: ObjectiveVersion; readonly details: object },
): Promise<void> {
  const { year, version, stage, documentNumber } = entry.version
  await trail.append({
    unitId,
    actor,
    action: entry.action,
    subject: { kind: 'objectives', id: `${year}-${version}` },
    details: { title: `${year}年度${stage}第${version}版`, stage, documentNumber, ...entry.details },
  })
}

import type { ObjectivesView } from '../contract/objectives-view.ts'
import type { UnitScope } from '../domain/access/index.ts'
import type { Standing } from './objective-standing.ts'
import type { ObjectiveVersion } from './objective-version-port.ts'
import type { Ports } from './ports.ts'

type StandingView = ObjectivesView['standing']
export type VersionView = ObjectivesView['versions'][number]

export async function presentStanding(
  ports: Ports,
  scope: UnitScope,
  { stage, state, writes, version }: Standing,
): Promise<StandingView> {
  const kept = version?.state ?? null
  return {
    stage,
    state,
    rowStage: writes ?? (stage === '申报' ? '批复' : '调整'),
    isEditable: writes !== null,
    words: STANDING_WORDS[stage][state],
    at: kept?.at ?? null,
    by: kept === null ? null : await personName(ports, scope, kept.by),
    reason: kept?.state === 'returned' ? kept.reason : (version?.reason ?? null),
    documentNumber: (kept?.state === 'approved' ? kept.documentNumber : null) ?? version?.documentNumber ?? null,
  }
}

const STANDING_WORDS: Readonly<Record<Standing['stage'], Readonly<Record<Standing['state'], string>>>> = {
  申报: { drafting: '申报编制中', submitted: '申报待审核', returned: '申报已退回', approved: '已批复' },
  调整: { drafting: '调整编制中', submitted: '调整待审核', returned: '调整已退回', approved: '调整已批复' },
}

/** 版本清单 — newest first; what was approved elsewhere and loaded is version 0. */
export async function presentVersions(
  ports: Ports,
  scope: UnitScope,
  { versions, hasLoaded }: { readonly versions: readonly ObjectiveVersion[]; readonly hasLoaded: boolean },
): Promise<VersionView[]> {
  const views: VersionView[] = []
  for (const version of versions.filter(({ content }) => content !== null).toReversed()) {
    views.push(await versionView(ports, scope, version))
  }
  return hasLoaded ? [...views, LOADED] : views
}

/** What was approved before this unit's procedure began. */
export const LOADED: VersionView = {
  id: '0',
  title: '载入的批复',
  state: '已批复',
  at: null,
  by: null,
  documentNumber: null,
  reason: null,
}

const STATES: Readonly<Record<ObjectiveVersion['state']['state'], string>> = {
  drafting: '编制中',
  submitted: '待审核',
  returned: '已退回',
  approved: '已批复',
}

export async function versionView(ports: Ports, scope: UnitScope, version: ObjectiveVersion): Promise<VersionView> {
  const { state, stage, documentNumber, reason } = version
  return {
    id: String(version.version),
    title: `第${version.version}版（${stage}）`,
    state: STATES[state.state],
    at: state.at,
    by: await personName(ports, scope, state.by),
    documentNumber: (state.state === 'approved' ? state.documentNumber : null) ?? documentNumber,
    reason: state.state === 'returned' ? state.reason : reason,
  }
}

/** The names of a unit's people stay within it. */
async function personName({ people }: Ports, { isOutside }: UnitScope, id: string): Promise<string> {
  if (isOutside === true) return '本单位人员'
  return (await people.find(id))?.name ?? id
}
